import type { Sheet, SheetSecret } from './recovery-sheet.ts';
import { SHEET_STYLE } from './sheet-style.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** The mark: shackle and card. */
const SHACKLE = 'M10.5 16v-6a5.5 5.5 0 0 1 11 0v6';
const CARD =
  'M8 13h16a5 5 0 0 1 5 5v7a5 5 0 0 1-5 5H8a5 5 0 0 1-5-5v-7a5 5 0 0 1 5-5zm8 2.8a2.9 2.9 0 1 0 0 5.8 2.9 2.9 0 0 0 0-5.8zm-5.2 11.4h10.4c0-3.1-2-5-5.2-5s-5.2 1.9-5.2 5z';

/** The sheet as nodes of a document: no markup is ever made from text. */
export function sheetNodes(page: Document, sheet: Sheet): HTMLElement {
  const make = maker(page);
  const head = make('div', '', make('h2', '', sheet.title), make('p', '', sheet.forWhom));
  const facts = make('dl', '');
  for (const [name, value] of sheet.facts) {
    facts.append(make('dt', '', name), make('dd', '', value));
  }
  const title = make('h3', '', sheet.secretTitle);
  return make(
    'article',
    'paper',
    make('header', '', mark(page), head),
    facts,
    make('div', '', title, secretNode(make, sheet.secret)),
    make('p', '', sheet.typing),
    make('p', 'fold', sheet.fold),
    ...sheet.sections.map(({ title: name, items }) => {
      const list = make('ol', '', ...items.map((item) => make('li', '', item)));
      return make('section', '', make('h3', '', name), list);
    }),
    make('p', 'small', sheet.footer),
  );
}

/** As a document of its own: what is printed, and what is saved. */
export function fillPage(page: Document, sheet: Sheet, locale: string): void {
  page.documentElement.lang = locale;
  page.title = sheet.title;
  page.body.replaceChildren(sheetNodes(page, sheet));
}

/** A file that needs nothing else, and prints as it looks. Nothing in it can load or run anything. */
export function sheetFile(sheet: Sheet, locale: string): string {
  const page = document.implementation.createHTMLDocument(sheet.title);
  fillPage(page, sheet, locale);
  const meta = (name: string, value: string, content?: string) => {
    const node = page.createElement('meta');
    node.setAttribute(name, value);
    if (content !== undefined) node.setAttribute('content', content);
    return node;
  };
  const style = page.createElement('style');
  style.textContent = SHEET_STYLE;
  page.head.prepend(
    meta('charset', 'utf-8'),
    meta('http-equiv', 'Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'"),
    meta('name', 'viewport', 'width=device-width, initial-scale=1'),
  );
  page.head.append(style);
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}

type Make = (tag: string, name: string, ...content: readonly (Node | string)[]) => HTMLElement;

function maker(page: Document): Make {
  return (tag, name, ...content) => {
    const node = page.createElement(tag);
    if (name !== '') node.className = name;
    node.append(...content);
    return node;
  };
}

function secretNode(make: Make, secret: SheetSecret): HTMLElement {
  switch (secret.kind) {
    case 'text':
      return make('p', 'text', secret.text);
    case 'words':
      return wordList(make, secret.words, '');
    case 'blank':
      return wordList(
        make,
        Array.from({ length: secret.lines }, () => ''),
        'blank',
      );
  }
}

function wordList(make: Make, words: readonly string[], name: string): HTMLElement {
  const list = make(
    'ol',
    'words',
    ...words.map((word) => make('li', '', make('span', name, word))),
  );
  list.translate = false;
  return list;
}

function mark(page: Document): SVGElement {
  const svg = page.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 32 32');
  svg.setAttribute('aria-hidden', 'true');
  const shackle = page.createElementNS(SVG, 'path');
  shackle.setAttribute('d', SHACKLE);
  shackle.setAttribute('fill', 'none');
  shackle.setAttribute('stroke', 'currentColor');
  shackle.setAttribute('stroke-width', '3');
  const card = page.createElementNS(SVG, 'path');
  card.setAttribute('d', CARD);
  card.setAttribute('fill', 'currentColor');
  card.setAttribute('fill-rule', 'evenodd');
  svg.append(shackle, card);
  return svg;
}

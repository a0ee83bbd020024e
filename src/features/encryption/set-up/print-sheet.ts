import type { Sheet } from './recovery-sheet.ts';

const STYLE = `
  body { font: 12pt/1.5 system-ui, sans-serif; margin: 2cm; color: #000; background: #fff; }
  h1 { font-size: 18pt; }
  dt { font-weight: 600; margin-top: 1em; }
  dd { margin: 0.25em 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
  dd.value { font-family: ui-monospace, monospace; }
  dd.blank { height: 2.5em; border-bottom: 1px solid #000; }
  ul { margin-top: 2em; padding-inline-start: 1.2em; }
`;

/**
 * Prints a sheet from a frame of its own, so that the host's page is neither printed nor touched.
 * The frame is gone when the print dialogue closes, or when it is taken away.
 * @param locale of the words
 * @returns takes the sheet out of the page, in case no dialogue ever closes; null where the browser
 *   does not let us print
 */
export function printSheet(sheet: Sheet, locale: string): (() => void) | null {
  const frame = document.createElement('iframe');
  // Not hidden: browsers print nothing of a frame that is not laid out.
  Object.assign(frame.style, {
    position: 'fixed',
    width: '0',
    height: '0',
    border: '0',
    opacity: '0',
  });
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  frame.title = sheet.title;
  document.body.append(frame);
  const view = frame.contentWindow;
  if (view === null) {
    frame.remove();
    return null;
  }
  try {
    fill(view.document, sheet, locale);
    view.addEventListener('afterprint', () => frame.remove(), { once: true });
    view.print();
    return () => frame.remove();
  } catch {
    frame.remove();
    return null;
  }
}

/** By nodes and a constructed style sheet: no markup from text, nothing a strict CSP minds. */
function fill(page: Document, { title, facts, notes }: Sheet, locale: string): void {
  page.documentElement.lang = locale;
  const Style = page.defaultView?.CSSStyleSheet;
  if (Style !== undefined) {
    const style = new Style();
    style.replaceSync(STYLE);
    page.adoptedStyleSheets = [style];
  }
  page.title = title;
  const list = page.createElement('dl');
  for (const [name, value] of facts) {
    list.append(element(page, 'dt', name), element(page, 'dd', value ?? '', value));
  }
  const rules = page.createElement('ul');
  rules.append(...notes.map((note) => element(page, 'li', note)));
  page.body.append(element(page, 'h1', title), list, rules);
}

function element(page: Document, tag: string, text: string, value?: string | null): HTMLElement {
  const node = page.createElement(tag);
  node.textContent = text;
  if (value !== undefined) node.className = value === null ? 'blank' : 'value';
  return node;
}

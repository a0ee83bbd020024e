/** What the app looks like in whatever a host puts around it. */
import { expect, test } from '../test-bed.ts';
import type { HostConfig, Mounted } from '../../src/host/contract.ts';
import type { Page } from '@playwright/test';

type Data = Omit<HostConfig, 'fetch' | 'requestToken' | 'onEvent'>;

/** Opens the plain host, empties it, and mounts into `#place`, which is in `section` in `main`. */
async function mountIn(
  page: Page,
  url: string,
  config: Data = {},
  styles: { main?: string; section?: string; place?: string } = {},
) {
  await page.goto(new URL('/hosts/plain.html', url).href);
  await expect(page.locator('html')).toHaveAttribute('data-host-ready', 'true');
  await page.evaluate(
    async ([given, { main = '', section = '', place = '' }]) => {
      const make = (name: string, style: string, ...children: HTMLElement[]) => {
        const element = document.createElement(name);
        element.style.cssText = style;
        element.append(...children);
        return element;
      };
      const element = make('div', place);
      element.id = 'place';
      const around = make('section', section, element, make('aside', ''));
      document.body.replaceChildren(make('main', `display: block; ${main}`, around));
      const app = globalThis.host.mountWith(element, {
        history: 'memory',
        chrome: 'none',
        locale: 'en',
        ...given,
      });
      globalThis.mounted = { place: app };
      await app.ready;
    },
    [config, styles] as const,
  );
}

/** Adds rules to the host's page as its own style sheet would. */
async function addRules(page: Page, rules: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    // Before the app's own, as a sheet in the head would be.
    document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
  }, rules);
}

const widthOf = (page: Page) =>
  page.getByTestId('app').evaluate((app) => app.getBoundingClientRect().width);

for (const [what, around, own] of [
  ['a flex item', 'display: flex', ''],
  ['an auto column of a grid', 'display: grid; grid-template-columns: auto 1fr', ''],
  ['an inline block', '', 'display: inline-block'],
  ['a float', '', 'float: inline-start'],
  ['an absolute box', 'position: relative', 'position: absolute'],
  ['a box as wide as its content', '', 'inline-size: fit-content'],
] as const) {
  test(`it has a width in ${what}, and fits into 300 pixels there`, async ({ bed, page }) => {
    const styles = { main: 'inline-size: 900px', section: around, place: own };
    await mountIn(page, bed.url, {}, styles);
    expect(await widthOf(page)).toBeGreaterThan(500);
    await page.locator('main').evaluate((main) => {
      main.style.inlineSize = '300px';
    });
    expect(await widthOf(page)).toBeGreaterThan(280);
    expect(await widthOf(page)).toBeLessThanOrEqual(300);
  });
}

/** Every rule for plain elements that a host may have, and that would spoil something. */
const HOSTILE = `
  html { text-transform: uppercase; letter-spacing: 3px; word-spacing: 9px; text-indent: 40px; }
  body { font: italic 30px/3 cursive; color: red; text-align: right; }
  header, section, main, footer, form, fieldset, details, div, ul, li, p, span, label, dialog {
    border: 7px solid lime; margin: 31px; padding: 29px; background: yellow; float: left;
    position: relative; min-height: 90px; box-sizing: content-box;
  }
  body section div, main form button { outline: 3px solid blue; }
  button, input, select, summary, a, code, pre, h1, h2, h3, strong, em, small {
    font: 9px monospace; border: 5px dashed red; color: green; text-decoration: line-through;
    display: block; width: 71px; height: 13px; opacity: 0.3; transform: rotate(3deg);
    text-shadow: 1px 1px black;
  }
  button::before, summary::after, label::after, div::before { content: 'host'; display: block; }
`;

test('rules that a host has for plain elements do not reach it', async ({ bed, page }) => {
  /** Every computed style inside the app, by where it is. */
  const look = () =>
    page.getByTestId('app').evaluate((app) => {
      const found: Record<string, string> = {};
      const elements = [app, ...app.querySelectorAll('*:not(svg, svg *)')];
      for (const [index, element] of elements.entries()) {
        for (const part of [null, '::before', '::after']) {
          const style = getComputedStyle(element, part);
          const where = `${index} ${element.localName}${part ?? ''}`;
          for (const name of style) found[`${where} ${name}`] = style.getPropertyValue(name);
        }
      }
      return found;
    });
  await mountIn(page, bed.url, {}, { place: 'inline-size: 700px' });
  const alone = await look();
  await addRules(page, HOSTILE);
  // They do reach the host's own elements: the sheet is no dud.
  await expect(page.locator('main').first()).toHaveCSS('background-color', 'rgb(255, 255, 0)');
  const among = await look();
  const changed = Object.entries(among).filter(([where, value]) => value !== alone[where]);
  expect(changed).toEqual([]);
});

test('its text has the reader’s size on a page whose root has another', async ({ bed, page }) => {
  await mountIn(page, bed.url);
  await addRules(page, 'html { font-size: 62.5%; }');
  const input = page.getByTestId('connect-user');
  await expect(page.getByTestId('app')).toHaveCSS('font-size', '16px');
  await expect(input).toHaveCSS('font-size', '16px');
});

test('with `inherit` it is dark on a dark page, and follows when that changes', async ({
  bed,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await mountIn(page, bed.url, { theme: 'inherit' });
  await addRules(page, 'html.night { background: #111; color: oklch(0.95 0.01 200); }');
  const app = page.getByTestId('app');
  await expect(app).toHaveAttribute('data-theme', 'light');
  await page.locator('html').evaluate((html) => html.classList.add('night'));
  await expect(app).toHaveAttribute('data-theme', 'dark');
});

test('a colour that is none is refused, and one in the host’s styles falls back to ours', async ({
  bed,
  page,
}) => {
  await mountIn(page, bed.url);
  await addRules(page, ':root { --account-security-accent: notacolour; }');
  const app = page.getByTestId('app');
  await expect(app).toHaveCSS('background-color', /^oklch\(0\.972 0\.008 226/);
  const message = await page.evaluate(() => {
    try {
      globalThis.mounted['place']?.update({ accent: 'notacolour' });
      return 'accepted';
    } catch (error) {
      return String(error);
    }
  });
  expect(message).toContain('accent is not valid: it must be a CSS colour');
});

test('in a shadow root it looks as it does outside', async ({ bed, page }) => {
  await mountIn(page, bed.url);
  const inside = await page.evaluate(async () => {
    const other = document.createElement('div');
    document.body.append(other);
    const place = document.createElement('div');
    other.attachShadow({ mode: 'open' }).append(place);
    const app: Mounted = globalThis.host.mountWith(place, {
      history: 'memory',
      chrome: 'none',
      locale: 'en',
    });
    await app.ready;
    const shown = place.querySelector('[data-testid="connect-submit"]');
    const outside = document.querySelector('[data-testid="connect-submit"]');
    if (shown === null || outside === null) throw new Error('no button');
    const look = (element: Element) => {
      const { backgroundColor, color, fontSize, borderRadius } = getComputedStyle(element);
      return { backgroundColor, color, fontSize, borderRadius };
    };
    return [look(shown), look(outside)];
  });
  expect(inside[0]).toEqual(inside[1]);
  expect(inside[0]?.borderRadius).toBe('8px');
});

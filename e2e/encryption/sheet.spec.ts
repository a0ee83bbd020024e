/** The recovery sheet: what is saved, what is printed, and what stays behind. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../test-bed.ts';
import { choose } from './wizard.ts';

const NEW = 'amber lantern over quiet harbour';

/**
 * Stands in for the printer: a frame's `print` notes what it would print, style included. The
 * dialogue closes when the test says so.
 */
async function watchPrinter(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const printed: string[] = [];
    Object.assign(globalThis, { printed });
    const property = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get(this: HTMLIFrameElement) {
        const print = () => {
          const sheet = this.contentDocument;
          const style = [...(sheet?.adoptedStyleSheets ?? [])]
            .flatMap(({ cssRules }) => Array.from(cssRules, ({ cssText }) => cssText))
            .join('');
          const html = sheet?.documentElement.outerHTML ?? '';
          printed.push(html.replace('</head>', `<style>${style}</style></head>`));
        };
        return Object.assign(property?.get?.call(this), { print });
      },
    });
  });
  return async () => {
    const printed: unknown = await page.evaluate(() => Reflect.get(globalThis, 'printed'));
    return Array.isArray(printed) ? printed.map(String) : [];
  };
}

async function toSheet(page: Page): Promise<void> {
  await page.getByTestId('wizard-next').click();
  await choose(page, NEW);
}

const byHand = (page: Page) => page.getByRole('checkbox', { name: /by hand/ });

const closePrinter = (page: Page) =>
  page.locator('iframe').evaluate((frame) => {
    if (frame instanceof HTMLIFrameElement) {
      frame.contentWindow?.dispatchEvent(new Event('afterprint'));
    }
  });

test('the sheet is printed as it is shown, without the passphrase if asked to, and nothing stays', async ({
  bed,
  page,
  context,
}) => {
  const printed = await watchPrinter(page);
  const account = await bed.account();
  await bed.signIn(page, account, '/encryption');
  await toSheet(page);
  const print = page.getByRole('button', { name: 'Print', exact: true });

  await byHand(page).check();
  await print.click();
  await closePrinter(page);
  await expect(page.locator('iframe')).toHaveCount(0);
  await byHand(page).uncheck();
  await print.click();
  // The dialogue is open: the sheet is there, and nobody sees it on the screen.
  await expect(page.locator('iframe')).toHaveAttribute('aria-hidden', 'true');
  // A dialogue whose end is never told: the next one takes its place, the next step takes it away.
  await print.click();
  await expect(page.locator('iframe')).toHaveCount(1);
  await page.getByTestId('wizard-back').click();
  await expect(page.getByTestId('new-passphrase')).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(await page.content()).not.toContain(NEW);

  const [blank = '', filled = '', again] = await printed();
  expect(again).toBe(filled);
  for (const sheet of [blank, filled]) {
    expect(sheet).toContain('Recovery sheet');
    expect(sheet).toContain(account.user);
    expect(sheet).toContain(new URL(bed.url).host);
    expect(sheet).toMatch(/<html[^>]* lang="en"/);
  }
  expect(blank).not.toContain(NEW);
  expect(blank).toContain('class="blank"');
  expect(filled).toContain(NEW);
  expect(filled).not.toContain('class="blank"');

  // One page of paper, in the printer's own rendering.
  const paper = await context.newPage();
  for (const [name, sheet] of Object.entries({ blank, filled })) {
    await paper.setContent(sheet);
    const pdf = await paper.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const shots = process.env['SHOTS'];
    if (shots !== undefined) {
      await paper.setViewportSize({ width: 794, height: 1123 });
      await paper.screenshot({ path: join(shots, `sheet-${name}.png`) });
    }
  }
});

test('with the browser’s own print the sheet goes with its step at the latest', async ({
  bed,
  page,
}) => {
  const account = await bed.account();
  await bed.signIn(page, account, '/encryption');
  await toSheet(page);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  // Without a screen there is no dialogue, and so no event that it was closed.
  await page.getByTestId('wizard-back').click();
  await expect(page.getByTestId('new-passphrase')).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(await page.content()).not.toContain(NEW);
});

test('a browser that cannot print says so', async ({ bed, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get: () => null });
  });
  const account = await bed.account();
  await bed.signIn(page, account, '/encryption');
  await toSheet(page);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.getByText('Save the sheet instead')).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('the saved sheet is a page of its own that prints, with the passphrase unless asked not to', async ({
  bed,
  page,
  context,
}) => {
  const account = await bed.account();
  await bed.signIn(page, account, '/encryption');
  await toSheet(page);
  const save = async () => {
    const download = page.waitForEvent('download');
    await page.getByTestId('recovery-sheet').click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('recovery-sheet.html');
    const stream = await file.createReadStream();
    return (await stream.toArray()).join('');
  };
  const filled = await save();
  await expect(page.getByText('does not belong on this device')).toBeVisible();
  await byHand(page).check();
  const blank = await save();
  await expect(page.getByText('Saved to your downloads.', { exact: true })).toBeVisible();
  expect(blank).toContain('class="blank"');
  expect(blank).not.toContain(NEW);
  expect(filled).toContain(NEW);
  for (const sheet of [blank, filled]) {
    expect(sheet).toContain(account.user);
    expect(sheet).toContain(new URL(bed.url).host);
    expect(sheet).not.toMatch(/(?:src|href)=/);
  }
  const paper = await context.newPage();
  await paper.setContent(filled);
  await expect(paper.locator('.text')).toHaveText(NEW);
  await expect(paper.locator('.text')).toHaveCSS('border-top-width', '2px');
});

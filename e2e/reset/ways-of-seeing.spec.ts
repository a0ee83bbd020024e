import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../test-bed.ts';
import { WAIT, atWizard } from './reset-story.ts';

test.use({ quick: true });

/** With `SHOTS=folder` leaves a picture there for a person to look at. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder !== undefined)
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

test('by keyboard alone, from the explanation to the end', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await story.byId('reset-understood').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await story.isAt('confirm-first');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(story.byId('reset-password')).toBeFocused();
  await page.keyboard.type(story.account.loginPassword);
  await page.keyboard.press('Enter');
  await story.isAt('waiting');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  // While it is too early the first stop is the way out.
  await page.keyboard.press('Tab');
  await expect(story.byId('reset-cancel')).toBeFocused();
  await story.waitOut();
  await page.keyboard.press('Shift+Tab');
  await expect(story.byId('reset-confirm-second')).toBeFocused();
  await page.keyboard.press('Enter');
  await story.isDone();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('with motion a ring, without it figures and a bar', async ({ bed, page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const story = await atWizard(bed, page);
  await story.beginWait();
  const ring = story.byId('reset-timer').locator('svg');
  const bar = story.byId('reset-timer').locator('progress');
  await expect(ring).toBeVisible();
  await expect(bar).toBeHidden();
  await shot(page, 'reset-ring');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(ring).toBeHidden();
  await expect(bar).toBeVisible();
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await story.waitOut();
  await shot(page, 'reset-ring-window');
});

test('in the colours of the system', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  await page.emulateMedia({ forcedColors: 'active' });
  await shot(page, 'reset-forced-explain');
  await story.beginWait();
  await expect(story.byId('reset-timer').locator('progress')).toBeVisible();
  await shot(page, 'reset-forced-waiting');
  await story.waitOut();
  await shot(page, 'reset-forced-second');
});

test('from right to left nothing sticks out', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  await story.beginWait();
  await page.setViewportSize({ width: 320, height: 640 });
  await story.byId('app').evaluate((root) => root.setAttribute('dir', 'rtl'));
  await shot(page, 'reset-rtl-waiting');
  await story.pass(WAIT + 1);
  await shot(page, 'reset-rtl-second');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

test.describe('in German', () => {
  test.use({ locale: 'de-DE' });

  test('every step has German words', async ({ bed, page }) => {
    const story = await atWizard(bed, page);
    await page.setViewportSize({ width: 320, height: 640 });
    await shot(page, 'reset-de-explain');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dieses Konto zurücksetzen');
    await story.understand();
    await shot(page, 'reset-de-first');
    await story.confirmFirst();
    await story.isAt('waiting');
    await shot(page, 'reset-de-waiting');
    await story.waitOut();
    await shot(page, 'reset-de-second');
    await story.confirmToTheEnd();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Das Konto ist zurückgesetzt');
    await shot(page, 'reset-de-done');
  });
});

test('the secrets of a reset are nowhere but in the calls', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  await story.beginWait();
  const kept = () =>
    page.evaluate(() =>
      JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage), history.state]),
    );
  expect(await kept()).toContain('leftMs');
  expect(await kept()).not.toContain(story.account.loginPassword);
  expect(page.url()).not.toContain(story.account.loginPassword);
  await story.waitOut();
  await story.confirmToTheEnd();
  expect(await kept()).not.toContain('leftMs');
  expect(bed.log.join('\n')).not.toContain(story.account.loginPassword);
});

import { expect } from '@playwright/test';
import { test } from './gallery-test.ts';
import { expectNothingForAxe, expectNothingSideways, look } from '../look.ts';

for (const feature of [
  'encryption',
  'items',
  'reset',
  'login',
  'session',
  'overview',
  'connect',
  'app',
  'kit',
]) {
  test(`every state of ${feature} can be looked at`, async ({ page, show }) => {
    test.setTimeout(240_000);
    await show('');
    const states = await page.locator(`[data-feature=${feature}]`).allTextContents();
    expect(states.length).toBeGreaterThan(1);
    for (const state of states) {
      await show(`feature=${feature}&state=${state}`);
      await look(page, `${feature}-${state}`);
      // From right to left, as large as four times the letters leave it; and longer words.
      await page.setViewportSize({ width: 320, height: 256 });
      await page.getByTestId('gallery').evaluate((root) => root.setAttribute('dir', 'rtl'));
      await expectNothingSideways(page, `${state}, from right to left`);
      await show(`feature=${feature}&state=${state}&locale=de`);
      await expectNothingSideways(page, `${state}, in German`);
      await page.setViewportSize({ width: 1280, height: 720 });
    }
  });
}

test('a dialog has nothing for axe either', async ({ page, show }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await show('feature=kit&state=dialogs');
  await page.getByRole('button', { name: 'Open urgent dialog' }).click();
  await expect(page.getByRole('alertdialog', { name: 'Leave this page?' })).toBeVisible();
  await expectNothingForAxe(page);
});

test('the heading takes the focus where the page asks for it', async ({ page, show }) => {
  await show('feature=login&state=blocked');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await show('feature=connect&state=page');
  await expect(page.getByRole('heading', { level: 1 })).not.toBeFocused();
});

test('the skip link is the first stop and leads into the page', async ({ page, show }) => {
  await show('feature=kit&state=forms');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the ring gives way to figures and a bar that steps', async ({ page, show }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await show('feature=reset&state=waiting');
  const timer = page.getByTestId('reset-timer');
  await expect(timer).toHaveRole('timer');
  await expect(timer).toHaveAttribute('data-remaining-ms', '42000');
  await expect(timer.locator('svg')).toBeVisible();
  await expect(timer.locator('progress')).toBeHidden();
  for (const media of [
    { reducedMotion: 'reduce', forcedColors: 'none' },
    { reducedMotion: 'no-preference', forcedColors: 'active' },
  ] as const) {
    await page.emulateMedia(media);
    await expect(timer.locator('svg')).toBeHidden();
    await expect(timer.locator('progress')).toBeVisible();
    await expect(timer).toContainText('42');
  }
});

test('what is written on the host’s accent turns black or white', async ({ page, show }) => {
  const primary = page.getByTestId('connect-submit');
  await show('feature=connect&state=page&accent=%23f5c400');
  await expect(primary).toHaveCSS('color', /color\(xyz-d65 0 0 0\)|rgb\(0, 0, 0\)/);
  await show('feature=connect&state=page&accent=%23003366');
  await expect(primary).toHaveCSS('color', /color\(xyz-d65 0\.95\d* 1 1\.08\d*\)|rgb\(255/);
});

test('inside a host there is no second header and no second main', async ({ page, show }) => {
  await show('feature=login&state=passphrase&chrome=none');
  await expect(page.getByRole('region', { name: 'Account security' })).toBeVisible();
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('main')).toHaveCount(0);
});

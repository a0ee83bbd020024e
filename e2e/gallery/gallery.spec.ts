import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './gallery-test.ts';
import { expectNothingForAxe } from '../look.ts';

const views = 'forms messages moving login picker overview encryption reset window not-found'.split(
  ' ',
);

async function expectNothingSideways(page: Page): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}

for (const view of views) {
  // One page for all: opening it costs more than what is looked at.
  test(`${view}: axe finds nothing in light or dark, and it fits 320 by 256`, async ({
    page,
    show,
  }) => {
    for (const theme of ['light', 'dark']) {
      await show(`view=${view}&theme=${theme}`);
      await expectNothingForAxe(page);
    }
    await page.setViewportSize({ width: 320, height: 256 });
    for (const dir of ['ltr', 'rtl']) {
      await show(`view=${view}&dir=${dir}`);
      await expectNothingSideways(page);
    }
  });
}

test('a dialog has nothing for axe either', async ({ page, show }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await show('view=messages');
  await page.getByRole('button', { name: 'Open urgent dialog' }).click();
  await expect(page.getByRole('alertdialog', { name: 'Leave this page?' })).toBeVisible();
  await expectNothingForAxe(page);
});

test('the heading takes the focus where the page asks for it', async ({ page, show }) => {
  await show('view=messages');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await show('view=forms');
  await expect(page.getByRole('heading', { level: 1 })).not.toBeFocused();
});

test('the skip link is the first stop and leads into the page', async ({ page, show }) => {
  await show('view=overview');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the ring gives way to figures and a bar that steps', async ({ page, show }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await show('view=moving');
  const timer = page.getByTestId('reset-timer');
  await expect(timer).toHaveRole('timer');
  await expect(timer).toHaveAttribute('data-remaining-ms', '41300');
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
  const primary = page.getByRole('button', { name: 'Primary' });
  await show('view=forms&accent=%23f5c400');
  await expect(primary).toHaveCSS('color', /color\(xyz-d65 0 0 0\)|rgb\(0, 0, 0\)/);
  await show('view=forms&accent=%23003366');
  await expect(primary).toHaveCSS('color', /color\(xyz-d65 0\.95\d* 1 1\.08\d*\)|rgb\(255/);
});

test('inside a host there is no second header and no second main', async ({ page, show }) => {
  await show('view=login&chrome=none');
  await expect(page.getByRole('region', { name: 'Account security' })).toBeVisible();
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('main')).toHaveCount(0);
});

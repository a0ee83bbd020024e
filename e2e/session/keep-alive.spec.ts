import type { Page } from '@playwright/test';
import { DEMO_PASSPHRASE, expect, test } from '../test-bed.ts';
import { enter, openTabs, setVisibility, type Tabs } from './tabs.ts';

test.use({ quick: true });

async function choose(page: Page, mode: 'active' | 'page' | 'never'): Promise<void> {
  await page.getByTestId('keep-alive').locator('summary').click();
  await page.getByTestId(`keep-alive-${mode}`).click();
  await expect(page.getByTestId('keep-alive')).toHaveAttribute('data-mode', mode);
}

function keepalives({ sent }: Tabs) {
  return sent.filter(({ call }) => call === 'session/keepalive');
}

test('while the page is open: one tab keeps the session for all', async ({ bed, context }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  const tabs = await openTabs(bed, context);
  const first = await tabs.open();
  await enter(bed, first, account);
  const second = await tabs.open();
  await enter(bed, second, account);
  await choose(first, 'page');
  // The choice holds on the whole device, at once.
  await expect(second.getByTestId('keep-alive')).toHaveAttribute('data-mode', 'page');

  await tabs.pass(1800, 60);
  for (const page of tabs.pages) {
    await expect(page.getByTestId('overview')).toBeVisible();
    await expect(page.getByTestId('session-warning')).toBeHidden();
  }
  const times = keepalives(tabs).map(({ at }) => at);
  expect(times.length).toBeGreaterThanOrEqual(5);
  expect(times.length).toBeLessThanOrEqual(6);
  // Never two at once, whichever tab it was.
  expect(new Set(times).size).toBe(times.length);

  await second.reload();
  await enter(bed, second, account);
  await expect(second.getByTestId('keep-alive')).toHaveAttribute('data-mode', 'page');
});

test('while somebody is active, in whatever tab', async ({ bed, context }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  const tabs = await openTabs(bed, context);
  const first = await tabs.open();
  await enter(bed, first, account);
  const second = await tabs.open();
  await enter(bed, second, account);
  await setVisibility(first, 'hidden');

  for (let round = 1; round <= 3; round += 1) {
    await tabs.pass(350, 50);
    await second.keyboard.press('Tab');
    await expect.poll(() => keepalives(tabs).length).toBe(round);
  }
  await expect(first.getByTestId('session-warning')).toBeHidden();

  // Nobody does anything: no call any more, a warning, and the end.
  const before = tabs.sent.length;
  await tabs.pass(550, 50);
  await expect(second.getByTestId('session-warning')).toBeVisible();
  await tabs.pass(100, 50);
  await expect(second.getByTestId('session-signed-out')).toHaveAttribute('data-reason', 'expired');
  expect(tabs.sent.slice(before).filter(({ call }) => call === 'session/keepalive')).toHaveLength(
    0,
  );
});

test('never: reading does not count, and the warning comes', async ({ bed, context }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  const tabs = await openTabs(bed, context);
  const page = await tabs.open();
  await enter(bed, page, account);
  await choose(page, 'never');
  for (let round = 0; round < 5; round += 1) {
    await tabs.pass(90, 45);
    await page.keyboard.press('Tab');
  }
  expect(keepalives(tabs)).toHaveLength(0);
  await tabs.pass(90, 45);
  await expect(page.getByTestId('session-warning')).toBeVisible();
  // Escape means: I am here.
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('session-warning')).toBeHidden();
  expect(keepalives(tabs)).toHaveLength(1);
});

import { DEMO_PASSPHRASE, expect, test } from '../test-bed.ts';
import { enter, openTabs } from './tabs.ts';

test.use({ quick: true });

test('the warning comes in time, and one answer goes for all tabs', async ({ bed, context }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  const tabs = await openTabs(bed, context);
  const first = await tabs.open();
  await enter(bed, first, account);
  const second = await tabs.open();
  await enter(bed, second, account);
  // The second tab has joined the first one's session.
  expect(tabs.sent.filter(({ call }) => call === 'session/open')).toHaveLength(1);

  await tabs.pass(500, 50);
  await expect(first.getByTestId('session-warning')).toBeHidden();
  await tabs.pass(40);
  for (const page of tabs.pages) {
    await expect(page.getByTestId('session-warning')).toBeVisible();
    const left = Number(await page.getByTestId('session-warning').getAttribute('data-seconds'));
    expect(left).toBeGreaterThanOrEqual(45);
    expect(left).toBeLessThanOrEqual(75);
  }
  await second.getByTestId('session-stay').click();
  await expect(second.getByTestId('session-warning')).toBeHidden();
  await expect(first.getByTestId('session-warning')).toBeHidden();
  await tabs.pass(100, 50);
  await expect(first.getByTestId('overview')).toBeVisible();
});

test('a short lifetime is warned of at two thirds; locking there locks both tabs', async ({
  bed,
  context,
}) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await bed.control({ user: account.user, user_values: { 'session/lifetime': 90 } });
  const tabs = await openTabs(bed, context);
  const first = await tabs.open();
  await enter(bed, first, account);
  const second = await tabs.open();
  await enter(bed, second, account);
  await tabs.pass(45, 15);
  await expect(first.getByTestId('session-warning')).toBeHidden();
  await tabs.pass(20, 5);
  await expect(first.getByTestId('session-warning')).toBeVisible();
  await expect(first.getByRole('alertdialog')).toBeVisible();
  await expect(first.getByTestId('session-stay')).toBeFocused();

  await first.getByTestId('session-warning-lock').click();
  await expect(first.getByTestId('session-signed-out')).toHaveAttribute('data-reason', 'locked');
  await expect(second.getByTestId('session-signed-out')).toHaveAttribute('data-reason', 'locked');
  await expect(second.getByTestId('session-signed-out')).toContainText('another tab');
  await expect(second.getByTestId('session-warning')).toBeHidden();
});

test('asleep across the end: the server is asked, and not the clock', async ({ bed, context }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  const tabs = await openTabs(bed, context);
  const page = await tabs.open();
  await enter(bed, page, account, '/reset');
  await tabs.sleep(3600);
  await expect(page.getByTestId('session-signed-out')).toHaveAttribute('data-reason', 'expired');
  expect(tabs.sent.at(-1)?.call).toBe('session/request');
  // And back to the same place.
  await page.getByTestId('login-passphrase').fill(DEMO_PASSPHRASE);
  await page.getByTestId('login-submit').click();
  await page.waitForURL('**/reset');
});

test('asleep across the end by our clock alone: the session that lives goes on', async ({
  bed,
  context,
}) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  const tabs = await openTabs(bed, context);
  const page = await tabs.open();
  await enter(bed, page, account);
  // Somebody set the clock: an hour has passed here, and none on the server.
  await context.clock.fastForward(3_600_000);
  await expect.poll(() => tabs.sent.at(-1)?.call).toBe('session/request');
  await expect(page.getByTestId('overview')).toBeVisible();
  await expect(page.getByTestId('session-warning')).toBeHidden();
});

/** Whole pages of a session; the states of its panels are in the gallery. */
import { look } from '../look.ts';
import { DEMO_PASSPHRASE, expect, test } from '../test-bed.ts';
import { enter, openTabs, type Tabs } from './tabs.ts';

test.use({ quick: true });

/** Somebody has pressed something and then left: kept alive once, and then no more. */
async function toWarning(tabs: Tabs): Promise<void> {
  await tabs.pass(310, 62);
  await expect.poll(() => tabs.sent.some(({ call }) => call === 'session/keepalive')).toBe(true);
  const [page] = tabs.pages;
  if (page === undefined) throw new Error('there is no tab');
  const warning = page.getByTestId('session-warning');
  // Real time counts too, and how much of it goes by depends on the machine.
  for (let passed = 0; passed < 600 && !(await warning.isVisible()); passed += 30) {
    await tabs.pass(30, 30);
  }
  await expect(warning).toBeVisible();
}

test('the choice, the warning, and why it ended', async ({ bed, context }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  const tabs = await openTabs(bed, context);
  const page = await tabs.open();
  await enter(bed, page, account);
  await page.getByTestId('keep-alive').locator('summary').click();
  await look(page, 'keep-alive');
  await toWarning(tabs);
  await bed.faults([{ mode: 'drop-before', times: 9 }]);
  await page.getByTestId('session-stay').click();
  await expect(page.getByTestId('session-warning')).toContainText('could not be told');
  await look(page, 'session-warning-offline');
  await bed.faults([]);
  await page.getByTestId('session-warning-lock').click();
  await expect(page.getByTestId('session-signed-out')).toHaveAttribute('data-reason', 'locked');
});

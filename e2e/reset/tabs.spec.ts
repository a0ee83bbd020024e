import type { BrowserContext } from '@playwright/test';
import { enter } from '../session/tabs.ts';
import { DEMO_PASSPHRASE, expect, test, type TestBed } from '../test-bed.ts';
import { ResetStory, WAIT } from './reset-story.ts';

test.use({ quick: true });

async function twoTabs(bed: TestBed, context: BrowserContext) {
  await context.clock.install();
  await bed.control({ wait: WAIT });
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  const first = new ResetStory(bed, await context.newPage(), account);
  await first.signIn();
  const other = await context.newPage();
  await enter(bed, other, account);
  return { first, second: new ResetStory(bed, other, account) };
}

async function openWizard({ page }: ResetStory): Promise<void> {
  await page.locator('a[href$="/reset"]').click();
  await expect(page.getByTestId('reset-wizard')).toBeVisible();
}

test('the second tab sees that a reset is under way, and cannot confirm it by mistake', async ({
  bed,
  context,
}) => {
  const { first, second } = await twoTabs(bed, context);
  await first.beginWait();
  await openWizard(second);
  await expect(second.page.getByText('A reset is under way in another tab')).toBeVisible();
  await second.isAt('waiting');
  await expect(second.byId('reset-timer')).toBeVisible();
  await expect(second.byId('reset-confirm-second')).toHaveCount(0);
  await expect(second.byId('reset-confirm-first')).toHaveCount(0);

  await first.page.bringToFront();
  await first.waitOut();
  await first.confirmToTheEnd();
  await second.isAt('done');
});

test('a tab that is elsewhere in the app is signed out, and told why', async ({ bed, context }) => {
  const { first, second } = await twoTabs(bed, context);
  await first.beginWait();
  await first.waitOut();
  await first.confirmToTheEnd();
  await expect(second.byId('session-signed-out')).toHaveAttribute('data-reason', 'reset');
});

test('cancelled from the second tab: the first one stops, and nothing is deleted', async ({
  bed,
  context,
}) => {
  const { first, second } = await twoTabs(bed, context);
  await openWizard(second);
  await second.understand();
  await first.beginWait();
  await expect(second.page.getByText('A reset is under way in another tab')).toBeVisible();
  await second.byId('reset-cancel').click();
  await first.isAt('explain');
  await expect(first.page.getByText('Cancelled')).toBeVisible();
  await expect(second.page.getByText('no longer resets this account')).toBeVisible();
  expect(await first.isWiped()).toBe(false);

  // The tabs share their session, and the server still counts: this must not be the second.
  await second.pass(WAIT + 1);
  await second.understand();
  await second.confirmFirst();
  await second.isAt('waiting');
  expect(second.sent).toHaveLength(0);
  expect(await first.isWiped()).toBe(false);
});

test('a tab that is opened after a cancellation knows of the wait as well', async ({
  bed,
  context,
}) => {
  const { first, second } = await twoTabs(bed, context);
  await first.beginWait();
  await first.byId('reset-cancel').click();
  await first.page.close();
  await openWizard(second);
  await second.isAt('explain');
  await second.pass(WAIT + 1);
  await second.understand();
  await second.confirmFirst();
  await second.isAt('waiting');
  expect(await second.isWiped()).toBe(false);
  await second.waitOut(6);
  await second.confirmToTheEnd();
});

test('the first tab is closed while waiting: the second goes on to where it was', async ({
  bed,
  context,
}) => {
  const { first, second } = await twoTabs(bed, context);
  await first.beginWait();
  await openWizard(second);
  await second.isAt('waiting');
  await first.page.close();
  await second.isAt('explain');
  expect(await second.isWiped()).toBe(false);
});

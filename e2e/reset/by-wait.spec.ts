import { expect, test } from '../test-bed.ts';
import { WAIT, atWizard } from './reset-story.ts';

test.use({ quick: true });

test('the straight way: two confirmations, a wait between them, and everything is gone', async ({
  bed,
  page,
}) => {
  const story = await atWizard(bed, page);
  const encryption = page.getByText('End-to-end encryption: its passphrase and its keys');
  await expect(encryption).toBeVisible();
  await story.understand();
  await story.byId('reset-password').fill(story.account.loginPassword);
  await story.byId('reset-confirm-first').dblclick();
  await story.isAt('waiting');
  expect(story.sent).toHaveLength(1);
  expect(await story.remaining()).toBeGreaterThan((WAIT - 2) * 1_000);
  expect(await story.remaining()).toBeLessThanOrEqual(WAIT * 1_000);
  await expect(story.byId('reset-timer')).toHaveRole('timer');
  await story.waitOut();
  expect(await story.remaining('reset-window')).toBeGreaterThan(50_000);
  expect(await story.remaining('reset-window')).toBeLessThanOrEqual(60_000);
  expect(await story.isWiped()).toBe(false);
  await story.byId('reset-confirm-second').dblclick();
  await story.isDone();
  await expect(encryption).toBeVisible();
  expect(story.sent).toHaveLength(2);

  await story.byId('wizard-next').click();
  await expect(story.byId('session-signed-out')).toHaveAttribute('data-reason', 'reset');
});

test('an early press is impossible, however it is tried', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  await story.beginWait();
  const confirm = story.byId('reset-confirm-second');
  await expect(confirm).toBeDisabled();
  await confirm.click({ force: true });
  await confirm.dispatchEvent('click');
  await confirm.evaluate((button) => button.closest('form')?.requestSubmit());
  await page.keyboard.press('Enter');
  await story.pass(WAIT - 2);
  await confirm.evaluate((button) => button.closest('form')?.requestSubmit());
  await story.isAt('waiting');
  expect(story.sent).toHaveLength(1);
  await story.waitOut(2);
  // Nothing that was pressed too early is made up for now.
  expect(story.sent).toHaveLength(1);
  expect(await story.isWiped()).toBe(false);
});

test('the window missed: nothing is deleted, and another wait can be asked for', async ({
  bed,
  page,
}) => {
  const story = await atWizard(bed, page);
  await story.beginWait();
  await story.waitOut();
  await story.pass(30);
  expect(await story.remaining('reset-window')).toBeLessThanOrEqual(30_000);
  await story.pass(35);
  expect(await story.remaining('reset-window')).toBe(0);
  expect(story.sent).toHaveLength(1);
  await expect(page.getByText('Ask for another wait')).toBeVisible();
  await story.byId('reset-confirm-second').click();
  await story.isAt('waiting');
  await expect(story.byId('reset-rerolled')).toBeVisible();
  expect(await story.isWiped()).toBe(false);
  await story.waitOut();
  await story.confirmToTheEnd();
});

test('an account without encryption is reset as well', async ({ bed, page }) => {
  const story = await atWizard(bed, page, {});
  // It is told what it can lose, and no more.
  const encryption = page.getByText('End-to-end encryption: its passphrase and its keys');
  await expect(page.getByText('Every folder, tag and share')).toBeVisible();
  await expect(encryption).toBeHidden();
  await story.leaveMark();
  await story.beginWait();
  await story.waitOut();
  expect(await story.isMarked()).toBe(true);
  await story.byId('reset-confirm-second').click();
  await story.isAt('done');
  await expect(page.getByText('Every folder, tag and share')).toBeVisible();
  await expect(encryption).toBeHidden();
  expect(await story.isMarked()).toBe(false);
});

test('with an app token the login password is still what is asked for', async ({ bed, page }) => {
  const story = await atWizard(bed, page, { appToken: 'ABCDE-ABCDE-ABCDE-ABCDE-ABCDE' });
  const { account } = story;
  await story.understand();
  await story.confirmFirst(account.connectPassword);
  await expect(story.byId('reset-error')).toBeVisible();
  await story.confirmFirst(account.loginPassword);
  await story.isAt('waiting');
  await story.waitOut();
  await story.byId('reset-confirm-second').click();
  await story.isAt('done');
  expect(await bed.state(account.user)).toMatchObject({ tokens: [account.connectPassword] });
});

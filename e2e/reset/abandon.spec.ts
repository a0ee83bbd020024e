import { expect, test } from '../test-bed.ts';
import { WAIT, atWizard } from './reset-story.ts';

test.use({ quick: true });

test('cancel at each step: nothing has been deleted, and the page says so', async ({
  bed,
  page,
}) => {
  const story = await atWizard(bed, page);
  await story.understand();
  await story.byId('wizard-back').click();
  await story.isAt('explain');

  await story.understand();
  await expect(page.getByText('Nothing has been deleted so far.')).toBeVisible();
  await story.byId('reset-cancel').click();
  await story.isAt('explain');
  await expect(page.getByText('Nothing has been deleted.')).toBeVisible();

  await story.beginWait();
  await story.byId('reset-cancel').click();
  await story.isAt('explain');
  await expect(page.getByText('Nothing has been deleted.')).toBeVisible();
  // Past the server's window, so that the next request is a first one again.
  await story.pass(WAIT + 65);
  await story.beginWait();
  await story.waitOut();
  await story.byId('reset-cancel').click();
  await story.isAt('explain');

  await story.byId('reset-cancel').click();
  await expect(story.byId('overview')).toBeVisible();
  expect(story.sent).toHaveLength(2);
  expect(await story.isWiped()).toBe(false);
});

for (const what of ['storage is blocked', 'the wall clock jumps ahead'] as const) {
  test(`${what}: a cancelled wait is not confirmed by asking anew`, async ({ bed, page }) => {
    if (what === 'storage is blocked')
      await page.addInitScript(() => {
        const get = () => {
          throw new DOMException('blocked', 'SecurityError');
        };
        Object.defineProperties(window, { localStorage: { get }, sessionStorage: { get } });
      });
    const story = await atWizard(bed, page);
    await story.beginWait();
    await story.byId('reset-cancel').click();
    await story.isAt('explain');
    await story.byId('reset-cancel').click();
    await expect(story.byId('overview')).toBeVisible();
    // Now the server would take any request for the second confirmation.
    await story.pass(WAIT + 1);
    if (what === 'the wall clock jumps ahead')
      await page.clock.setSystemTime(Date.now() + 20 * 60_000);
    await page.locator('a[href$="/reset"]').click();
    await story.understand();
    await story.confirmFirst();
    await story.isAt('waiting');
    expect(story.sent).toHaveLength(1);
    expect(await story.isWiped()).toBe(false);
    await story.waitOut(6);
    await story.confirmToTheEnd();
  });
}

test('an account that needs no sign-in starts afresh after a cancellation', async ({
  bed,
  page,
}) => {
  const story = await atWizard(bed, page, {});
  await story.beginWait();
  await story.byId('reset-cancel').click();
  await story.pass(WAIT + 5);
  await story.leaveMark();
  await story.beginWait();
  expect(story.sent).toHaveLength(2);
  expect(await story.remaining()).toBeGreaterThan((WAIT - 2) * 1_000);
  expect(await story.isMarked()).toBe(true);
  await story.waitOut();
  await story.byId('reset-confirm-second').click();
  await story.isAt('done');
  expect(await story.isMarked()).toBe(false);
});

test('a reload while waiting: the password is asked for again, and the wait never grows', async ({
  bed,
  page,
}) => {
  const story = await atWizard(bed, page);
  await story.beginWait();
  await story.pass(3);
  const before = await story.remaining();
  await story.bed.signIn(page, story.account, '/reset');
  await story.isAt('waiting');
  expect(await story.remaining()).toBeLessThanOrEqual(before);
  await expect(story.byId('reset-password')).toBeVisible();
  await story.byId('reset-password').fill(story.account.loginPassword);
  await story.waitOut();
  // What was typed while waiting is still there.
  await expect(story.byId('reset-password')).toHaveValue(story.account.loginPassword);
  await story.byId('reset-confirm-second').click();
  // It is another session: the server begins anew, and that is a state, not an error.
  await story.isAt('waiting');
  await expect(story.byId('reset-rerolled')).toBeVisible();
  expect(await story.isWiped()).toBe(false);
  await story.waitOut();
  await story.confirmToTheEnd();
});

test('leaving the page is like a reload: the password is forgotten, the wait is not', async ({
  bed,
  page,
}) => {
  const story = await atWizard(bed, page);
  await story.byId('reset-cancel').click();
  await page.locator('a[href$="/reset"]').click();
  await story.beginWait();
  await page.goBack();
  await expect(story.byId('overview')).toBeVisible();
  await page.goForward();
  await expect(story.byId('reset-password')).toBeVisible();
  await story.waitOut();
  expect(await story.isWiped()).toBe(false);
  await story.byId('reset-password').fill(story.account.loginPassword);
  // The session is the same one, so this is the second confirmation for the server as well.
  await story.confirmToTheEnd();
  expect(story.sent).toHaveLength(2);
});

test('the session ends while waiting: sign in again, start over, and be told why', async ({
  bed,
  page,
}) => {
  const story = await atWizard(bed, page);
  await story.beginWait();
  await page.clock.runFor(WAIT * 1_000);
  await bed.runsOutAt(page, 'account/reset');
  await story.isAt('confirm-second');
  await story.byId('reset-confirm-second').click();
  await expect(story.byId('session-signed-out')).toHaveAttribute('data-reason', 'expired');
  expect(await story.isWiped()).toBe(false);
  await story.byId('login-passphrase').fill(story.account.passphrase ?? '');
  await story.byId('login-submit').click();
  await story.isAt('explain');
  await expect(page.getByText('The reset has to start over')).toBeVisible();
  await story.beginWait();
  expect(await story.isWiped()).toBe(false);
});

test('a long wait does not outlast the session', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  await bed.control({ wait: 900 });
  await story.beginWait();
  for (let minute = 0; minute < 15; minute += 1) await story.pass(60);
  await story.isAt('confirm-second');
  await story.confirmToTheEnd();
});

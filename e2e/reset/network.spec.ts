import { expect, test } from '../test-bed.ts';
import { WAIT, atWizard } from './reset-story.ts';

test.use({ quick: true });

test('the browser itself sends the second confirmation twice: done is done', async ({
  bed,
  page,
}) => {
  const story = await atWizard(bed, page);
  await story.beginWait();
  await story.waitOut();
  await bed.faults([{ path: 'account/reset', mode: 'drop-after' }]);
  await story.byId('reset-confirm-second').click();
  await story.isDone();
  expect(story.sent).toHaveLength(2);
});

test('offline at the second confirmation: the truth is found before anything is said', async ({
  bed,
  page,
  context,
}) => {
  const story = await atWizard(bed, page);
  await story.beginWait();
  await story.waitOut();
  await context.setOffline(true);
  await story.byId('reset-confirm-second').click();
  await expect(page.getByText('Asking the server what is true')).toBeVisible();
  await context.setOffline(false);
  await expect(story.byId('reset-error')).toContainText('Nothing has been deleted');
  await story.isAt('confirm-second');
  expect(await story.isWiped()).toBe(false);
  await story.confirmToTheEnd();
});

test('the answer to the second got lost, and the server had done it', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  await story.beginWait();
  await story.waitOut();
  await bed.faults([
    { path: 'account/reset', mode: 'drop-after', times: 100 },
    { path: 'session/request', mode: 'drop-before', times: 5 },
  ]);
  await story.byId('reset-confirm-second').click();
  await expect(page.getByText('Asking the server what is true')).toBeVisible();
  // Asked again after longer and longer pauses, until the server can tell.
  await expect
    .poll(async () => {
      await story.pass(2);
      return story.byId('reset-wizard').getAttribute('data-step');
    })
    .toBe('done');
  await story.isDone();
  expect(story.sent).toHaveLength(2);
  await story.byId('wizard-next').click();
  await expect(story.byId('session-signed-out')).toHaveAttribute('data-reason', 'reset');
});

test('the same without encryption: a session that is gone proves nothing', async ({
  bed,
  page,
}) => {
  const story = await atWizard(bed, page, {});
  await story.beginWait();
  await story.waitOut();
  await story.lose('answers');
  await story.byId('reset-confirm-second').click();
  await story.isAt('done');
  await expect(page.getByText('It is not known what is deleted')).toBeVisible();
});

test('the answer to the first got lost: a repetition never counts as the second', async ({
  bed,
  page,
}) => {
  const story = await atWizard(bed, page);
  await story.understand();
  await story.lose('answers');
  await story.confirmFirst();
  await expect(story.byId('reset-error')).toBeVisible();
  await story.heal();
  await story.isAt('confirm-first');
  await story.pass(WAIT + 1);
  await story.byId('reset-confirm-first').click();
  await story.isAt('waiting');
  expect(story.sent).toHaveLength(1);
  expect(await story.isWiped()).toBe(false);
  await story.waitOut(6);
  await story.confirmToTheEnd();
});

test('broken off in the middle: nobody claims that all or nothing is deleted', async ({
  bed,
  page,
}) => {
  const story = await atWizard(bed, page);
  await story.beginWait();
  await story.waitOut();
  // Sessions, tags and folders are gone; challenge and passwords are still there.
  await bed.control({ reset_breaks: 3 });
  await story.byId('reset-confirm-second').click();
  await story.isAt('done');
  await expect(page.getByText('It is not known what is deleted')).toBeVisible();
  await expect(page.getByText('Everything in it is deleted')).toHaveCount(0);
  await expect(page.getByText('Nothing has been deleted')).toHaveCount(0);
  expect(await story.isWiped()).toBe(false);

  await story.byId('wizard-next').click();
  await story.byId('login-passphrase').fill(story.account.passphrase ?? '');
  await story.byId('login-submit').click();
  await expect(story.byId('overview')).toBeVisible();
});

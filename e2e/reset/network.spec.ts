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

test('offline at the first confirmation: said, and tried again with one press', async ({
  bed,
  page,
  context,
}) => {
  const story = await atWizard(bed, page);
  await story.understand();
  await context.setOffline(true);
  await story.confirmFirst();
  await expect(story.byId('reset-error')).toBeVisible();
  await story.isAt('confirm-first');
  await context.setOffline(false);
  await story.byId('reset-confirm-first').click();
  await story.isAt('waiting');
  await story.waitOut();
  await story.confirmToTheEnd();
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

test('the same without encryption: the session that is gone tells', async ({ bed, page }) => {
  const story = await atWizard(bed, page, {});
  await story.beginWait();
  await story.waitOut();
  await story.lose('answers');
  await story.byId('reset-confirm-second').click();
  await story.isAt('done');
});

test('the request of the second got lost: back, and nothing is deleted', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  await story.beginWait();
  await story.waitOut();
  await story.lose('requests');
  await story.byId('reset-confirm-second').click();
  await expect(story.byId('reset-error')).toBeVisible();
  await story.heal();
  await story.isAt('confirm-second');
  expect(await story.isWiped()).toBe(false);
  await story.confirmToTheEnd();
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

test('the request of the first got lost: the server asks for its wait, and all goes on', async ({
  bed,
  page,
}) => {
  const story = await atWizard(bed, page);
  await story.understand();
  await story.lose('requests');
  await story.confirmFirst();
  await expect(story.byId('reset-error')).toBeVisible();
  await story.heal();
  await story.byId('reset-confirm-first').click();
  await story.isAt('waiting');
  await story.waitOut(11);
  await story.byId('reset-confirm-second').click();
  await story.isAt('waiting');
  await expect(story.byId('reset-rerolled')).toBeVisible();
  await story.waitOut();
  await story.confirmToTheEnd();
});

test('without encryption a lost first confirmation is given again in a new session', async ({
  bed,
  page,
}) => {
  const story = await atWizard(bed, page, {});
  await story.leaveMark();
  await story.understand();
  await story.lose('answers');
  await story.confirmFirst();
  await expect(story.byId('reset-error')).toBeVisible();
  await story.heal();
  await story.pass(WAIT + 1);
  await story.byId('reset-confirm-first').click();
  await story.isAt('waiting');
  expect(await story.isMarked()).toBe(true);
  await story.waitOut();
  await story.byId('reset-confirm-second').click();
  await story.isAt('done');
});

test('a busy server says so at the step, and the wait stands', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  await story.beginWait();
  await story.waitOut();
  await bed.faults([{ path: 'account/reset', mode: 'status', status: 429, body: '' }]);
  await story.byId('reset-confirm-second').click();
  await expect(story.byId('reset-error')).toBeVisible();
  await story.isAt('confirm-second');
  await story.confirmToTheEnd();
});

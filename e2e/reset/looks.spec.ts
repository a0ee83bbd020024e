import { look } from '../look.ts';
import { expect, test } from '../test-bed.ts';
import { atWizard } from './reset-story.ts';

test.use({ quick: true });

// Four looks and two runs of axe for each state take their time.
test.describe.configure({ timeout: 180_000 });

test('every step of the reset by wait', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  await look(page, 'reset-explain');
  await story.byId('wizard-next').click();
  await expect(story.byId('reset-error')).toBeVisible();
  await look(page, 'reset-explain-error');
  await story.understand();
  await look(page, 'reset-confirm-first');
  await story.confirmFirst('wrong');
  await expect(story.byId('reset-error')).toBeVisible();
  await look(page, 'reset-confirm-first-wrong');
  await bed.control({ wait: 90 });
  await story.confirmFirst();
  await story.isAt('waiting');
  await look(page, 'reset-waiting');
  await page.clock.setSystemTime(Date.now() + 3_600_000);
  await story.waitOut(90);
  await look(page, 'reset-confirm-second');
  await story.pass(65);
  await look(page, 'reset-window-over');
  await story.byId('reset-confirm-second').click();
  await story.isAt('waiting');
  await look(page, 'reset-rerolled');
  await story.byId('reset-cancel').click();
  await look(page, 'reset-cancelled');
});

test('what is seen when answers are lost, and at the end', async ({ bed, page, context }) => {
  const story = await atWizard(bed, page);
  await story.understand();
  await story.lose('requests');
  await story.confirmFirst();
  await expect(story.byId('reset-error')).toBeVisible();
  await story.heal();
  await look(page, 'reset-first-lost');
  await story.byId('reset-confirm-first').click();
  await story.isAt('waiting');
  await look(page, 'reset-waiting-lost');
  await bed.signIn(page, story.account, '/reset');
  await expect(story.byId('reset-password')).toBeVisible();
  await look(page, 'reset-reloaded');
  await story.waitOut(11);
  await context.setOffline(true);
  await story.byId('reset-password').fill(story.account.loginPassword);
  await story.byId('reset-confirm-second').click();
  await expect(page.getByText('Asking the server what is true')).toBeVisible();
  await look(page, 'reset-checking');
  await context.setOffline(false);
  await expect(story.byId('reset-error')).toBeVisible();
  await look(page, 'reset-not-reset');
  // The reload has made another session of it, so the server begins anew.
  await story.byId('reset-confirm-second').click();
  await story.isAt('waiting');
  await story.waitOut();
  await story.confirmToTheEnd();
  await look(page, 'reset-done');
});

test.describe('by code', () => {
  test.use({ dialect: '2024' });

  test('the code, and a wrong one', async ({ bed, page }) => {
    const story = await atWizard(bed, page);
    await story.understand();
    await story.confirmFirst();
    await story.isAt('code');
    await look(page, 'reset-code');
    await story.byId('reset-code-input').fill('wrong');
    await story.byId('reset-confirm-code').click();
    await expect(story.byId('reset-error')).toBeVisible();
    await look(page, 'reset-code-wrong');
  });
});

import { expect, test } from '../test-bed.ts';
import { WAIT, atWizard, atWizardInRealTime } from './reset-story.ts';

test.use({ quick: true });

test('in real time, with the tab in the background for the whole wait', async ({
  bed,
  page,
  context,
}) => {
  const story = await atWizardInRealTime(bed, page);
  await story.beginWait();
  const startedAt = Date.now();
  const front = await context.newPage();
  await front.goto('about:blank');
  await front.bringToFront();
  // It opens by itself, no earlier than the server allows, and nothing is pressed by itself.
  await expect(story.byId('reset-confirm-second')).toBeEnabled({ timeout: 20_000 });
  expect(Date.now() - startedAt).toBeGreaterThan((WAIT - 1) * 1_000);
  expect(story.sent).toHaveLength(1);
  await page.bringToFront();
  await story.isAt('confirm-second');
  expect(await story.remaining('reset-window')).toBeGreaterThan(40_000);
  expect(await story.isWiped()).toBe(false);
  await story.confirmToTheEnd();
});

test('asleep past the window: said on waking, and nothing is deleted', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  await story.beginWait();
  bed.advance(300);
  await page.clock.fastForward(300_000);
  await story.isAt('confirm-second');
  expect(await story.remaining('reset-window')).toBe(0);
  expect(story.sent).toHaveLength(1);
  await story.byId('reset-confirm-second').click();
  await expect(story.byId('reset-rerolled')).toBeVisible();
  await story.isAt('waiting');
  expect(await story.isWiped()).toBe(false);
});

test('the system clock is set forward by an hour: nothing opens early', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  await story.beginWait();
  const before = await story.remaining();
  await page.clock.setSystemTime(Date.now() + 3_600_000);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await story.pass(1);
  await story.isAt('waiting');
  expect(await story.remaining()).toBeLessThanOrEqual(before);
  expect(await story.remaining()).toBeGreaterThan((WAIT - 3) * 1_000);
  await story.waitOut(WAIT - 1);
  // A set clock and a sleep look alike from here, so the page says that it cannot tell.
  await expect(page.getByText('slept, or its clock was changed')).toBeVisible();
  await story.confirmToTheEnd();
});

test('put away by the browser and brought back', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  await story.beginWait();
  await page.evaluate(() =>
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
  );
  bed.advance(WAIT);
  await page.clock.fastForward(WAIT * 1_000);
  await page.evaluate(() =>
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  );
  await story.isAt('confirm-second');
  // The password was let go when the page was left.
  await story.byId('reset-password').fill(story.account.loginPassword);
  await story.confirmToTheEnd();
});

import { expect, test } from '../test-bed.ts';
import { atWizard } from './reset-story.ts';

test.use({ quick: true });

test('by keyboard alone, from the explanation to the end', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await story.byId('reset-understood').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await story.isAt('confirm-first');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(story.byId('reset-password')).toBeFocused();
  await page.keyboard.type(story.account.loginPassword);
  await page.keyboard.press('Enter');
  await story.isAt('waiting');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  // While it is too early the first stop is the way out.
  await page.keyboard.press('Tab');
  await expect(story.byId('reset-cancel')).toBeFocused();
  await story.waitOut();
  await page.keyboard.press('Shift+Tab');
  await expect(story.byId('reset-confirm-second')).toBeFocused();
  await page.keyboard.press('Enter');
  await story.isDone();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test.describe('in German', () => {
  test.use({ locale: 'de-DE' });

  test('every step has German words', async ({ bed, page }) => {
    const story = await atWizard(bed, page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dieses Konto zurücksetzen');
    await story.understand();
    await story.confirmFirst();
    await story.isAt('waiting');
    await story.waitOut();
    await story.confirmToTheEnd();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Das Konto ist zurückgesetzt');
  });
});

test('the secrets of a reset are nowhere but in the calls', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  await story.beginWait();
  const kept = () =>
    page.evaluate(() =>
      JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage), history.state]),
    );
  expect(await kept()).toContain('leftMs');
  expect(await kept()).not.toContain(story.account.loginPassword);
  expect(page.url()).not.toContain(story.account.loginPassword);
  await story.waitOut();
  await story.confirmToTheEnd();
  expect(await kept()).not.toContain('leftMs');
  expect(bed.log.join('\n')).not.toContain(story.account.loginPassword);
});

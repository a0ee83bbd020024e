import { expect, test } from '../test-bed.ts';
import { atWizard, type ResetStory } from './reset-story.ts';

test.use({ dialect: '2024', quick: true });

async function atCode(story: ResetStory): Promise<string> {
  await story.understand();
  await story.confirmFirst();
  await story.isAt('code');
  return (await story.byId('reset-code').textContent()) ?? '';
}

test('the right code, typed: everything is gone', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  const code = await atCode(story);
  expect(code).toMatch(/^[A-Za-z0-9+/]{4}(-[A-Za-z0-9+/]{4}){3}$/);
  expect(await story.isWiped()).toBe(false);
  await story.byId('reset-code-input').pressSequentially(code);
  await story.byId('reset-confirm-code').click();
  await story.isDone();
  expect(story.sent).toHaveLength(2);
  // The login password goes out once, the code alone follows.
  expect(story.sent[1]).toBe(JSON.stringify({ code }));
});

test('a reload forgets the code and says so', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  await atCode(story);
  await story.bed.signIn(page, story.account, '/reset');
  await story.isAt('explain');
  await expect(page.getByText('A reset had been started here')).toBeVisible();
  const code = await atCode(story);
  await story.byId('reset-code-input').fill(code);
  await story.byId('reset-confirm-code').click();
  await story.isDone();
});

test('the answer to the code got lost, and the server had done it', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  const code = await atCode(story);
  await story.lose('answers');
  await story.byId('reset-code-input').fill(code);
  await story.byId('reset-confirm-code').click();
  await story.isDone();
});

test('broken off in the middle: said so, and a report for an error that stays', async ({
  bed,
  page,
}) => {
  const story = await atWizard(bed, page);
  const code = await atCode(story);
  // Sessions, challenge and keychains are gone; the account still points to its challenge.
  await bed.control({ reset_breaks: 3 });
  await story.byId('reset-code-input').fill(code);
  await story.byId('reset-confirm-code').click();
  await expect(page.getByText('Asking the server what is true')).toBeVisible();
  await expect
    .poll(async () => {
      await story.pass(2);
      return story.byId('reset-wizard').getAttribute('data-step');
    })
    .toBe('done');
  await expect(page.getByText('It is not known what is deleted')).toBeVisible();
  await expect(page.getByText('Everything in it is deleted')).toHaveCount(0);
  await page.getByText('Report for the administrator').click();
  await expect(page.locator('pre')).toContainText('session/request: HTTP 50');
});

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

test('a wrong code is an error at its field, and the code stays valid', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  const code = await atCode(story);
  await story.byId('reset-confirm-code').click();
  await expect(story.byId('reset-error')).toBeVisible();
  expect(story.sent).toHaveLength(1);
  await story.byId('reset-code-input').fill(swapCase(code));
  await story.byId('reset-confirm-code').click();
  await expect(story.byId('reset-error')).toContainText('That is not the code');
  await expect(story.byId('reset-code-input')).toBeFocused();
  await story.isAt('code');
  expect(await story.isWiped()).toBe(false);
  await story.byId('reset-code-input').fill(code);
  await story.byId('reset-confirm-code').click();
  await story.isDone();
});

test('plus and slash arrive as typed, and pasting is allowed', async ({ bed, page, context }) => {
  const story = await atWizard(bed, page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.route('**/account/reset', async (route) => {
    if (route.request().postData()?.includes('password') !== true) return route.fallback();
    await route.fulfill({ status: 202, json: { status: 'accepted', code: 'a+B/-c+D/-+++/-0/+9' } });
  });
  await atCode(story);
  await page.evaluate(() => navigator.clipboard.writeText('a+B/-c+D/-+++/-0/+9'));
  await story.byId('reset-code-input').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await story.byId('reset-confirm-code').click();
  await expect(story.byId('reset-error')).toBeVisible();
  expect(story.sent.at(-1)).toBe('{"code":"a+B/-c+D/-+++/-0/+9"}');
  expect(await story.isWiped()).toBe(false);
});

test('cancel at the code, and start over with another one', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  const code = await atCode(story);
  await story.byId('reset-cancel').click();
  await story.isAt('explain');
  await expect(page.getByText('Nothing has been deleted.')).toBeVisible();
  expect(await atCode(story)).not.toBe(code);
  expect(await story.isWiped()).toBe(false);
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

test('offline at the code: the truth is found, and it can be sent again', async ({
  bed,
  page,
  context,
}) => {
  const story = await atWizard(bed, page);
  const code = await atCode(story);
  await story.byId('reset-code-input').fill(code);
  await context.setOffline(true);
  await story.byId('reset-confirm-code').click();
  await expect(page.getByText('Asking the server what is true')).toBeVisible();
  await context.setOffline(false);
  await expect(story.byId('reset-error')).toContainText('Nothing has been deleted');
  expect(await story.isWiped()).toBe(false);
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

test('the browser itself sends the code twice: done is done', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  const code = await atCode(story);
  await bed.faults([{ path: 'account/reset', mode: 'drop-after' }]);
  await story.byId('reset-code-input').fill(code);
  await story.byId('reset-confirm-code').click();
  await story.isDone();
});

test('the answer to the first got lost: the code comes with the next press', async ({
  bed,
  page,
}) => {
  const story = await atWizard(bed, page);
  await story.understand();
  await story.lose('answers');
  await story.confirmFirst();
  await expect(story.byId('reset-error')).toBeVisible();
  await story.heal();
  await story.byId('reset-confirm-first').click();
  // Whether the server counts a wait or gives codes is not known yet.
  await story.isAt('waiting');
  await story.waitOut(11);
  await story.byId('reset-confirm-second').click();
  await story.isAt('code');
  expect(await story.isWiped()).toBe(false);
});

test('the session ends at the code: sign in again and start over', async ({ bed, page }) => {
  const story = await atWizard(bed, page);
  const code = await atCode(story);
  await bed.runsOutAt(page, 'account/reset');
  await story.byId('reset-code-input').fill(code);
  await story.byId('reset-confirm-code').click();
  await expect(story.byId('session-signed-out')).toHaveAttribute('data-reason', 'expired');
  expect(await story.isWiped()).toBe(false);
  await story.byId('login-passphrase').fill(story.account.passphrase ?? '');
  await story.byId('login-submit').click();
  await expect(page.getByText('The reset has to start over')).toBeVisible();
});

function swapCase(text: string): string {
  return Array.from(text, (c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase())).join(
    '',
  );
}

import { expect } from '@playwright/test';
import { test } from './gallery-test.ts';

test('a busy button keeps its width and its focus and swallows presses', async ({ page, show }) => {
  await show('feature=kit&state=forms');
  const button = page.getByTestId('busy-button');
  const before = await button.boundingBox();
  await button.click();
  await expect(button).toHaveAccessibleName('Checking passphrase …');
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await button.click({ force: true });
  await expect(page.getByTestId('presses')).toHaveText('1');
  expect(await button.boundingBox()).toEqual(before);
});

test('a busy submit button holds back Enter in a field', async ({ page, show }) => {
  await show('feature=kit&state=forms');
  await page.getByTestId('passphrase').fill('correct horse battery');
  await page.keyboard.press('Enter');
  await page.getByTestId('busy-submit').click({ force: true });
  await expect(page.getByTestId('submits')).toHaveText('0');
});

test('the passphrase is shown and hidden by a toggle, and keeps what was typed', async ({
  page,
  show,
}) => {
  await show('feature=login&state=passphrase');
  const input = page.getByTestId('login-passphrase');
  const toggle = page.getByRole('button', { name: 'Show passphrase' });
  await input.fill('correct horse battery');
  await expect(input).toHaveAttribute('type', 'password');
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  await toggle.click();
  await expect(input).toHaveAttribute('type', 'text');
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await expect(input).toHaveValue('correct horse battery');
  await toggle.press('Space');
  await expect(input).toHaveAttribute('type', 'password');
});

test('Caps Lock shows itself while typing and goes with the focus', async ({ page, show }) => {
  await show('feature=login&state=passphrase');
  const input = page.getByTestId('login-passphrase');
  await input.focus();
  const key = { key: 'A', modifierCapsLock: true };
  await input.dispatchEvent('keydown', key);
  await expect(page.getByText('Caps Lock is on')).toBeVisible();
  await input.dispatchEvent('keyup', { key: 'CapsLock' });
  await expect(page.getByText('Caps Lock is on')).toHaveCount(0);
  await input.dispatchEvent('keydown', key);
  await expect(page.getByText('Caps Lock is on')).toBeVisible();
  await input.blur();
  await expect(page.getByText('Caps Lock is on')).toHaveCount(0);
});

test('an error takes the place of the help and is what the field is described by', async ({
  page,
  show,
}) => {
  await show('feature=kit&state=forms');
  const wrong = page.getByLabel('Encryption passphrase, wrong');
  await expect(wrong).toHaveAttribute('aria-invalid', 'true');
  await expect(wrong).toHaveAccessibleDescription(
    'That passphrase does not open this account. At least 3 of 5 tries left.',
  );
  await expect(page.getByTestId('passphrase-error')).toHaveRole('alert');
  await expect(page.getByTestId('passphrase')).toHaveAccessibleDescription('12 to 128 characters.');
});

test('a pasted code goes in the way the owner wants it', async ({ page, show, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await show('feature=kit&state=forms');
  await page.evaluate(() => navigator.clipboard.writeText('123-456 7'));
  const code = page.getByTestId('code');
  await code.fill('99');
  await code.selectText();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(code).toHaveValue('123456');
});

for (const [opener, id] of [
  ['Open dialog', 'dialog'],
  ['Open urgent dialog', 'urgent-dialog'],
] as const) {
  test(`${opener}: Escape asks the owner, the focus goes back, the page stays put`, async ({
    page,
    show,
  }) => {
    await page.setViewportSize({ width: 640, height: 400 });
    await show('feature=kit&state=dialogs');
    const button = page.getByRole('button', { name: opener, exact: true });
    await button.click();
    const dialog = page.getByTestId(id);
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Stay signed in' })).toBeFocused();
    const before = await page.evaluate(() => window.scrollY);
    await page.mouse.move(10, 200);
    await page.mouse.wheel(0, 600);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(button).toBeFocused();
    await expect(page.getByTestId('cancels')).toHaveText('1');
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
    await button.click();
    await dialog.getByRole('button', { name: 'Stay signed in' }).click();
    await expect(button).toBeFocused();
    await expect(page.getByTestId('cancels')).toHaveText('2');
  });
}

test('a dialog whose owner does not give in stays, however often Escape is pressed', async ({
  page,
  show,
}) => {
  await show('feature=kit&state=dialogs');
  const opener = page.getByRole('button', { name: 'Open stubborn dialog' });
  await opener.click();
  const dialog = page.getByTestId('stubborn-dialog');
  for (const times of ['1', '2', '3']) {
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('cancels')).toHaveText(times);
    await expect(dialog).toBeVisible();
  }
  await dialog.getByRole('button', { name: 'Stay signed in' }).click();
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('the copy button says whether it has copied', async ({ page, show, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await show('feature=login&state=blocked');
  await page.getByRole('button', { name: 'Copy the message' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('sign-in blocked');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.getByRole('button', { name: 'Copied' }).click();
  await expect(page.getByRole('button', { name: 'Select and copy it by hand' })).toBeVisible();
});

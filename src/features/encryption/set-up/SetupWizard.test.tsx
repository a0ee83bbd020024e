// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { draw } from '#testing/draw.tsx';
import { SetupWizard } from './SetupWizard.tsx';

const CHOSEN = 'amber lantern over quiet harbour';

async function choosing() {
  const page = await draw(<SetupWizard onSetUp={() => {}} look={() => {}} />);
  await page.user.click(page.getByTestId('wizard-next'));
  return page;
}

test('nothing goes out while a passphrase is chosen and typed once more', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const page = await choosing();
  await page.user.type(page.getByTestId('new-passphrase'), `${CHOSEN}{Enter}`);
  await page.user.type(await page.findByTestId('repeat-passphrase'), `${CHOSEN}{Enter}`);
  await page.findByTestId('recovery-sheet');
  expect(page.sent).toEqual([]);
  expect(fetched).not.toHaveBeenCalled();
});

test('a passphrase that is too short is an error at its field, which has the focus', async () => {
  const page = await choosing();
  const field = page.getByTestId('new-passphrase');
  await page.user.type(field, 'short{Enter}');
  expect(page.getByTestId('encryption-error').textContent).toContain('5 of at least 12');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  // What was wrong with that text is not said of the next one.
  await page.user.type(field, 'er');
  expect(page.queryByTestId('encryption-error')).toBeNull();
});

test('the login password is refused', async () => {
  const page = await choosing();
  await page.user.type(page.getByTestId('new-passphrase'), 'alice-login-password{Enter}');
  expect(page.getByTestId('encryption-error').textContent).toContain('login password');
});

test('a slip of the finger is told at the second field, and going back keeps what was chosen', async () => {
  const page = await choosing();
  await page.user.type(page.getByTestId('new-passphrase'), `${CHOSEN}{Enter}`);
  const field = await page.findByTestId('repeat-passphrase');
  await page.user.type(field, 'something else{Enter}');
  expect(page.getByTestId('encryption-error').textContent).toContain('do not match');
  expect(document.activeElement).toBe(field);
  // The second time as well, whatever was pressed.
  await page.user.click(page.getByTestId('wizard-next'));
  expect(document.activeElement).toBe(field);
  await page.user.click(page.getByTestId('wizard-back'));
  expect(page.getByTestId('new-passphrase')).toHaveProperty('value', CHOSEN);
});

test.each(['🔐'.repeat(6), '  spaces at both ends  ', 'cafe\u0301 au lait'])(
  '%j is taken as it was typed',
  async (text) => {
    const page = await choosing();
    await page.user.type(page.getByTestId('new-passphrase'), `${text}{Enter}`);
    const repeat = await page.findByTestId('repeat-passphrase');
    await page.user.type(repeat, `${text.normalize('NFC').trim()} {Enter}`);
    expect(page.getByTestId('encryption-error').textContent).toContain('do not match');
    await page.user.clear(repeat);
    await page.user.type(repeat, `${text}{Enter}`);
    await page.findByTestId('recovery-sheet');
  },
);

test('before anything is chosen, it says that what is there stays readable', async () => {
  const page = await draw(<SetupWizard onSetUp={() => {}} look={() => {}} />);
  expect(page.container.textContent).toContain('readable to the server until they are encrypted');
});

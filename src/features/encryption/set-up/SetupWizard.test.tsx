// @vitest-environment happy-dom
import { waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { sessionOpened } from '#session/status.ts';
import { startBackupWorld } from '#testing/backup-world.ts';
import { draw } from '#testing/draw.tsx';
import { quickCrypto } from '#testing/quick-crypto.ts';
import { signIn } from '#testing/test-accounts.ts';
import { SetupWizard } from './SetupWizard.tsx';

// It needs the router of a mount; stories in a browser try it.
vi.mock('../ceremony/LeaveGuard.tsx', () => ({ LeaveGuard: () => null }));

const CHOSEN = 'amber lantern over quiet harbour';

async function generated() {
  const page = await draw(<SetupWizard onSetUp={() => {}} afterSetUp={null} look={() => {}} />);
  await page.user.click(page.getByTestId('wizard-next'));
  return page;
}

async function choosing() {
  const page = await generated();
  await page.user.click(await page.findByTestId('passphrase-own'));
  return page;
}

async function keeping(text: string) {
  const page = await choosing();
  await page.user.type(page.getByTestId('new-passphrase'), `${text}{Enter}`);
  await page.findByTestId('recovery-kept');
  return page;
}

async function repeating(text: string) {
  const page = await keeping(text);
  await page.user.click(page.getByTestId('recovery-kept'));
  await page.user.click(page.getByTestId('wizard-next'));
  await page.findByTestId('repeat-passphrase');
  return page;
}

test('nothing goes out while a passphrase is chosen and kept', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const page = await repeating(CHOSEN);
  expect(page.sent).toEqual([]);
  expect(fetched).not.toHaveBeenCalled();
});

test('it begins with six words of the reader’s language, and the sheet has them', async () => {
  const page = await generated();
  const list = page.getByTestId('passphrase-generated');
  await waitFor(() => expect(list.children).toHaveLength(6));
  const words = [...list.children].map(({ textContent }) => textContent);
  await page.user.click(page.getByTestId('wizard-next'));
  await page.findByTestId('recovery-kept');
  const paper = page.container.querySelector('section[aria-label]')?.shadowRoot;
  const kept = [...(paper?.querySelectorAll('.words li') ?? [])].map((node) => node.textContent);
  expect(kept).toEqual(words);
});

test('the encryption does not go on before the sheet is kept', async () => {
  const page = await keeping(CHOSEN);
  await page.user.click(page.getByTestId('wizard-next'));
  expect(page.getByTestId('encryption-error').textContent).toContain('Keep the sheet first');
  expect(document.activeElement).toBe(page.getByTestId('recovery-kept'));
  expect(page.queryByTestId('repeat-passphrase')).toBeNull();
});

test('whoever writes by hand gets a sheet without the passphrase', async () => {
  const page = await keeping(CHOSEN);
  const paper = () => page.container.querySelector('section[aria-label]')?.shadowRoot;
  expect(paper()?.textContent).toContain(CHOSEN);
  await page.user.click(page.getByRole('checkbox', { name: /by hand/ }));
  expect(paper()?.textContent).not.toContain(CHOSEN);
  expect(paper()?.querySelectorAll('.blank')).toHaveLength(2);
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

test('a slip of the finger is told at its field, and going back keeps what was chosen', async () => {
  const page = await repeating(CHOSEN);
  const field = page.getByTestId('repeat-passphrase');
  expect(document.activeElement).toBe(field);
  await page.user.type(field, 'something else{Enter}');
  expect(page.getByTestId('encryption-error').textContent).toContain('do not match');
  expect(document.activeElement).toBe(field);
  // The second time as well, whatever was pressed.
  await page.user.click(page.getByTestId('encryption-submit'));
  expect(document.activeElement).toBe(field);
  await page.user.click(page.getByTestId('wizard-back'));
  await page.findByTestId('recovery-kept');
  await page.user.click(page.getByTestId('wizard-back'));
  expect(await page.findByTestId('new-passphrase')).toHaveProperty('value', CHOSEN);
});

test.each(['🔐'.repeat(6), '  spaces at both ends  ', 'cafe\u0301 au lait'])(
  '%j is taken as it was typed',
  async (text) => {
    const page = await repeating(text);
    const repeat = page.getByTestId('repeat-passphrase');
    await page.user.type(repeat, `${text.normalize('NFC').trim()} {Enter}`);
    expect(page.getByTestId('encryption-error').textContent).toContain('do not match');
  },
);

test('before anything is chosen, it says that what is there stays readable', async () => {
  const page = await draw(<SetupWizard onSetUp={() => {}} afterSetUp={null} look={() => {}} />);
  expect(page.container.textContent).toContain('readable to the server until they are encrypted');
});

test('when it is done, the passphrase is handed on and the next thing to do is shown', async () => {
  // The only tab there is.
  const locks = {
    request: (_name: string, _options: object, work: (lock: object) => unknown) => work({}),
  };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
  const world = await startBackupWorld('2024');
  const handed: string[] = [];
  const page = await draw(null, { config: world.config, crypto: quickCrypto });
  await signIn(page.services.client, [CHOSEN]);
  sessionOpened(page.services);
  const { user } = page;
  page.redraw(
    <SetupWizard onSetUp={(text) => handed.push(text)} afterSetUp="What next" look={() => {}} />,
  );
  await user.click(page.getByTestId('wizard-next'));
  await user.click(await page.findByTestId('passphrase-own'));
  await user.type(page.getByTestId('new-passphrase'), `${CHOSEN}{Enter}`);
  await user.click(await page.findByTestId('recovery-kept'));
  await user.click(page.getByTestId('wizard-next'));
  await user.type(await page.findByTestId('repeat-passphrase'), `${CHOSEN}{Enter}`);
  expect((await page.findByTestId('encryption-done')).textContent).toContain('What next');
  expect(handed).toEqual([CHOSEN]);
  world.close();
});

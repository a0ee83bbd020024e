// @vitest-environment happy-dom
/** The real pages with the real client against the embedded server; only Argon2id is replaced. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ExportPassphrase } from '#app/ExportPassphrase.tsx';
import type { HostEvent } from '#host/contract.ts';
import { sessionOpened } from '#session/status.ts';
import {
  EXPORT_PASSPHRASE,
  PASSPHRASE,
  quickBackupCrypto,
  readFile,
  seenBy,
  setUp,
  startBackupWorld,
} from '#testing/backup-world.ts';
import { draw } from '#testing/draw.tsx';
import { newFolder, newPassword, newTag } from '#testing/item-account.ts';
import { quickCrypto } from '#testing/quick-crypto.ts';
import { signIn } from '#testing/test-accounts.ts';
import { ExportPage } from './export/ExportPage.tsx';
import { ImportPage } from './import/ImportPage.tsx';
import { TurnOffPage } from './turn-off/TurnOffPage.tsx';

// It needs the router of a mount; stories in a browser try it.
vi.mock('./file/LeaveGuard.tsx', () => ({ LeaveGuard: () => null }));

beforeEach(() => {
  // The only tab there is.
  const locks = {
    request: (_name: string, _options: object, work: (lock: object) => unknown) => work({}),
  };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** An account with a folder, a tag and three passwords, one of them in the trash; and a mount. */
async function start(hasEncryption: boolean) {
  const world = await startBackupWorld('2024');
  const other = (await world.tab()).client;
  const folder = (await other.items.create(newFolder('Home'))).id;
  const tag = (await other.items.create(newTag('Work'))).id;
  await other.items.create(newPassword('Router', { folder, tags: [tag] }));
  await other.items.create(newPassword('Empty', { username: '', url: '' }));
  const { id } = await other.items.create(newPassword('Old'));
  await other.items.delete('password', id, null);
  const keychain = hasEncryption ? await setUp(other) : null;
  const told: HostEvent[] = [];
  const drawn = await draw(null, {
    config: { ...world.config, onEvent: (event) => told.push(event) },
    crypto: { ...quickCrypto, ...quickBackupCrypto },
  });
  const page = { ...drawn, told };
  await signIn(page.services.client, [PASSPHRASE]);
  sessionOpened(page.services);
  return { world, other, page, keys: keychain?.keys ?? {} };
}

/** What the browser is given to save. */
function catchFile(): Promise<Blob> {
  return new Promise((resolve) => {
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) resolve(blob);
      return 'blob:caught';
    });
  });
}

const dataOf = ({ dataset }: HTMLElement) => Object.fromEntries(Object.entries(dataset));
const chosen = (text: string) => new File([text], 'passwords.json', { type: 'application/json' });

test('an encrypted account is exported: what is refused, what is saved, what is told', async () => {
  const { world, page } = await start(true);
  const { user, messages } = page;
  page.redraw(<ExportPage passphraseField={ExportPassphrase} />);
  const account = await page.findByTestId('current-passphrase');
  const own = page.getByTestId('export-password');
  const save = page.getByTestId('export-save');

  await user.click(save);
  expect(await page.findByText(messages.backup.accountEmpty)).toBeTruthy();
  expect(document.activeElement).toBe(account);
  await user.type(account, PASSPHRASE);
  await user.type(own, PASSPHRASE);
  await user.click(save);
  const { sameAsCurrent } = messages.encryption.choice.problems;
  expect(await page.findByText(sameAsCurrent)).toBeTruthy();
  await user.clear(own);
  await user.type(own, 'alice-login-password');
  await user.click(save);
  expect(await page.findByText(messages.encryption.choice.problems.loginPassword)).toBeTruthy();
  await user.clear(own);
  await user.type(own, EXPORT_PASSPHRASE);
  await user.type(account, ' mistyped');
  await user.click(save);
  expect(await page.findByText(messages.backup.accountWrong)).toBeTruthy();
  await user.clear(account);
  await user.type(account, PASSPHRASE);

  const file = catchFile();
  await user.click(save);
  const result = await page.findByTestId('export-result');
  const content = await readFile(await (await file).text());
  expect(content.passwords.map(({ label }) => label).toSorted()).toEqual([
    'Empty',
    'Old',
    'Router',
  ]);
  expect(dataOf(result)).toMatchObject({ passwords: '3', folders: '1', tags: '1' });
  expect(result.textContent).toContain(messages.backup.export.trashed(1));
  expect(page.container.innerHTML).not.toContain(EXPORT_PASSPHRASE);
  expect(page.told).toContainEqual({ type: 'exported', isEncrypted: true });
  world.close();
});

test('a saved file is checked: another passphrase, another file, the right one', async () => {
  const { world, page } = await start(false);
  const { user, messages } = page;
  page.redraw(<ExportPage passphraseField={ExportPassphrase} />);
  await user.type(await page.findByTestId('export-password'), EXPORT_PASSPHRASE);
  const file = catchFile();
  await user.click(page.getByTestId('export-save'));
  const text = await (await file).text();
  const input = await page.findByTestId('check-file');
  await user.upload(input, chosen(text));
  await user.type(page.getByTestId('check-password'), 'something else entirely');
  await user.click(page.getByTestId('check-submit'));
  expect(await page.findByText(messages.backup.filePassphraseWrong)).toBeTruthy();
  await user.clear(page.getByTestId('check-password'));
  await user.type(page.getByTestId('check-password'), EXPORT_PASSPHRASE);
  await user.click(page.getByTestId('check-submit'));
  const right = await page.findByText(messages.backup.check.right);
  expect(right).toBeTruthy();
  await user.upload(input, chosen('{"version":3,"encrypted":false,"tags":[]}'));
  await user.click(page.getByTestId('check-submit'));
  expect(await page.findByText(messages.backup.check.other)).toBeTruthy();
  world.close();
});

test('a plain file needs a tick, and comes back into an encrypted account once', async () => {
  const { world, page, other, keys } = await start(true);
  const { user, messages } = page;
  page.redraw(<ExportPage passphraseField={ExportPassphrase} />);
  await user.type(await page.findByTestId('current-passphrase'), PASSPHRASE);
  await user.click(page.getByText(messages.backup.export.plain));
  await user.click(page.getByTestId('export-save'));
  expect(await page.findByText(messages.backup.export.plainMissing)).toBeTruthy();
  await user.click(page.getByTestId('export-plain-understood'));
  const file = catchFile();
  await user.click(page.getByTestId('export-save'));
  await page.findByTestId('export-result');
  const text = await (await file).text();

  const before = await seenBy(other, keys);
  world.empty();
  for (const [made, skipped] of [
    ['5', '0'],
    ['0', '5'],
  ]) {
    page.redraw(null);
    page.redraw(<ImportPage />);
    await user.upload(page.getByTestId('import-file'), chosen(text));
    await user.click(page.getByTestId('wizard-next'));
    await user.type(await page.findByTestId('current-passphrase'), PASSPHRASE);
    await user.click(page.getByTestId('import-start'));
    const result = await page.findByTestId('import-result');
    expect(dataOf(result)).toMatchObject({ made, skipped, failed: '0', left: '0' });
  }
  expect(await seenBy(other, keys)).toEqual(before);
  const types = (await other.items.list('password')).items.map(({ cseType }) => cseType);
  expect(types).toEqual(['CSEv1r1', 'CSEv1r1', 'CSEv1r1']);
  world.close();
});

test.each([
  ['', 'not-json'],
  ['{"a":1}', 'not-a-backup'],
  ['{"version":4,"passwords":[]}', 'newer-version'],
  ['{"version":100,"passwords":[]}', 'server-backup'],
] as const)('what is no export is told: %s', async (text, problem) => {
  const page = await draw(<ImportPage />, { crypto: quickBackupCrypto });
  const { user, messages } = page;
  await user.click(page.getByTestId('wizard-next'));
  expect(await page.findByText(messages.backup.fileProblems.none)).toBeTruthy();
  await user.upload(page.getByTestId('import-file'), chosen(text));
  await user.click(page.getByTestId('wizard-next'));
  expect(await page.findByText(messages.backup.fileProblems[problem])).toBeTruthy();
});

test('what a server refuses is named', async () => {
  const { world, page } = await start(false);
  const { user, messages } = page;
  world.empty();
  const entry = { label: 'Cellar', customFields: [], folder: 'gone', tags: [] };
  const file = {
    version: 3,
    passwords: [
      { ...entry, password: '' },
      { ...entry, password: 'x' },
    ],
  };
  page.redraw(<ImportPage />);
  await user.upload(page.getByTestId('import-file'), chosen(JSON.stringify(file)));
  await user.click(page.getByTestId('wizard-next'));
  await user.click(await page.findByTestId('import-start'));
  const result = await page.findByTestId('import-result');
  expect(dataOf(result)).toMatchObject({ made: '1', failed: '1' });
  const { failure, failures } = messages.backup.import;
  const sentence = `${failure.password('Cellar')} ${failures['empty-password']}`;
  expect(result.textContent).toContain(sentence);
  world.close();
});

test('turning encryption off leads from what it means over a checked file to the reset', async () => {
  const { world, page } = await start(true);
  const { user, messages } = page;
  const { off, check } = messages.backup;
  page.redraw(<TurnOffPage passphraseField={ExportPassphrase} />);
  for (const loss of off.losses) expect(page.getByText(loss)).toBeTruthy();
  await user.click(page.getByTestId('wizard-next'));
  await user.type(await page.findByTestId('current-passphrase'), PASSPHRASE);
  await user.type(page.getByTestId('export-password'), EXPORT_PASSPHRASE);
  expect(page.queryByTestId('wizard-next')).toBeNull();
  const file = catchFile();
  await user.click(page.getByTestId('export-save'));
  await page.findByTestId('export-result');
  await user.click(page.getByTestId('wizard-next'));
  expect(page.queryByTestId('wizard-next')).toBeNull();
  expect(page.getByText(off.skip)).toBeTruthy();
  await user.upload(page.getByTestId('check-file'), chosen(await (await file).text()));
  await user.type(page.getByTestId('check-password'), EXPORT_PASSPHRASE);
  await user.click(page.getByTestId('check-submit'));
  expect(await page.findByText(check.right)).toBeTruthy();
  await user.click(page.getByTestId('wizard-next'));
  expect(page.getByTestId('wizard-next').getAttribute('href')).toBe('/reset?show=off');
  world.close();
});

test('where there is no encryption there is nothing to turn off', async () => {
  const { world, page } = await start(false);
  page.redraw(<TurnOffPage passphraseField={ExportPassphrase} />);
  expect(await page.findByText(page.messages.backup.off.already)).toBeTruthy();
  world.close();
});

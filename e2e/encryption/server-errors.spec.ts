/** A server that answers 500, to one call after the other, while it is being written to. */
import type { Page } from '@playwright/test';
import { QUICK_MEMORY_KIB, quickEncryption } from '../quick-app.ts';
import { DEMO_PASSPHRASE as OLD, expect, test, type TestBed } from '../test-bed.ts';
import { keysOf, secondClient, unsealed } from './second-client.ts';
import { done, fillChange, fillSetup, submit } from './wizard.ts';

const NEW = 'amber lantern over quiet harbour';
const { keychain: KEYCHAIN } = quickEncryption(OLD);
const OLD_KEYS = unsealed(KEYCHAIN, OLD, QUICK_MEMORY_KIB).keys;

test.use({ quick: true });

const CALLS = ['account/challenge/get', 'account/challenge/set', 'keychain/get', 'keychain/set'];

for (const path of CALLS) {
  test(`a server that answers 500 to ${path} leaves the account as it was`, async ({
    bed,
    page,
  }) => {
    const account = await bed.account({ passphrase: OLD, keychain: KEYCHAIN });
    await bed.signIn(page, account, '/encryption');
    await fillChange(page, OLD, NEW);
    await bed.faults([{ path, times: 1 }]);
    await submit(page);
    await expect(page.getByTestId('encryption-error')).toContainText('as it was before', {
      timeout: 30_000,
    });
    expect((await keysOf(bed, account, OLD)).keys).toEqual(OLD_KEYS);
    await page.getByRole('button', { name: 'Try again' }).click();
    await done(page);
    expect((await keysOf(bed, account, NEW)).keys).toMatchObject(OLD_KEYS);
  });
}

/** Before anything is written, and after the challenge was. Going on asks first what is done. */
const BEFORE = [{ path: 'account/challenge/get' }, { path: 'account/challenge/set' }];
const BETWEEN = [{ path: 'keychain/get' }, { path: 'keychain/set' }];
const VERIFYING = [
  { path: 'account/challenge/get', skip: 1 },
  { path: 'keychain/get', skip: 2 },
];

type Fault = { readonly path: string; readonly skip?: number };

/** Presses a button, meets the fault, reads what is said about the account. */
async function meets(bed: TestBed, page: Page, fault: Fault, button: string): Promise<string> {
  await bed.faults([{ ...fault, times: 1 }]);
  await page.getByRole('button', { name: button, exact: true }).click();
  const error = page.getByTestId('encryption-error');
  await expect(error).toContainText('server', { timeout: 30_000 });
  return error.innerText();
}

test('a set-up gets through a server that fails at each call once', async ({ bed, page }) => {
  const account = await bed.account();
  await bed.signIn(page, account, '/encryption');
  await fillSetup(page, NEW);
  let button = 'Switch encryption on';
  for (const fault of BEFORE) {
    expect(await meets(bed, page, fault, button), fault.path).toContain('as it was before');
    // No challenge is set: the session needs none.
    expect((await secondClient(bed, account).call('session/request')).body).toEqual({});
    button = 'Try again';
  }
  for (const fault of BETWEEN) {
    expect(await meets(bed, page, fault, button), fault.path).toContain('not stored yet');
    expect(await secondClient(bed, account).open(NEW)).toBeNull();
    button = 'Go on';
  }
  for (const fault of VERIFYING) {
    expect(await meets(bed, page, fault, button), fault.path).toContain('not known');
    expect(Object.keys((await keysOf(bed, account, NEW)).keys)).toHaveLength(1);
  }
  await page.getByRole('button', { name: button }).click();
  await done(page);
  expect(Object.keys((await keysOf(bed, account, NEW)).keys)).toHaveLength(1);
});

test('a repair gets through a server that fails at each call once', async ({ bed, page }) => {
  // The truth is looked up by signing in, more often than a person does.
  await bed.control({ rate_limit: false });
  const account = await bed.account({ passphrase: NEW, keychain: KEYCHAIN });
  await bed.signIn(page, account);
  const state = page.getByTestId('encryption-state');
  await expect(state).toHaveAttribute('data-state', 'incomplete');
  await state.getByRole('link').click();
  await page.getByTestId('repair-passphrase').fill(OLD);
  let button = 'Repair';
  const left = [
    ...BEFORE.map((fault) => ({ fault, words: 'as it was before', next: 'Try again' })),
    // The reading of the preparation comes first.
    ...BETWEEN.map(({ path }, index) => ({
      fault: { path, skip: index === 0 ? 1 : 0 },
      words: 'Your keychain is as it was',
      next: 'Go on',
    })),
  ];
  for (const { fault, words, next } of left) {
    expect(await meets(bed, page, fault, button), fault.path).toContain(words);
    const sealed = (await secondClient(bed, account).open(NEW)) ?? '';
    expect(unsealed(sealed, OLD, QUICK_MEMORY_KIB).keys).toEqual(OLD_KEYS);
    button = next;
  }
  for (const fault of VERIFYING) {
    expect(await meets(bed, page, fault, button), fault.path).toContain('not known');
    expect((await keysOf(bed, account, NEW)).keys).toMatchObject(OLD_KEYS);
  }
  await page.getByRole('button', { name: button }).click();
  await done(page);
  expect((await keysOf(bed, account, NEW)).keys).toMatchObject(OLD_KEYS);
});

/** Keychains that were altered on the server: told as what they are, saved, and left alone. */
import type { Page } from '@playwright/test';
import { DEMO_ENCRYPTION } from '../../src/server/passwords-api/demo/demo-encryption.ts';
import { look } from '../look.ts';
import { DEMO_PASSPHRASE as OLD, expect, test, type Account, type TestBed } from '../test-bed.ts';
import { secondClient } from './second-client.ts';

const NEW = 'amber lantern over quiet harbour';
const { keychain: WHOLE } = DEMO_ENCRYPTION;

/** One bit of one hex digit. The first 32 are the salt. */
function flipped(at: number): string {
  const digit = Number.parseInt(WHOLE.charAt(at), 16) ^ 1;
  return WHOLE.slice(0, at) + digit.toString(16) + WHOLE.slice(at + 1);
}

async function saved(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const stream = await (await download).createReadStream();
  return (await stream.toArray()).join('');
}

/** From the overview to where it is dealt with. */
async function follow(page: Page): Promise<void> {
  const state = page.getByTestId('encryption-state');
  await expect(state).toHaveAttribute('data-state', 'incomplete');
  await state.getByRole('link').click();
}

/** The page says where, both files are right, and the server has what it had. */
async function isMended(bed: TestBed, page: Page, account: Account, at: number): Promise<void> {
  const place = `Altered at character ${at + 1} of ${WHOLE.length}`;
  await expect(page.getByTestId('encryption-error')).toContainText(place, { timeout: 60_000 });
  expect(await saved(page, 'Save the mended keychain')).toBe(WHOLE);
  expect(await saved(page, 'Save the keychain as it is')).toBe(flipped(at));
  const passphrase = account.passphrase ?? '';
  expect(await secondClient(bed, account).open(passphrase)).toBe(flipped(at));
}

for (const [name, keychain, words] of [
  ['cut short', WHOLE.slice(0, 60), 'is no keychain'],
  ['no keychain at all', 'anything the client likes', 'is no keychain'],
  ['without its end', WHOLE.slice(0, -60), 'Your passphrase is right'],
] as const) {
  test(`a keychain that is ${name} is reported, saved as it is and left alone`, async ({
    bed,
    page,
  }) => {
    const account = await bed.account({ passphrase: OLD, keychain });
    await bed.signIn(page, account);
    await expect(page.getByTestId('encryption-state')).toContainText('Damaged');
    await follow(page);
    await expect(page.getByTestId('encryption-error')).toBeVisible();
    await expect(page.getByRole('main')).toContainText(words);
    await look(page, `damaged-${name}`);
    expect(await saved(page, 'Save the keychain as it is')).toBe(keychain);
    expect(await secondClient(bed, account).open(OLD)).toBe(keychain);
  });
}

test('a flipped bit is found at sign-in, and both keychains can be saved', async ({
  bed,
  page,
}) => {
  const account = await bed.account({ passphrase: OLD, keychain: flipped(200) });
  await bed.signIn(page, account);
  await expect(page.getByTestId('encryption-state')).toContainText('Damaged');
  await follow(page);
  await isMended(bed, page, account, 200);
  await look(page, 'damaged-one-place');
});

test('a flipped bit is found with the previous passphrase', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: NEW, keychain: flipped(300) });
  await bed.signIn(page, account);
  await follow(page);
  await page.getByTestId('repair-passphrase').fill(OLD);
  await page.getByTestId('repair-submit').click();
  await isMended(bed, page, account, 300);
});

test('a flipped bit is found when the passphrase is to be changed', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: OLD });
  await bed.signIn(page, account, '/encryption');
  await expect(page.getByTestId('current-passphrase')).toBeVisible();
  const other = secondClient(bed, account);
  await other.open(OLD);
  await other.call('keychain/set', { id: 'CSEv1r1', data: flipped(400) });
  await page.getByTestId('current-passphrase').fill(OLD);
  await page.getByTestId('wizard-next').click();
  await isMended(bed, page, account, 400);
});

const SEARCH = 'Look for damage in the salt';

test('a flipped bit in the salt is found when a person asks for it', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: OLD, keychain: flipped(4) });
  await bed.signIn(page, account);
  await follow(page);
  await page.getByText('Sure of your passphrase?').click();
  await look(page, 'repair-stale-open');
  await page.getByRole('button', { name: SEARCH }).click();
  await isMended(bed, page, account, 4);
});

test('the search in the salt can be cancelled, and takes the passphrase that was entered', async ({
  bed,
  page,
}) => {
  const account = await bed.account({ passphrase: NEW, keychain: flipped(9) });
  await bed.signIn(page, account);
  await follow(page);
  await page.getByTestId('repair-passphrase').fill(OLD);
  await page.getByTestId('repair-submit').click();
  // Sure, but it does not open: now the search is offered openly.
  await expect(page.getByTestId('encryption-error')).toBeVisible({ timeout: 30_000 });
  const search = page.getByRole('button', { name: SEARCH });
  await expect(search).toBeVisible();
  // With today's passphrase nothing would be found for half a minute.
  await page.getByTestId('repair-passphrase').fill('');
  await search.click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await look(page, 'salt-searching');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByTestId('repair-passphrase').fill(OLD);
  await page.getByText('Sure of your passphrase?').click();
  await search.click();
  await isMended(bed, page, account, 9);
});

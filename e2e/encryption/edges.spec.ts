import { QUICK_MEMORY_KIB, quickEncryption } from '../quick-app.ts';
import { DEMO_PASSPHRASE as OLD, expect, test } from '../test-bed.ts';
import { keysOf, unsealed } from './second-client.ts';
import { done, fillChange, submit } from './wizard.ts';

const NEW = 'amber lantern over quiet harbour';
const { keychain: KEYCHAIN } = quickEncryption(OLD);
const OLD_KEYS = unsealed(KEYCHAIN, OLD, QUICK_MEMORY_KIB).keys;

test.use({ quick: true });

test('a wrong current passphrase is an error at its field and costs nothing', async ({
  bed,
  page,
}) => {
  const account = await bed.account({ passphrase: OLD, keychain: KEYCHAIN });
  await bed.signIn(page, account, '/encryption');
  await page.getByTestId('current-passphrase').fill('not the passphrase at all');
  await page.getByTestId('wizard-next').click();
  await expect(page.getByTestId('encryption-error')).toBeVisible();
  expect(await bed.state(account.user)).toMatchObject({ failedAttempts: null });
  await fillChange(page, OLD, NEW);
  await submit(page);
  await done(page);
  expect((await keysOf(bed, account, NEW)).keys).toMatchObject(OLD_KEYS);
});

test('a keychain of an older passphrase is repaired with that one only', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: NEW, keychain: KEYCHAIN });
  await bed.signIn(page, account);
  const state = page.getByTestId('encryption-state');
  await expect(state).toHaveAttribute('data-state', 'incomplete');
  await state.getByRole('link').click();
  await page.getByTestId('repair-passphrase').fill('neither the one nor the other');
  await page.getByTestId('repair-submit').click();
  await expect(page.getByTestId('encryption-error')).toBeVisible({ timeout: 30_000 });
  await page.getByTestId('repair-passphrase').fill(OLD);
  await page.getByTestId('repair-submit').click();
  await done(page);
  expect((await keysOf(bed, account, NEW)).keys).toMatchObject(OLD_KEYS);
});

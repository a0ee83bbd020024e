import { DEMO_ENCRYPTION } from '../../src/server/passwords-api/demo/demo-encryption.ts';
import { look } from '../look.ts';
import { DEMO_PASSPHRASE as OLD, expect, test } from '../test-bed.ts';
import { keysOf, unsealed } from './second-client.ts';
import { done, fillChange, submit } from './wizard.ts';

const NEW = 'amber lantern over quiet harbour';
const OLD_KEYS = unsealed(DEMO_ENCRYPTION.keychain, OLD).keys;

test('a wrong current passphrase is an error at its field and costs nothing', async ({
  bed,
  page,
}) => {
  const account = await bed.account({ passphrase: OLD });
  await bed.signIn(page, account, '/encryption');
  await page.getByTestId('current-passphrase').fill('not the passphrase at all');
  await page.getByTestId('wizard-next').click();
  await expect(page.getByTestId('encryption-error')).toBeVisible();
  await look(page, 'change-wrong-current');
  expect(await bed.state(account.user)).toMatchObject({ failedAttempts: null });
  await fillChange(page, OLD, NEW);
  await look(page, 'change-next');
  await submit(page);
  await done(page);
  await look(page, 'change-done');
  expect((await keysOf(bed, account, NEW)).keys).toMatchObject(OLD_KEYS);
});

test('limits count UTF-16 units, and the text is taken as it is', async ({ bed, page }) => {
  const account = await bed.account();
  await bed.signIn(page, account, '/encryption');
  await page.getByTestId('wizard-next').click();
  const field = page.getByTestId('new-passphrase');
  const error = page.getByTestId('encryption-error');
  const refused = ['eleven char', '🔐'.repeat(65), '🔐'.repeat(128), 'x'.repeat(129)];
  for (const text of [...refused, account.loginPassword, `me ${account.user} and nobody`]) {
    await field.fill(text);
    await page.getByTestId('wizard-next').click();
    await expect(error, text).toBeVisible();
  }
  for (const text of ['🔐'.repeat(64), 'סיסמה ארוכה מאוד', '  spaces at both ends  ']) {
    await field.fill(text);
    await page.getByTestId('wizard-next').click();
    await page.getByTestId('repeat-passphrase').fill(text);
    await page.getByTestId('wizard-next').click();
    await expect(page.getByTestId('recovery-sheet')).toBeVisible();
    await page.getByTestId('wizard-back').click();
    await page.getByTestId('wizard-back').click();
    await expect(field).toHaveValue(text);
  }
  await page.getByTestId('wizard-next').click();
  await page.getByTestId('repeat-passphrase').fill('  spaces at both ends  ');
  await page.getByTestId('wizard-next').click();
  await submit(page);
  await done(page);
  expect(Object.keys((await keysOf(bed, account, '  spaces at both ends  ')).keys)).toHaveLength(1);
});

test('a keychain of an older passphrase is repaired with that one only', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: NEW, keychain: DEMO_ENCRYPTION.keychain });
  await bed.signIn(page, account);
  const state = page.getByTestId('encryption-state');
  await expect(state).toHaveAttribute('data-state', 'incomplete');
  await state.getByRole('link').click();
  await look(page, 'repair-stale');
  await page.getByTestId('repair-passphrase').fill('neither the one nor the other');
  await page.getByTestId('repair-submit').click();
  await expect(page.getByTestId('encryption-error')).toBeVisible({ timeout: 30_000 });
  await look(page, 'repair-stale-wrong');
  await page.getByTestId('repair-passphrase').fill(OLD);
  await page.getByTestId('repair-submit').click();
  await done(page);
  expect((await keysOf(bed, account, NEW)).keys).toMatchObject(OLD_KEYS);
});

/** A keychain that was damaged on the server is told as what is known of it, saved, and left alone. */
import type { Page } from '@playwright/test';
import { quickEncryption } from '../quick-app.ts';
import { DEMO_PASSPHRASE, expect, test } from '../test-bed.ts';
import { secondClient } from './second-client.ts';

const { keychain: WHOLE } = quickEncryption(DEMO_PASSPHRASE);

test.use({ quick: true });

async function saved(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the keys as they are' }).click();
  const stream = await (await download).createReadStream();
  return (await stream.toArray()).join('');
}

test('a keychain that is cut short is reported, saved as it is and left alone', async ({
  bed,
  page,
}) => {
  const keychain = WHOLE.slice(0, 300);
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE, keychain });
  await bed.signIn(page, account);
  const state = page.getByTestId('encryption-state');
  await expect(state).toContainText('damaged on the server');
  await state.getByRole('link').click();
  await expect(page.getByTestId('encryption-error')).toBeVisible();
  expect(await saved(page)).toBe(keychain);
  expect(await secondClient(bed, account).open(DEMO_PASSPHRASE)).toBe(keychain);
});

test('a flipped bit looks like another passphrase, and the page says both', async ({
  bed,
  page,
}) => {
  const keychain = `${WHOLE.slice(0, -1)}${WHOLE.endsWith('0') ? '1' : '0'}`;
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE, keychain });
  await bed.signIn(page, account);
  const state = page.getByTestId('encryption-state');
  await expect(state).toHaveAttribute('data-state', 'incomplete');
  await state.getByRole('link').click();
  await expect(page.getByRole('main')).toContainText('old passphrase');
  await expect(page.getByRole('main')).toContainText('damaged');
  await page.getByTestId('repair-passphrase').fill('the passphrase of old days');
  await page.getByTestId('repair-submit').click();
  await expect(page.getByTestId('encryption-error')).toBeVisible({ timeout: 30_000 });
  await page.getByText('More', { exact: true }).click();
  expect(await saved(page)).toBe(keychain);
  expect(await secondClient(bed, account).open(DEMO_PASSPHRASE)).toBe(keychain);
});

/** A server that stores something else than it is given: noticed, and nothing is lost by it. */
import type { Page } from '@playwright/test';
import { QUICK_MEMORY_KIB, quickEncryption } from '../quick-app.ts';
import { DEMO_PASSPHRASE as OLD, expect, test } from '../test-bed.ts';
import { unsealed } from './second-client.ts';
import { done, fillChange, submit } from './wizard.ts';

const NEW = 'amber lantern over quiet harbour';
const { keychain: KEYCHAIN } = quickEncryption(OLD);
const OLD_KEYS = unsealed(KEYCHAIN, OLD, QUICK_MEMORY_KIB).keys;

test.use({ quick: true });

async function saved(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const stream = await (await download).createReadStream();
  return (await stream.toArray()).join('');
}

/** Shorter than any keychain: a longer piece may read as base64, and then only does not open. */
const half = (text: string) => text.slice(0, 300);
const flip = (text: string) =>
  text.slice(0, -1) + (Number.parseInt(text.slice(-1), 16) ^ 1).toString(16);

test('a server that stores half of it is found out, and both keychains can be saved', async ({
  bed,
  page,
}) => {
  const account = await bed.account({ passphrase: OLD, keychain: KEYCHAIN });
  await bed.signIn(page, account, '/encryption');
  await fillChange(page, OLD, NEW);
  await page.route(
    '**/keychain/set',
    async (route) => {
      const body = route.request().postDataJSON();
      await route.continue({ postData: { ...body, data: half(body.data) } });
    },
    { times: 1 },
  );
  await submit(page);
  const error = page.getByTestId('encryption-error');
  await expect(error).toContainText('something else than it was given', { timeout: 60_000 });
  const before = await saved(page, 'Save the old keys');
  expect(before).toBe(KEYCHAIN);
  const after = await saved(page, 'Save the new keys');
  expect(unsealed(after, NEW, QUICK_MEMORY_KIB).keys).toMatchObject(OLD_KEYS);

  // The next visit says what it is, and leaves it alone.
  await page.reload();
  await bed.signIn(page, { ...account, passphrase: NEW });
  const state = page.getByTestId('encryption-state');
  await expect(state).toContainText('damaged on the server');
  await state.getByRole('link').click();
  await expect(page.getByTestId('encryption-error')).toBeVisible();
  expect(await saved(page, 'Save the keys as they are')).toBe(half(after));
});

test('going on puts right what was stored wrong', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: OLD, keychain: KEYCHAIN });
  await bed.signIn(page, account, '/encryption');
  await fillChange(page, OLD, NEW);
  // Only the answer is wrong, once: the server holds the right one.
  await page.route('**/keychain/get', async (route) => {
    const response = await route.fetch();
    const { CSEv1r1 } = await response.json();
    const isNew = CSEv1r1 !== KEYCHAIN;
    await route.fulfill({ response, json: { CSEv1r1: isNew ? flip(CSEv1r1) : CSEv1r1 } });
    if (isNew) await page.unroute('**/keychain/get');
  });
  await submit(page);
  await expect(page.getByTestId('encryption-error')).toContainText('something else', {
    timeout: 60_000,
  });
  await page.getByRole('button', { name: 'See where things stand' }).click();
  // Whole, as it turns out: the change wizard again, which takes the new passphrase as today's.
  await fillChange(page, NEW, OLD);
  await submit(page);
  await done(page);
});

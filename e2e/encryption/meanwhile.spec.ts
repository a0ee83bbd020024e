/** Something else happens in the middle. `meanwhile.test.ts` has every moment, in both dialects. */
import type { Page } from '@playwright/test';
import { DEMO_ENCRYPTION } from '../../src/server/passwords-api/demo/demo-encryption.ts';
import { QUICK_MEMORY_KIB, quickEncryption } from '../quick-app.ts';
import { DEMO_PASSPHRASE as OLD, expect, test } from '../test-bed.ts';
import { officialClient } from './official-client.ts';
import { keysOf, secondClient, unsealed } from './second-client.ts';
import { done, fillChange, fillSetup, submit } from './wizard.ts';

const NEW = 'amber lantern over quiet harbour';
const OTHER = 'somebody was faster than this one';
const { keychain: KEYCHAIN } = quickEncryption(OLD);
const OLD_KEYS = unsealed(KEYCHAIN, OLD, QUICK_MEMORY_KIB).keys;

test.use({ quick: true });

/** Holds the next call of a path back until it is let go. */
async function hold(page: Page, path: string): Promise<{ reached: Promise<null>; letGo(): void }> {
  const reached = Promise.withResolvers<null>();
  const gate = Promise.withResolvers<null>();
  await page.route(
    `**/${path}`,
    async (route) => {
      reached.resolve(null);
      await gate.promise;
      await route.continue();
    },
    { times: 1 },
  );
  return { reached: reached.promise, letGo: () => gate.resolve(null) };
}

test.describe('with the hash that the official client has', () => {
  test.use({ quick: false });

  test('of two devices one changes the passphrase, the other nothing', async ({ bed, page }) => {
    const account = await bed.account({ passphrase: OLD });
    await bed.signIn(page, account, '/encryption');
    await fillChange(page, OLD, NEW);
    const held = await hold(page, 'account/challenge/set');
    await submit(page);
    await held.reached;
    const ids = await (await officialClient(bed, account)).change(OLD, OTHER, 'hex');
    held.letGo();
    // An explanation here, or at the sign-in that the server now asks for.
    const explained = page
      .getByTestId('encryption-error')
      .or(page.getByTestId('session-signed-out'));
    await expect(explained.first()).toBeVisible({ timeout: 30_000 });
    const { keys } = await keysOf(bed, account, OTHER);
    expect(Object.keys(keys)).toEqual([...ids]);
    expect(keys).toMatchObject(unsealed(DEMO_ENCRYPTION.keychain, OLD).keys);
  });
});

test('a session that expires in the middle is picked up after sign-in', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: OLD, keychain: KEYCHAIN });
  await bed.signIn(page, account, '/encryption');
  await fillChange(page, OLD, NEW);
  const held = await hold(page, 'keychain/set');
  await submit(page);
  await held.reached;
  bed.advance(10_000);
  held.letGo();
  const field = page.getByTestId('login-passphrase');
  await field.fill(NEW);
  await page.getByTestId('login-submit').click();
  await page.getByTestId('repair-passphrase').fill(OLD);
  await page.getByTestId('repair-submit').click();
  await done(page);
  expect((await keysOf(bed, account, NEW)).keys).toMatchObject(OLD_KEYS);
});

test.describe('on a server with a switch for encryption', () => {
  // Later releases have no such switch.
  test.use({ dialect: '2021' });

  test('a server without encryption says so', async ({ bed, page }) => {
    await bed.control({ features: { server: {} } });
    const account = await bed.account();
    await bed.signIn(page, account, '/encryption');
    await fillSetup(page, NEW);
    await submit(page);
    await expect(page.getByTestId('encryption-error')).toContainText('has not switched this on', {
      timeout: 30_000,
    });
  });
});

test('a second tab of this browser waits its turn', async ({ bed, page, context }) => {
  const account = await bed.account({ passphrase: OLD, keychain: KEYCHAIN });
  await bed.signIn(page, account, '/encryption');
  await fillChange(page, OLD, NEW);
  const second = await context.newPage();
  await bed.connect(second, account, '/encryption');
  await fillChange(second, OLD, OTHER);
  const held = await hold(page, 'account/challenge/set');
  await submit(page);
  await held.reached;
  await submit(second);
  await expect(second.getByTestId('encryption-error')).toContainText('Another tab');
  held.letGo();
  await done(page);
  expect((await keysOf(bed, account, NEW)).keys).toMatchObject(OLD_KEYS);
});

test('leaving in the middle asks first, inside the app and outside', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: OLD, keychain: KEYCHAIN });
  await bed.signIn(page, account);
  await page.getByTestId('encryption-state').getByRole('link').click();
  await fillChange(page, OLD, NEW);
  const held = await hold(page, 'account/challenge/set');
  await submit(page);
  await held.reached;
  const guard = page.getByTestId('leave-guard');
  const ways: Record<string, () => Promise<unknown>> = {
    back: () => page.goBack(),
    'a link': () => page.getByRole('banner').getByRole('link').click(),
    lock: () => page.getByTestId('lock').click(),
    'sign out': () => page.getByTestId('logout').click(),
    'the shortcut': () => page.keyboard.press('Alt+Shift+L'),
  };
  for (const leave of Object.values(ways)) {
    await leave();
    await expect(guard.getByRole('heading')).toBeVisible();
    await expect(guard).toContainText('Keep both until then');
    await expect(guard.getByRole('button', { name: 'Stay here' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(guard.getByRole('heading')).toBeHidden();
  }
  await expect(page.getByTestId('encryption-progress')).toBeVisible();
  // Closing the tab: the browser's own question, answered with "stay".
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  held.letGo();
  await done(page);
  expect((await keysOf(bed, account, NEW)).keys).toMatchObject(OLD_KEYS);
  // Now nothing is under way: leaving asks nobody.
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
});

test('who locks in the middle all the same is told to keep both passphrases', async ({
  bed,
  page,
}) => {
  const account = await bed.account({ passphrase: OLD, keychain: KEYCHAIN });
  await bed.signIn(page, account, '/encryption');
  await fillChange(page, OLD, NEW);
  const held = await hold(page, 'keychain/set');
  await submit(page);
  await held.reached;
  await page.getByTestId('lock').click();
  await page.getByTestId('leave-guard').getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(page.getByTestId('session-signed-out')).toHaveAttribute('data-reason', 'locked');
  await expect(page.getByTestId('left-work')).toContainText(/[Kk]eep both passphrases/);
  held.letGo();
});

test('who leaves all the same finds the account usable', async ({ bed, page }) => {
  const account = await bed.account();
  await bed.signIn(page, account);
  await page.getByTestId('encryption-state').getByRole('link').click();
  await fillSetup(page, NEW);
  const held = await hold(page, 'keychain/set');
  await submit(page);
  await held.reached;
  await page.goBack();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('finished at your next visit');
  await expect(question).not.toContainText('previous passphrase');
  await question.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(page.getByTestId('overview')).toBeVisible();
  await expect(page.getByTestId('left-work')).toContainText('not finished yet');
  held.letGo();
  await expect(page.getByTestId('left-work')).toContainText('Your new passphrase counts');
  await expect(page.getByTestId('encryption-state')).toHaveAttribute('data-state', 'on');
  expect(Object.keys((await keysOf(bed, account, NEW)).keys)).toHaveLength(1);
});

test('a keychain without keys that this device has seen is overwritten only if wanted', async ({
  bed,
  page,
}) => {
  const account = await bed.account({ passphrase: OLD, keychain: KEYCHAIN });
  await bed.signIn(page, account, '/encryption');
  await expect(page.getByTestId('current-passphrase')).toBeVisible();
  const other = secondClient(bed, account);
  await other.open(OLD);
  const { keychain } = quickEncryption(OLD);
  await other.call('keychain/set', { id: 'CSEv1r1', data: keychain });
  await fillChange(page, OLD, NEW);
  await submit(page);
  await expect(page.getByTestId('encryption-error')).toContainText('lacks keys');
  expect(await secondClient(bed, account).open(OLD)).toBe(keychain);
  await page.getByRole('button', { name: 'Go on without the missing keys' }).click();
  await done(page);
  const { keys } = unsealed(keychain, OLD, QUICK_MEMORY_KIB);
  expect((await keysOf(bed, account, NEW)).keys).toMatchObject(keys);
});

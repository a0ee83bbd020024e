/** The session is gone at the press that changes passphrase and keys, or in the middle of it. */
import type { Page } from '@playwright/test';
import { quickKeysOf, setUpQuickly } from '../encryption/quick-account.ts';
import { keysOf, unsealed } from '../encryption/second-client.ts';
import { choose, done, fillChange, fillSetup, keep } from '../encryption/wizard.ts';
import { QUICK_MEMORY_KIB, quickEncryption } from '../quick-app.ts';
import { DEMO_PASSPHRASE as OLD, TOO_LONG, expect, test } from '../test-bed.ts';
import { enter, openTabs, throughSignIn } from './tabs.ts';

test.use({ quick: true });

const NEW = 'amber lantern over quiet harbour';
const { keychain: KEYCHAIN } = quickEncryption(OLD);
const OLD_KEYS = unsealed(KEYCHAIN, OLD, QUICK_MEMORY_KIB).keys;
/** As another client leaves it: today's passphrase is new, the keychain sealed with the old one. */
const HALF_DONE = { passphrase: NEW, keychain: KEYCHAIN };

async function isInterrupted(page: Page, left: 'as-before' | 'in-the-middle'): Promise<void> {
  await expect(page.getByTestId('interrupted')).toHaveAttribute('data-left', left);
}

test('a set-up that another device was faster with: said at sign-in, and nothing is overwritten', async ({
  bed,
  page,
}) => {
  const account = await bed.account();
  await enter(bed, page, account, '/encryption');
  await fillSetup(page, NEW);
  const keys = await setUpQuickly(bed, account, { signsInWith: OLD, sealedWith: OLD });
  await page.getByTestId('encryption-submit').click();
  await expect(page.getByTestId('session-signed-out')).toContainText('switched on meanwhile');
  await page.getByTestId('login-passphrase').fill(OLD);
  await page.getByTestId('login-submit').click();
  await isInterrupted(page, 'as-before');
  await expect(page.getByTestId('current-passphrase')).toBeVisible();
  expect(await quickKeysOf(bed, account, OLD)).toEqual(keys);
});

test('a wizard whose session runs out warns, then asks the server, then gives way', async ({
  bed,
  context,
}) => {
  const account = await bed.account({ passphrase: OLD, keychain: KEYCHAIN });
  const tabs = await openTabs(bed, context);
  const page = await tabs.open();
  await enter(bed, page, account);
  await page.getByTestId('keep-alive').locator('summary').click();
  await page.getByTestId('keep-alive-never').click();
  await page.locator('a[href$="/encryption"]').click();
  await fillChange(page, OLD, NEW);
  const warning = page.getByTestId('session-warning');
  await tabs.pass(500, 50);
  await expect(warning).toBeHidden();
  await page.getByTestId('repeat-passphrase').fill(`${NEW} and more`);
  await tabs.pass(60, 15);
  // Modal: the wizard cannot be worked with before this is answered.
  await expect(warning).toBeVisible();
  const sent = tabs.sent.length;
  await tabs.pass(60, 15);
  expect(tabs.sent.slice(sent).map(({ call }) => call)).toContain('session/request');
  await expect(page.getByTestId('repeat-passphrase')).toBeHidden();
  await throughSignIn(page, account, '/encryption');
  await isInterrupted(page, 'as-before');
});

test('a wizard somebody types in hears at the next keepalive that its session is gone', async ({
  bed,
  context,
}) => {
  const account = await bed.account({ passphrase: OLD, keychain: KEYCHAIN });
  const tabs = await openTabs(bed, context);
  const page = await tabs.open();
  await enter(bed, page, account, '/encryption');
  await fillChange(page, OLD, NEW);
  await tabs.settle();
  const before = tabs.sent.length;
  // Gone sooner than anybody told: the server was restarted, or somebody set a shorter lifetime.
  bed.advance(TOO_LONG);
  await page.getByTestId('repeat-passphrase').press('End');
  await tabs.pass(320, 40);
  await expect(page.getByTestId('session-signed-out')).toHaveAttribute('data-reason', 'expired');
  expect(tabs.sent[before]?.call).toBe('session/keepalive');
  await throughSignIn(page, account, '/encryption');
  await isInterrupted(page, 'as-before');
});

test('a change, at the press that sends: said, and done the second time', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: OLD, keychain: KEYCHAIN });
  await enter(bed, page, account, '/encryption');
  await fillChange(page, OLD, NEW);
  await bed.runsOutAt(page, 'account/challenge/get');
  await page.getByTestId('encryption-submit').click();
  await throughSignIn(page, account, '/encryption');
  await isInterrupted(page, 'as-before');
  await fillChange(page, OLD, NEW);
  await page.getByTestId('encryption-submit').click();
  await done(page);
  await expect(page.getByTestId('interrupted')).toBeHidden();
  expect((await keysOf(bed, account, NEW)).keys).toMatchObject(OLD_KEYS);
});

test('a set-up, at the press that sends', async ({ bed, page }) => {
  const account = await bed.account();
  await enter(bed, page, account, '/encryption');
  await fillSetup(page, NEW);
  const gone = { status: 'error', id: '4ad27488', message: 'Authorized session required' };
  await bed.faults([{ path: 'account/challenge/set', mode: 'status', status: 412, body: gone }]);
  await page.getByTestId('encryption-submit').click();
  await throughSignIn(page, account, '/encryption');
  await isInterrupted(page, 'as-before');
  await choose(page, NEW);
  await keep(page);
  await page.getByTestId('repeat-passphrase').fill(NEW);
  await page.getByTestId('encryption-submit').click();
  await done(page);
});

test('a repair, while the previous passphrase is being typed', async ({ bed, context }) => {
  const account = await bed.account(HALF_DONE);
  const tabs = await openTabs(bed, context);
  const page = await tabs.open();
  await bed.signIn(page, account, '/encryption');
  await page.getByTestId('repair-passphrase').fill('half of the previous');
  await tabs.sleep(TOO_LONG);
  await throughSignIn(page, account, '/encryption');
  await isInterrupted(page, 'as-before');
  await expect(page.getByTestId('repair-passphrase')).toHaveValue('');
  await page.getByTestId('repair-passphrase').fill(OLD);
  await page.getByTestId('repair-submit').click();
  await done(page);
  expect((await keysOf(bed, account, NEW)).keys).toMatchObject(OLD_KEYS);
});

test('a repair, at the press that sends', async ({ bed, page }) => {
  const account = await bed.account(HALF_DONE);
  await bed.signIn(page, account, '/encryption');
  await page.getByTestId('repair-passphrase').fill(OLD);
  await bed.runsOutAt(page, 'account/challenge/get');
  await page.getByTestId('repair-submit').click();
  await throughSignIn(page, account, '/encryption');
  await isInterrupted(page, 'as-before');
  await page.getByTestId('repair-passphrase').fill(OLD);
  await page.getByTestId('repair-submit').click();
  await done(page);
  await expect(page.getByTestId('interrupted')).toBeHidden();
  expect((await keysOf(bed, account, NEW)).keys).toMatchObject(OLD_KEYS);
});

// What was written in the middle, and what a server lets a session do, differs by release.
for (const dialect of ['2021', '2024'] as const) {
  test.describe(`on a ${dialect} server`, () => {
    test.use({ dialect });

    test('a change, between its two writes: what is left to do is shown', async ({ bed, page }) => {
      const account = await bed.account({ passphrase: OLD, keychain: KEYCHAIN });
      await enter(bed, page, account, '/encryption');
      await fillChange(page, OLD, NEW);
      await bed.runsOutAt(page, 'keychain/set');
      await page.getByTestId('encryption-submit').click();
      await throughSignIn(page, { ...account, passphrase: NEW }, '/encryption');
      await isInterrupted(page, 'in-the-middle');
      await page.getByTestId('repair-passphrase').fill(OLD);
      await page.getByTestId('repair-submit').click();
      await done(page);
      expect((await keysOf(bed, account, NEW)).keys).toMatchObject(OLD_KEYS);
    });

    test('a set-up on a session that has run out writes nothing, though the server would let it', async ({
      bed,
      page,
    }) => {
      const account = await bed.account();
      await enter(bed, page, account, '/encryption');
      await fillSetup(page, NEW);
      await bed.runsOutAt(page, 'account/challenge/get');
      await page.getByTestId('encryption-submit').click();
      await throughSignIn(page, account, '/encryption');
      await isInterrupted(page, 'as-before');
      await expect(page.getByTestId('passphrase-generated')).toBeVisible();
      expect(bed.log.join('\n')).toContain('challenge/get');
      expect(bed.log.join('\n')).not.toContain('challenge/set');
    });
  });
}

import type { Page } from '@playwright/test';
import { DEMO_PASSPHRASE, expect, test, type Account, type TestBed } from '../test-bed.ts';
import { secondClient } from '../encryption/second-client.ts';
import { done, fillSetup, submit } from '../encryption/wizard.ts';

const NEW = 'amber lantern over quiet harbour';
const FOLDER = { kind: 'folder', label: 'Home network' };
/** Tells other apps whether to encrypt. */
const CSE = 'user.encryption.cse';
const TAG = { kind: 'tag', label: 'Devices' };

/** Items that another client saved without encryption. */
async function plainItems(bed: TestBed, { user }: Account, passwords = 12): Promise<void> {
  const password = { kind: 'password', label: 'Router', password: 'admin', count: passwords };
  await bed.control({ user, items: [FOLDER, TAG, password] });
}

const result = (page: Page) => page.getByTestId('items-result');

async function isCounted(page: Page, readable: number, total: number): Promise<void> {
  const state = page.getByTestId('items-state');
  await expect(state).toHaveAttribute('data-readable', String(readable));
  await expect(state).toHaveAttribute('data-total', String(total));
}

async function startFromOverview(page: Page, passphrase: string): Promise<void> {
  await page.getByTestId('items-encrypt').click();
  await page.getByTestId('current-passphrase').fill(passphrase);
  await page.getByTestId('items-encrypt').click();
}

test.use({ quick: true });

for (const dialect of ['2021', '2024'] as const) {
  test.describe(`on a server of ${dialect}`, () => {
    test.use({ dialect });

    test('what another app left readable is encrypted from the overview', async ({ bed, page }) => {
      const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
      await plainItems(bed, account);
      await bed.signIn(page, account);
      await isCounted(page, 14, 14);
      await page.getByTestId('items-encrypt').click();
      await page.getByTestId('current-passphrase').fill('not the right passphrase');
      await page.getByTestId('items-encrypt').click();
      await expect(page.getByTestId('encryption-error')).toBeVisible();
      await page.getByTestId('current-passphrase').fill(DEMO_PASSPHRASE);
      await page.getByTestId('items-encrypt').click();
      await expect(result(page)).toHaveAttribute('data-encrypted', '14');
      await expect(result(page)).toHaveAttribute('data-left', '0');
      await page.getByTestId('wizard-next').click();
      await isCounted(page, 0, 14);
    });

    test('a tab that dies in the middle loses nothing, and going on finishes', async ({
      bed,
      page,
      context,
    }) => {
      const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
      await plainItems(bed, account, 20);
      await bed.signIn(page, account);
      const path = 'password/update';
      await bed.faults([
        { path, skip: 2, mode: 'drop-after' },
        { path, skip: 3, mode: 'drop-before' },
        { path, skip: 8, mode: 'delay', delayMs: 60_000, times: 99 },
      ]);
      await startFromOverview(page, DEMO_PASSPHRASE);
      await expect(page.getByTestId('items-progress')).toHaveAttribute('data-total', '22');
      await expect
        .poll(async () =>
          Number(await page.getByTestId('items-progress').getAttribute('data-done')),
        )
        .toBeGreaterThan(5);
      await page.close({ runBeforeUnload: false });
      await bed.faults([]);

      const again = await context.newPage();
      await bed.signIn(again, account);
      await startFromOverview(again, DEMO_PASSPHRASE);
      await expect(result(again)).toHaveAttribute('data-left', '0');
      await again.getByTestId('wizard-next').click();
      await isCounted(again, 0, 22);
    });
  });
}

test('right after the set-up nobody types the passphrase twice', async ({ bed, page }) => {
  const account = await bed.account();
  await plainItems(bed, account, 3);
  const other = secondClient(bed, account);
  await other.call('settings/set', { [CSE]: 0 });
  await bed.signIn(page, account, '/encryption');
  await fillSetup(page, NEW);
  await submit(page);
  await done(page);
  await expect(page.getByTestId('encryption-done')).toContainText('5 of 5 items');
  // Set by hand before, it would tell other apps not to encrypt.
  await expect
    .poll(async () => (await other.call('settings/get', [CSE])).body)
    .toEqual({ [CSE]: 1 });
  await page.getByTestId('items-encrypt').click();
  await expect(page.getByTestId('current-passphrase')).toBeHidden();
  await page.getByTestId('items-encrypt').click();
  await expect(result(page)).toHaveAttribute('data-encrypted', '5');
});

test('its address survives a sign-in; paused, it can be gone on with', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await plainItems(bed, account, 30);
  await bed.signIn(page, account, '/encryption?show=items');
  await bed.faults([{ path: 'password/update', mode: 'delay', delayMs: 200, times: 999 }]);
  await page.getByTestId('current-passphrase').fill(DEMO_PASSPHRASE);
  await page.getByTestId('items-encrypt').click();
  await page.getByTestId('items-pause').click();
  await expect(page.getByTestId('items-result')).toBeVisible();
  await bed.faults([]);
  await page.getByTestId('items-encrypt').click();
  await expect(result(page)).toHaveAttribute('data-left', '0');
});

test('shared items are left, and said to be', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  const friend = await bed.account();
  await plainItems(bed, account, 2);
  await bed.control({
    user: account.user,
    items: [{ kind: 'password', label: 'Shared one', sharedWith: friend.user }],
  });
  await bed.signIn(page, account);
  await startFromOverview(page, DEMO_PASSPHRASE);
  await expect(result(page)).toHaveAttribute('data-left', '1');
  await expect(result(page)).toContainText('1 password: shared');
});

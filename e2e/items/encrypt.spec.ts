import type { Page } from '@playwright/test';
import * as z from 'zod/mini';
import { DEMO_PASSPHRASE, expect, test, type Account, type TestBed } from '../test-bed.ts';
import { secondClient } from '../encryption/second-client.ts';
import { throughSignIn } from '../session/tabs.ts';
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
  // Until it has come, the last page stays, with its link of the same name.
  await expect(page.getByRole('heading', { name: 'Encrypt what is there' })).toBeFocused();
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

test('a session that ends in the middle: signed in again, it goes on to the end', async ({
  bed,
  page,
}) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await plainItems(bed, account, 30);
  await bed.signIn(page, account);
  await bed.faults([{ path: 'password/update', mode: 'delay', delayMs: 100, times: 999 }]);
  await startFromOverview(page, DEMO_PASSPHRASE);
  await expect
    .poll(async () => Number(await page.getByTestId('items-progress').getAttribute('data-done')))
    .toBeGreaterThan(5);
  await bed.runsOutAt(page, 'password/update');
  await throughSignIn(page, account, '/encryption?show=items');
  await bed.faults([]);
  await page.getByTestId('current-passphrase').fill(DEMO_PASSPHRASE);
  await page.getByTestId('items-encrypt').click();
  await expect(result(page)).toHaveAttribute('data-left', '0');
  const rest = Number(await result(page).getAttribute('data-encrypted'));
  expect(rest).toBeGreaterThan(0);
  expect(rest).toBeLessThan(27);
  await page.getByTestId('wizard-next').click();
  await isCounted(page, 0, 32);
});

const versions = z.array(
  z.object({
    id: z.string(),
    cseType: z.string(),
    revisions: z.union([
      z.array(z.object({ cseType: z.string() })),
      z.record(z.string(), z.object({ cseType: z.string() })),
    ]),
  }),
);

test('passwords are replaced by copies, and no readable version is left', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await plainItems(bed, account, 3);
  await bed.signIn(page, account);
  await startFromOverview(page, DEMO_PASSPHRASE);
  await expect(result(page)).toHaveAttribute('data-left', '0');
  const read = async () => {
    const other = secondClient(bed, account);
    await other.open(DEMO_PASSPHRASE);
    const { body } = await other.call('password/list', { details: 'model+revisions' });
    return z.parse(versions, body).map(({ id, revisions }) => ({
      id,
      types: Object.values(revisions).map(({ cseType }) => cseType),
    }));
  };
  const before = await read();
  expect(before.every(({ types }) => types.includes('none'))).toBe(true);

  await page.getByText('Get rid of readable older versions').click();
  const start = page.getByRole('button', { name: 'Replace by copies' });
  await expect(start).toBeDisabled();
  await page.getByRole('checkbox', { name: 'I have read what is lost' }).check();
  await start.click();
  await expect(
    page.getByRole('heading', { name: 'Passwords were replaced by copies' }),
  ).toBeFocused();
  await expect(page.getByText('3 passwords replaced now.')).toBeVisible();
  const after = await read();
  expect(after).toHaveLength(3);
  expect(new Set(after.flatMap(({ types }) => types))).toEqual(new Set(['CSEv1r1']));
  const old = new Set(before.map(({ id }) => id));
  expect(after.some(({ id }) => old.has(id))).toBe(false);
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

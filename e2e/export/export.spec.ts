import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { DEMO_PASSPHRASE, expect, test, type Account, type TestBed } from '../test-bed.ts';
import { look } from '../look.ts';

const EXPORT_PASSPHRASE = 'a lantern for the exported file';
const FOLDER = { kind: 'folder', label: 'Home network' };
const TAG = { kind: 'tag', label: 'Devices' };

async function fill(bed: TestBed, { user }: Account): Promise<void> {
  const password = { kind: 'password', label: 'Router', password: 'admin', count: 5 };
  const trashed = { kind: 'password', label: 'Old', trashed: true };
  await bed.control({ user, items: [FOLDER, TAG, password, trashed] });
}

/** Presses, and keeps what the browser saves. */
async function saved(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByTestId('export-save').click();
  return (await download).path();
}

async function importFile(page: Page, path: string, filePassphrase: string | null): Promise<void> {
  await page.getByTestId('import-file').setInputFiles(path);
  await page.getByTestId('wizard-next').click();
  if (filePassphrase === null) return;
  await page.getByTestId('import-password').fill(filePassphrase);
  await page.getByTestId('wizard-next').click();
}

const made = (page: Page) => page.getByTestId('import-result');

test.use({ quick: true });

for (const dialect of ['2021', '2024'] as const) {
  test.describe(`on a server of ${dialect}`, () => {
    test.use({ dialect });

    test('encryption is turned off: export, check, reset, import', async ({ bed, page }) => {
      const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
      await fill(bed, account);
      if (dialect === '2021') await bed.control({ wait: 1 });
      await bed.signIn(page, account, '/encryption');
      await page.getByTestId('turn-off-open').click();
      await page.getByTestId('wizard-next').click();

      await page.getByTestId('current-passphrase').fill(DEMO_PASSPHRASE);
      await page.getByTestId('export-password').fill(DEMO_PASSPHRASE);
      await page.getByTestId('export-save').click();
      await expect(page.getByTestId('encryption-error')).toBeVisible();
      await page.getByTestId('export-password').fill(EXPORT_PASSPHRASE);
      const path = await saved(page);
      const text = await readFile(path, 'utf8');
      expect(JSON.parse(text)).toMatchObject({ version: 3, encrypted: true });
      expect(text).not.toContain('Router');
      await expect(page.getByTestId('export-result')).toHaveAttribute('data-passwords', '6');
      await page.getByTestId('wizard-next').click();

      await page.getByTestId('check-file').setInputFiles(path);
      await page.getByTestId('check-password').fill('something else entirely');
      await page.getByTestId('check-submit').click();
      await expect(page.getByTestId('export-error')).toBeVisible();
      await page.getByTestId('check-password').fill(EXPORT_PASSPHRASE);
      await page.getByTestId('check-submit').click();
      await page.getByTestId('wizard-next').click();
      await page.getByTestId('wizard-next').click();

      await expect(page.getByTestId('reset-counts')).toHaveAttribute('data-total', '8');
      await page.getByTestId('reset-understood').check();
      await page.getByTestId('wizard-next').click();
      await page.getByTestId('reset-password').fill(account.loginPassword);
      await page.getByTestId('reset-confirm-first').click();
      if (dialect === '2021') await page.getByTestId('reset-confirm-second').click();
      else {
        const code = await page.getByTestId('reset-code').innerText();
        await page.getByTestId('reset-code-input').fill(code);
        await page.getByTestId('reset-confirm-code').click();
      }
      await expect(page.getByTestId('reset-checked')).toHaveAttribute('data-found', 'none');
      await page.getByTestId('wizard-next').click();
      // The reset has ended the session: the person says when to go on.
      await page.getByTestId('login-submit').click();

      await importFile(page, path, EXPORT_PASSPHRASE);
      await page.getByTestId('import-start').click();
      await expect(made(page)).toHaveAttribute('data-made', '8');
      await expect(made(page)).toHaveAttribute('data-failed', '0');
      await page.getByTestId('wizard-next').click();
      await expect(page.getByTestId('encryption-state')).toHaveAttribute('data-state', 'off');
    });
  });
}

test('a plain file, only after a warning, goes encrypted into another account', async ({
  bed,
  page,
  context,
}) => {
  const account = await bed.account();
  await fill(bed, account);
  await bed.signIn(page, account);
  await page.getByTestId('export-open').click();
  await page.getByText('Readable for anybody').click();
  await page.getByTestId('export-save').click();
  await expect(page.getByTestId('export-error')).toBeVisible();
  await page.getByTestId('export-plain-understood').check();
  const path = await saved(page);
  expect(await readFile(path, 'utf8')).toContain('Router');

  const other = await bed.account({ passphrase: DEMO_PASSPHRASE });
  const tab = await context.newPage();
  await bed.signIn(tab, other, '/encryption?show=import');
  await importFile(tab, path, null);
  await tab.getByTestId('current-passphrase').fill('not the right passphrase');
  await tab.getByTestId('import-start').click();
  await expect(tab.getByTestId('export-error')).toBeVisible();
  await tab.getByTestId('current-passphrase').fill(DEMO_PASSPHRASE);
  await tab.getByTestId('import-start').click();
  await expect(made(tab)).toHaveAttribute('data-made', '8');
  await tab.getByTestId('wizard-next').click();
  await expect(tab.getByTestId('items-state')).toHaveAttribute('data-readable', '0');
  await expect(tab.getByTestId('items-state')).toHaveAttribute('data-total', '8');
});

test('an import whose tab dies is gone on with, and nothing is there twice', async ({
  bed,
  page,
  context,
}) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await bed.control({
    user: account.user,
    items: [FOLDER, { kind: 'password', label: 'Shop', password: 'secret', count: 20 }],
  });
  await bed.signIn(page, account, '/encryption?show=export');
  await page.getByTestId('current-passphrase').fill(DEMO_PASSPHRASE);
  await page.getByTestId('export-password').fill(EXPORT_PASSPHRASE);
  const path = await saved(page);
  await expect(page.getByTestId('export-result')).toBeVisible();

  const other = await bed.account();
  const tab = await context.newPage();
  await bed.signIn(tab, other, '/encryption?show=import');
  await importFile(tab, path, EXPORT_PASSPHRASE);
  await bed.faults([
    { path: 'password/create', skip: 3, mode: 'drop-after' },
    { path: 'password/create', skip: 10, mode: 'delay', delayMs: 60_000, times: 99 },
  ]);
  await tab.getByTestId('import-start').click();
  await expect
    .poll(async () => Number(await tab.getByTestId('import-progress').getAttribute('data-done')))
    .toBeGreaterThan(7);
  await tab.close({ runBeforeUnload: false });
  await bed.faults([]);

  const again = await context.newPage();
  await bed.signIn(again, other, '/encryption?show=import');
  await importFile(again, path, EXPORT_PASSPHRASE);
  await again.getByTestId('import-start').click();
  await expect(made(again)).toHaveAttribute('data-left', '0');
  await expect(made(again)).toHaveAttribute('data-failed', '0');
  await again.getByText('Import another file').click();
  await importFile(again, path, EXPORT_PASSPHRASE);
  await again.getByTestId('import-start').click();
  await expect(made(again)).toHaveAttribute('data-skipped', '21');
  await expect(made(again)).toHaveAttribute('data-made', '0');
});

test('how it looks', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await fill(bed, account);
  await bed.signIn(page, account, '/encryption?show=off');
  await look(page, 'turn-off-means');
  await page.getByTestId('wizard-next').click();
  await look(page, 'turn-off-export');
  await page.getByTestId('current-passphrase').fill(DEMO_PASSPHRASE);
  await page.getByTestId('export-password').fill(EXPORT_PASSPHRASE);
  const path = await saved(page);
  await expect(page.getByTestId('export-result')).toBeVisible();
  await look(page, 'turn-off-exported');
  await page.getByTestId('wizard-next').click();
  await look(page, 'turn-off-check');
  await bed.signIn(page, account, '/encryption?show=import');
  await look(page, 'import-choose');
  await importFile(page, path, EXPORT_PASSPHRASE);
  await look(page, 'import-ready');
  await page.getByTestId('current-passphrase').fill(DEMO_PASSPHRASE);
  await page.getByTestId('import-start').click();
  await expect(made(page)).toBeVisible();
  await look(page, 'import-done');
});

import type { Page } from '@playwright/test';
import { DEMO_PASSPHRASE, expect, test, type Account, type TestBed } from '../test-bed.ts';

// Nothing here is about the real hash.
test.use({ quick: true });

const WRONG = 'not the right passphrase';
const ALL = ['totp', 'email', 'gateway_sms', 'twofactor_nextcloud_notification', 'backup_codes'];

const option = (page: Page, id: string) =>
  page.getByTestId('token-option').and(page.locator(`[data-token-id="${id}"]`));

async function givePassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByTestId('login-passphrase').fill(passphrase);
  await page.getByTestId('login-submit').click();
}

/** An account with every kind of second factor, as far as the picker. */
async function toPicker(bed: TestBed, page: Page, passphrase = DEMO_PASSPHRASE): Promise<Account> {
  const account = await bed.account({
    passphrase: DEMO_PASSPHRASE,
    providers: ALL,
    backupCodes: ['11112222', '33334444'],
  });
  await bed.connect(page, account);
  await givePassphrase(page, passphrase);
  await expect(page.getByTestId('token-picker')).toBeVisible();
  return account;
}

for (const dialect of ['2021', '2024'] as const) {
  test.describe(`the second factor on a ${dialect} server`, () => {
    test.use({ dialect });

    test('an authenticator code submits itself at its sixth digit', async ({ bed, page }) => {
      await toPicker(bed, page);
      await expect(page.getByTestId('token-option')).toHaveCount(ALL.length);
      await option(page, 'totp').click();
      await page.getByTestId('token-code').fill(bed.totp());
      await expect(page.getByTestId('overview')).toBeVisible();
    });

    test('a mailed code is sent only when asked for', async ({ bed, page }) => {
      const account = await toPicker(bed, page);
      await option(page, 'email').click();
      expect(() => bed.lastCode(account.user)).toThrow('nothing was sent');
      await page.getByTestId('token-request').click();
      await expect(page.getByTestId('token-sent')).toBeVisible();
      await page.getByTestId('token-code').fill(bed.lastCode(account.user));
      await expect(page.getByTestId('overview')).toBeVisible();
    });

    test('a push pressed too early is used up: only a new one helps', async ({ bed, page }) => {
      const account = await toPicker(bed, page);
      await option(page, 'twofactor_nextcloud_notification').click();
      await expect(page.getByTestId('token-approved')).toBeDisabled();
      await page.getByTestId('token-request').click();
      await page.getByTestId('token-approved').click();
      await expect(page.getByTestId('login-error')).toContainText('not approved');
      await expect(page.getByTestId('token-approved')).toBeDisabled();
      await page.getByTestId('token-request').click();
      await expect(page.getByTestId('token-sent')).toBeVisible();
      bed.approvePush(account.user);
      await page.getByTestId('token-approved').click();
      await expect(page.getByTestId('overview')).toBeVisible();
    });

    test('a backup code is used up by a wrong passphrase, and the page says so', async ({
      bed,
      page,
    }) => {
      const account = await toPicker(bed, page, WRONG);
      await option(page, 'backup_codes').click();
      await page.getByTestId('token-code').fill('11112222');
      await page.getByTestId('login-submit').click();
      await expect(page.getByTestId('login-error')).toContainText('used up');
      await givePassphrase(page, DEMO_PASSPHRASE);
      await page.getByTestId('token-code').fill('11112222');
      await page.getByTestId('login-submit').click();
      await expect(page.getByTestId('login-error')).toContainText('used already');
      expect(await bed.state(account.user)).toMatchObject({ failedAttempts: '1' });
      // The passphrase is kept: only the code is asked for again.
      await page.getByTestId('token-code').fill('3333 4444');
      await page.getByTestId('login-submit').click();
      await expect(page.getByTestId('overview')).toBeVisible();
    });
  });
}

test('before the last try a press is held, and dropped when something is changed', async ({
  bed,
  page,
}) => {
  const account = await toPicker(bed, page);
  await option(page, 'backup_codes').click();
  const field = page.getByTestId('token-code');
  const submit = page.getByTestId('login-submit');
  for (const left of ['4', '3', '2', '1']) {
    await field.fill('99999999');
    await submit.click();
    await expect(page.getByTestId('login-attempts')).toHaveAttribute('data-left', left);
  }
  await expect(submit).toBeDisabled();
  await field.fill('11112223');
  await field.press('Enter');
  await expect(submit).toContainText('Goes out in');
  await field.press('Backspace');
  await expect(submit).not.toContainText('Goes out in');
  await field.press('2');
  await field.press('Enter');
  await expect(page.getByTestId('overview')).toBeVisible();
  expect(await bed.state(account.user)).toMatchObject({ failedAttempts: null });
});

test('a pasted code loses its spaces and dashes', async ({ bed, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await toPicker(bed, page);
  await option(page, 'totp').click();
  const code = bed.totp();
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    ` ${code.slice(0, 3)}-${code.slice(3)} `,
  );
  await page.getByTestId('token-code').focus();
  await page.keyboard.press('Control+v');
  await expect(page.getByTestId('overview')).toBeVisible();
});

test('the method used last is chosen the next time, but never backup codes', async ({
  bed,
  page,
}) => {
  const account = await toPicker(bed, page);
  await option(page, 'totp').click();
  await page.getByTestId('token-code').fill(bed.totp());
  await expect(page.getByTestId('overview')).toBeVisible();
  await bed.connect(page, account);
  await givePassphrase(page, DEMO_PASSPHRASE);
  await expect(page.getByTestId('token-code')).toHaveAttribute('inputmode', 'numeric');
  await page.getByTestId('token-other').click();
  await option(page, 'backup_codes').click();
  await page.getByTestId('token-code').fill('11112222');
  await page.getByTestId('login-submit').click();
  await expect(page.getByTestId('overview')).toBeVisible();
  await bed.connect(page, account);
  await givePassphrase(page, DEMO_PASSPHRASE);
  await expect(page.getByTestId('token-picker')).toBeVisible();
});

test('a fourth code within a minute has to wait, in sight', async ({ bed, page }) => {
  await page.clock.install();
  await toPicker(bed, page);
  await option(page, 'email').click();
  const send = page.getByTestId('token-request');
  for (let sent = 0; sent < 3; sent += 1) {
    await expect(send).toBeEnabled();
    await send.click();
    await expect(page.getByTestId('token-sent')).toBeVisible();
  }
  await expect(send).toBeDisabled();
  await expect(page.getByText(/Another one can be sent in \d+ s/)).toBeVisible();
  await page.clock.runFor(61_000);
  await expect(send).toBeEnabled();
});

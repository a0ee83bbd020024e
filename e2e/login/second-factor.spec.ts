import type { Page } from '@playwright/test';
import { DEMO_PASSPHRASE, expect, test, type Account, type TestBed } from '../test-bed.ts';

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

    test('what cannot be a code is not sent, and costs no try', async ({ bed, page }) => {
      const account = await toPicker(bed, page);
      await option(page, 'totp').click();
      const field = page.getByTestId('token-code');
      await field.pressSequentially('abcdef');
      await field.press('Enter');
      await expect(page.getByText('Nothing was sent.')).toBeVisible();
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await field.fill('12');
      await field.press('Enter');
      await expect(page.getByText('Nothing was sent.')).toBeVisible();
      expect(await bed.state(account.user)).toMatchObject({ failedAttempts: null });
      await field.fill(bed.totp());
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

    test('a texted code', async ({ bed, page }) => {
      const account = await toPicker(bed, page);
      await option(page, 'gateway_sms').click();
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

test('pressed before it goes off by itself, a code is sent once', async ({ bed, page }) => {
  await toPicker(bed, page);
  let opens = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('session/open')) opens += 1;
  });
  await option(page, 'totp').click();
  await page.getByTestId('token-code').fill(bed.totp());
  await page.getByTestId('token-code').press('Enter');
  await expect(page.getByTestId('overview')).toBeVisible();
  expect(opens).toBe(1);
});

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

test('a wrong code costs one try and keeps the passphrase', async ({ bed, page }) => {
  const account = await toPicker(bed, page);
  await option(page, 'totp').click();
  await page.getByTestId('token-code').fill('000000');
  await expect(page.getByTestId('login-error')).toContainText('not accepted');
  await expect(page.getByTestId('login-attempts')).toHaveAttribute('data-left', '4');
  await expect(page.getByTestId('token-code')).toHaveValue('');
  expect(await bed.state(account.user)).toMatchObject({ failedAttempts: '1' });
  await page.getByTestId('token-code').fill(bed.totp());
  await expect(page.getByTestId('overview')).toBeVisible();
});

test('switching methods clears the code, and going back asks the passphrase again', async ({
  bed,
  page,
}) => {
  await toPicker(bed, page);
  await option(page, 'totp').click();
  await page.getByTestId('token-code').fill('123');
  await page.getByTestId('token-other').click();
  await option(page, 'backup_codes').click();
  await expect(page.getByTestId('token-code')).toHaveValue('');
  await expect(page.getByTestId('token-code')).toHaveAttribute('inputmode', 'text');
  await page.getByTestId('wizard-back').click();
  await expect(page.getByTestId('login-passphrase')).toHaveValue('');
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

test('a single method is not a choice', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE, providers: ['totp'] });
  await bed.connect(page, account);
  await givePassphrase(page, DEMO_PASSPHRASE);
  await expect(page.getByTestId('token-code')).toBeFocused();
  await expect(page.getByTestId('token-picker')).toHaveCount(0);
  await page.getByTestId('token-code').fill(bed.totp());
  await expect(page.getByTestId('overview')).toBeVisible();
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

test('a kind of token that is not known is shown as unsupported', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE, providers: ['totp', 'email'] });
  await page.route('**/session/request', async (route) => {
    const response = await route.fetch();
    const body: unknown = await response.json();
    const text = JSON.stringify(body).replace(
      '"token":[',
      '"token":[{"type":"key-token","id":"webauthn","label":"Security key","description":"","request":false},',
    );
    await route.fulfill({ response, body: text });
  });
  await bed.connect(page, account);
  await givePassphrase(page, DEMO_PASSPHRASE);
  await expect(option(page, 'webauthn')).toContainText('Not supported');
  await expect(option(page, 'webauthn')).toBeDisabled();
});

test('the account without an app token is told how to get one', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE, providers: ['totp'] });
  await bed.connect(page, { ...account, connectPassword: account.loginPassword });
  await expect(page.getByTestId('connect-error')).toContainText('app token');
  await expect(page.getByTestId('connect-error').getByRole('listitem')).toHaveCount(3);
});

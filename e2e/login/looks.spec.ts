import type { Fault } from '../../src/server/test-control/faults.ts';
import { look } from '../look.ts';
import { DEMO_PASSPHRASE, expect, test } from '../test-bed.ts';

// Four looks and two runs of axe for each state take their time.
test.describe.configure({ timeout: 120_000 });
test.use({ quick: true });

const ALL = ['totp', 'email', 'gateway_sms', 'twofactor_nextcloud_notification', 'backup_codes'];

test('connecting, and what is said when it fails', async ({ bed, page }) => {
  await page.goto(bed.url);
  await expect(page.getByTestId('connect-submit')).toBeVisible();
  await look(page, 'connect');
  await page.getByTestId('connect-submit').click();
  await look(page, 'connect-empty');
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE, providers: ['totp'] });
  await bed.connect(page, { ...account, connectPassword: 'wrong' });
  await expect(page.getByTestId('connect-error')).toBeVisible();
  await look(page, 'connect-refused');
  await bed.connect(page, { ...account, connectPassword: account.loginPassword });
  await expect(page.getByTestId('connect-error')).toHaveAttribute(
    'data-code',
    'app-token-required',
  );
  await look(page, 'connect-app-token');
});

test('the passphrase, refused and last but one', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await bed.connect(page, account);
  await expect(page.getByTestId('login-passphrase')).toBeFocused();
  await look(page, 'login');
  await page.getByTestId('login-passphrase').fill('too short');
  await page.getByTestId('login-submit').click();
  await expect(page.getByTestId('login-error')).toBeVisible();
  await look(page, 'login-too-short');
  for (let attempt = 1; attempt < 5; attempt += 1) {
    await page.getByTestId('login-passphrase').fill('not the right passphrase');
    await page.getByTestId('login-submit').click();
    await expect(page.getByTestId('login-attempts')).toHaveAttribute(
      'data-left',
      String(5 - attempt),
    );
    if (attempt === 1) await look(page, 'login-wrong');
  }
  await look(page, 'login-last-try');
  await page.getByTestId('login-passphrase').fill('not the right passphrase');
  await page.getByTestId('login-submit').click();
  await expect(page.getByTestId('login-blocked')).toBeVisible();
  await look(page, 'login-blocked');
});

test('the second factor', async ({ bed, page }) => {
  const account = await bed.account({
    passphrase: DEMO_PASSPHRASE,
    providers: ALL,
    backupCodes: ['11111111'],
  });
  await bed.connect(page, account);
  await page.getByTestId('login-passphrase').fill(DEMO_PASSPHRASE);
  await page.getByTestId('login-submit').click();
  await expect(page.getByTestId('token-picker')).toBeVisible();
  await look(page, 'token-picker');
  await page.getByTestId('token-option').filter({ hasText: 'TOTP' }).click();
  await look(page, 'token-totp');
  const choose = async (id: string) => {
    await page.getByTestId('token-other').click();
    await page.locator(`[data-token-id="${id}"]`).click();
  };
  await choose('email');
  await page.getByTestId('token-request').click();
  await expect(page.getByTestId('token-sent')).toBeVisible();
  await look(page, 'token-email-sent');
  await choose('twofactor_nextcloud_notification');
  await page.getByTestId('token-request').click();
  await expect(page.getByTestId('token-approved')).toBeEnabled();
  await look(page, 'token-push-sent');
  await page.getByTestId('token-approved').click();
  await expect(page.getByTestId('login-error')).toBeVisible();
  await look(page, 'token-push-too-early');
});

test('the overview', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await bed.signIn(page, account);
  await expect(page.getByTestId('encryption-state')).toHaveAttribute('data-state', 'on');
  await look(page, 'overview');
});

test('trouble with the server, in words', async ({ bed, page }) => {
  await bed.connect(page, await bed.account());
  await expect(page.getByTestId('overview')).toBeVisible();
  await page.goto(new URL('/nowhere', bed.url).href);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await look(page, 'not-found');
  const maintenance: Partial<Fault> = { mode: 'status', status: 503, body: '<p>Maintenance</p>' };
  await bed.faults([maintenance]);
  await page.goto(bed.url);
  await page.getByTestId('connect-user').fill('somebody');
  await page.getByTestId('connect-password').fill('something');
  await page.getByTestId('connect-submit').click();
  await expect(page.getByTestId('connect-error')).toHaveAttribute('data-code', 'maintenance');
});

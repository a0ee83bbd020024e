/** One look at each whole page; the states of the panels are in the gallery. */
import { look } from '../look.ts';
import { DEMO_PASSPHRASE, expect, test } from '../test-bed.ts';

test.use({ quick: true });

test('connecting, signing in, the overview, and an address that leads nowhere', async ({
  bed,
  page,
}) => {
  const account = await bed.account({
    passphrase: DEMO_PASSPHRASE,
    providers: ['totp', 'email', 'gateway_sms', 'twofactor_nextcloud_notification'],
  });
  await bed.connect(page, { ...account, connectPassword: account.loginPassword });
  await expect(page.getByTestId('connect-error')).toBeVisible();
  await look(page, 'connect');
  await bed.connect(page, account);
  await page.getByTestId('login-passphrase').fill('too short');
  await page.getByTestId('login-submit').click();
  await expect(page.getByTestId('login-error')).toBeVisible();
  await look(page, 'login-wrong');
  await page.getByTestId('login-passphrase').fill(DEMO_PASSPHRASE);
  await page.getByTestId('login-submit').click();
  await expect(page.getByTestId('token-picker')).toBeVisible();
  await look(page, 'token-picker');
  await page.getByTestId('token-option').filter({ hasText: 'TOTP' }).click();
  await page.getByTestId('token-code').fill(bed.totp());
  await expect(page.getByTestId('encryption-state')).toHaveAttribute('data-state', 'on');
  await look(page, 'overview');
  await page.goto(new URL('/nowhere', bed.url).href);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await look(page, 'not-found');
});

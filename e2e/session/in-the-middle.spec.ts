import { fillSetup } from '../encryption/wizard.ts';
import { DEMO_PASSPHRASE, TOO_LONG, expect, test } from '../test-bed.ts';
import { enter, throughSignIn } from './tabs.ts';

test.use({ quick: true });

const NEW = 'amber lantern over quiet harbour';

for (const dialect of ['2021', '2024'] as const) {
  test.describe(`the session is gone in the middle, on a ${dialect} server`, () => {
    test.use({ dialect });

    test('of a change of passphrase', async ({ bed, page }) => {
      const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
      await enter(bed, page, account, '/encryption');
      await bed.runsOutAt(page, 'keychain/get');
      await page.getByTestId('current-passphrase').fill(DEMO_PASSPHRASE);
      await page.getByTestId('wizard-next').click();
      await throughSignIn(page, account, '/encryption');
      await expect(page.getByTestId('interrupted')).toHaveAttribute('data-left', 'as-before');
      await expect(page.getByTestId('current-passphrase')).toHaveValue('');
    });

    test('of setting up, before anything was written', async ({ bed, page }) => {
      const account = await bed.account();
      await enter(bed, page, account, '/encryption');
      await fillSetup(page, NEW);
      bed.advance(TOO_LONG);
      await page.evaluate(() => document.dispatchEvent(new Event('resume')));
      await throughSignIn(page, account, '/encryption');
      await expect(page.getByTestId('interrupted')).toHaveAttribute('data-left', 'as-before');
      // The step survives, what was typed does not.
      await page.getByTestId('passphrase-own').click();
      await expect(page.getByTestId('new-passphrase')).toHaveValue('');
      expect(await bed.state(account.user)).toMatchObject({ failedAttempts: null });
    });

    test('of a reset, at its first confirmation', async ({ bed, page }) => {
      const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
      await enter(bed, page, account, '/reset');
      await page.getByTestId('reset-understood').check();
      await page.getByTestId('wizard-next').click();
      await page.getByTestId('reset-password').fill(account.loginPassword);
      await bed.runsOutAt(page, 'account/reset');
      await page.getByTestId('reset-confirm-first').click();
      await throughSignIn(page, account, '/reset');
    });

    test('of signing out: that is no expiry', async ({ bed, page }) => {
      const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
      await enter(bed, page, account);
      await bed.runsOutAt(page, 'session/close');
      await page.getByTestId('logout').click();
      await expect(page.getByTestId('session-signed-out')).toHaveAttribute('data-reason', 'closed');
      await expect(page.getByTestId('session-signed-out')).not.toContainText('could not be told');
    });
  });
}

test('the passphrase was changed on another device: said, once', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await enter(bed, page, account);
  await expect(page.getByTestId('encryption-state')).toBeVisible();
  const overtaken = { status: 'error', id: '3476b978', message: 'overtaken' };
  await bed.faults([
    { path: 'keychain/get', mode: 'status', status: 500, body: overtaken, times: 2 },
  ]);
  await page.locator('a[href$="/encryption"]').click();
  await page.getByTestId('current-passphrase').fill(DEMO_PASSPHRASE);
  await page.getByTestId('wizard-next').click();
  await expect(page.getByTestId('session-signed-out')).toHaveAttribute('data-reason', 'expired');
  await expect(page.getByTestId('session-signed-out')).toContainText('another device');
  await page.getByTestId('login-passphrase').fill(DEMO_PASSPHRASE);
  await page.getByTestId('login-submit').click();
  await page.waitForURL('**/encryption');
  // Nobody can say that nothing was changed.
  await expect(page.getByTestId('encryption-error')).toBeVisible();
  await expect(page.getByTestId('interrupted')).toBeHidden();
});

test('a page that breaks says so, with a report', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await enter(bed, page, account);
  const broken = 'export function ResetRoute() { throw new Error("broken"); }';
  await page.route('**/assets/ResetRoute*', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: broken }),
  );
  await page.locator('a[href$="/reset"]').click();
  await expect(page.getByTestId('fatal-error')).toBeVisible();
  await page.getByTestId('fatal-error').locator('summary').click();
  await expect(page.getByTestId('fatal-error')).toContainText('error:');
  // The frame stays, and with it the ways out.
  await expect(page.getByTestId('lock')).toBeVisible();
});

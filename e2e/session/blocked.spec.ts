import type { Page } from '@playwright/test';
import { DEMO_PASSPHRASE, expect, test } from '../test-bed.ts';
import { enter } from './tabs.ts';

test.use({ quick: true });

async function failFiveTimes(page: Page): Promise<void> {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await expect(page.getByTestId('login-submit')).toBeEnabled();
    await page.getByTestId('login-passphrase').fill(`not the right passphrase ${attempt}`);
    await page.getByTestId('login-submit').click();
    await expect(
      page.getByTestId('login-blocked').or(page.locator(`[data-left="${5 - attempt}"]`)),
    ).toBeVisible({ timeout: 20_000 });
  }
}

test('the fifth failure with the login password', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await bed.connect(page, account);
  await failFiveTimes(page);
  await expect(page.getByTestId('login-blocked')).toHaveAttribute('data-token', 'kept');
  await page.getByTestId('blocked-report').locator('summary').click();
  const report = await page.getByTestId('blocked-report').innerText();
  expect(report).toContain(account.user);
  expect(report).not.toContain(account.loginPassword);
  expect(report).not.toContain('passphrase');

  await page.getByRole('button', { name: 'check again' }).click();
  await expect(page.getByTestId('login-blocked')).toContainText('still blocked');
  // Another client has signed in, which lifts the block: checking again leads back to the form.
  await bed.control({ user: account.user, user_values: { 'login/attempts/failed': null } });
  await page.getByRole('button', { name: 'check again' }).click();
  await expect(page.getByTestId('login-form')).toBeVisible();
});

test('the fifth failure with an app token revokes it, and the page says so', async ({
  bed,
  page,
}) => {
  const account = await bed.account({
    passphrase: DEMO_PASSPHRASE,
    appToken: 'abcde-FGHIJ-12345-klmno-PQRST',
  });
  await bed.connect(page, account);
  await failFiveTimes(page);
  await expect(page.getByTestId('login-blocked')).toHaveAttribute('data-token', 'revoked');
  expect(await bed.state(account.user)).toMatchObject({ tokens: [], failedAttempts: '5' });
  await page.getByTestId('blocked-connect').click();
  await expect(page.getByTestId('connect-submit')).toBeVisible();
});

test('blocked by another client while signed in here', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await enter(bed, page, account);
  await bed.control({ user: account.user, user_values: { 'login/attempts/failed': 5 } });
  await page.evaluate(() => document.dispatchEvent(new Event('resume')));
  await expect(page.getByTestId('login-blocked')).toBeVisible();
  await expect(page.getByTestId('session-signed-out')).toHaveAttribute(
    'data-reason',
    'deauthorised',
  );
});

test('an app token that was revoked while signed in leads to connecting', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await enter(bed, page, account);
  await bed.faults([{ mode: 'status', status: 401, body: { message: '' }, times: 1 }]);
  await page.evaluate(() => document.dispatchEvent(new Event('resume')));
  await expect(page.getByTestId('connect-submit')).toBeVisible();
  await expect(page.getByTestId('session-signed-out')).toHaveAttribute(
    'data-reason',
    'deauthorised',
  );
  await expect(page.getByTestId('session-signed-out')).toContainText('no longer accepts');
});

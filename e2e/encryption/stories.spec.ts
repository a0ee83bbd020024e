import { DEMO_PASSPHRASE, expect, test } from '../test-bed.ts';
import { look } from '../look.ts';
import { done, fillChange, fillSetup, submit } from './wizard.ts';

const NEW = 'amber lantern over quiet harbour';

for (const dialect of ['2021', '2024'] as const) {
  test.describe(`on a server of ${dialect}`, () => {
    // `interop.spec.ts` has the real hash.
    test.use({ dialect, quick: true });

    test('an account without encryption sets it up and signs in with it', async ({ bed, page }) => {
      const account = await bed.account();
      await bed.signIn(page, account, '/encryption');
      await fillSetup(page, NEW);
      await submit(page);
      await done(page);
      await page.reload();
      await bed.signIn(page, { ...account, passphrase: NEW });
      await expect(page.getByTestId('encryption-state')).toHaveAttribute('data-state', 'on');
    });

    test('a passphrase is changed, and every other one stops working', async ({ bed, page }) => {
      const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
      await bed.signIn(page, account, '/encryption');
      await fillChange(page, DEMO_PASSPHRASE, NEW);
      await submit(page);
      await done(page);
      await page.reload();
      await bed.signIn(page, { ...account, passphrase: NEW });
      await expect(page.getByTestId('encryption-state')).toHaveAttribute('data-state', 'on');
    });

    test('a set-up that another client never finished is finished', async ({ bed, page }) => {
      const account = await bed.account({ passphrase: DEMO_PASSPHRASE, keychain: false });
      await bed.signIn(page, account);
      const state = page.getByTestId('encryption-state');
      await expect(state).toHaveAttribute('data-state', 'incomplete');
      await state.getByRole('link').click();
      await page.getByTestId('repair-submit').click();
      await done(page);
    });
  });
}

test('the set-up by hand, with its two whole pages', async ({ bed, page }) => {
  const account = await bed.account();
  await bed.signIn(page, account, '/encryption');
  await expect(page.getByTestId('wizard-next')).toBeVisible();
  await page.getByTestId('wizard-next').click();
  await page.getByTestId('new-passphrase').fill('short');
  await page.getByTestId('wizard-next').click();
  await expect(page.getByTestId('encryption-error')).toBeVisible();
  await page.getByRole('button', { name: 'Suggest one' }).click();
  await expect(page.getByTestId('new-passphrase')).toHaveValue(/^[a-z]+(-[a-z]+){5}$/);
  await expect(page.getByTestId('passphrase-strength')).toContainText('strong');
  await look(page, 'setup-choose-suggested');
  await page.getByTestId('new-passphrase').fill(' ünïcode with\u00a0oddities');
  await page.getByTestId('new-passphrase').fill(NEW);
  await page.getByTestId('wizard-next').click();
  await page.getByTestId('repeat-passphrase').fill('something else entirely');
  await page.getByTestId('wizard-next').click();
  await expect(page.getByTestId('encryption-error')).toBeVisible();
  await page.getByTestId('repeat-passphrase').fill(NEW);
  await page.getByTestId('wizard-next').click();
  await look(page, 'setup-keep');
  await submit(page);
  await done(page);
});

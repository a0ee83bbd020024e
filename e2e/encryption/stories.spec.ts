import { DEMO_PASSPHRASE, expect, test } from '../test-bed.ts';
import { look } from '../look.ts';
import { done, fillChange, fillSetup, keep, submit } from './wizard.ts';

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
  const words = page.getByTestId('passphrase-generated').getByRole('listitem');
  await expect(words).toHaveText(Array.from({ length: 6 }, () => /^[a-z]+$/));
  await look(page, 'setup-generated');
  await page.getByTestId('passphrase-own').click();
  const own = page.getByTestId('new-passphrase');
  await own.fill('short');
  await page.getByTestId('wizard-next').click();
  await expect(page.getByTestId('encryption-error')).toBeVisible();
  await own.fill('springtime25');
  await page.getByTestId('wizard-next').click();
  await expect(page.getByTestId('passphrase-anyway')).toBeVisible();
  await look(page, 'setup-own-weak');
  await own.fill(' ünïcode with\u00a0oddities');
  await expect(page.getByTestId('passphrase-anyway')).toBeHidden();
  await own.fill(NEW);
  await expect(page.getByTestId('passphrase-strength')).toContainText(/good|strong/);
  await page.getByTestId('wizard-next').click();
  await look(page, 'setup-keep');
  await page.getByTestId('wizard-next').click();
  await expect(page.getByTestId('encryption-error')).toBeVisible();
  await keep(page);
  await page.getByTestId('repeat-passphrase').fill('something else entirely');
  await submit(page);
  await expect(page.getByTestId('encryption-error')).toBeVisible();
  await page.getByTestId('repeat-passphrase').fill(NEW);
  await submit(page);
  await done(page);
});

test('words that were drawn are taken only when somebody insists on weaker ones', async ({
  bed,
  page,
}) => {
  const account = await bed.account();
  await bed.signIn(page, account, '/encryption');
  await page.getByTestId('wizard-next').click();
  await page.getByTestId('passphrase-own').click();
  await page.getByTestId('new-passphrase').fill('springtime25');
  await page.getByTestId('wizard-next').click();
  await page.getByTestId('passphrase-anyway').click();
  await expect(page.getByTestId('recovery-kept')).toBeVisible();
});

test('the browser’s Back goes one step back, keeps what was chosen, and Forward comes again', async ({
  bed,
  page,
}) => {
  const account = await bed.account();
  await bed.signIn(page, account);
  await page.getByTestId('encryption-state').getByRole('link').click();
  await fillSetup(page, NEW);
  await page.goBack();
  await expect(page.getByTestId('recovery-kept')).toBeVisible();
  await page.goBack();
  await expect(page.getByTestId('new-passphrase')).toHaveValue(NEW);
  await page.goForward();
  await expect(page.getByTestId('recovery-kept')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('A lock');
  await page.goBack();
  await expect(page.getByTestId('overview')).toBeVisible();
});

test.describe('a new recovery sheet', () => {
  test.use({ quick: true });
  test('is made for the passphrase of today, which is checked on the device', async ({
    bed,
    page,
  }) => {
    const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
    await bed.signIn(page, account);
    await page.getByTestId('recovery-new').click();
    await page.getByTestId('current-passphrase').fill('not the passphrase of today');
    await page.getByTestId('wizard-next').click();
    await expect(page.getByTestId('encryption-error')).toBeVisible();
    await page.getByTestId('current-passphrase').fill(DEMO_PASSPHRASE);
    await page.getByTestId('wizard-next').click();
    await expect(page.getByText(DEMO_PASSPHRASE)).toBeVisible();
    await look(page, 'sheet-new');
    expect(await bed.state(account.user)).toMatchObject({ failedAttempts: null });
    await page.getByTestId('recovery-kept').check();
    await page.getByTestId('wizard-next').click();
    await expect(page.getByTestId('overview')).toBeVisible();
    expect(bed.log.join('\n')).not.toContain('/set');
  });
});

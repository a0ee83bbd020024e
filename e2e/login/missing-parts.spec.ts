/** The network fails while a part of the app itself is being fetched. */
import { look } from '../look.ts';
import { DEMO_PASSPHRASE, expect, test } from '../test-bed.ts';

test('a page whose code does not come says so, and comes when it can', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  const code = '**/EncryptionRoute-*.js';
  await page.route(code, (route) => route.abort());
  await bed.signIn(page, account);
  await page.getByTestId('encryption-state').getByRole('link').click();
  const missing = page.getByTestId('page-not-fetched');
  await expect(missing.getByRole('heading')).toBeFocused();
  await look(page, 'page-not-fetched');

  // Home leads home, still signed in; the way there is not lost either.
  await missing.getByRole('link').click();
  await expect(page.getByTestId('overview')).toBeVisible();
  await page.getByTestId('encryption-state').getByRole('link').click();
  await expect(missing).toBeVisible();
  await page.unroute(code);
  await missing.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByTestId('current-passphrase')).toBeVisible();
});

test('words that do not come leave the page in English', async ({ bed, browser }) => {
  await using context = await browser.newContext({ locale: 'de-DE' });
  const page = await context.newPage();
  await page.route('**/de-*.js', (route) => route.abort());
  await page.goto(bed.url);
  await expect(page.getByRole('heading', { name: 'Connect to your account' })).toBeVisible();
  await expect(page.getByTestId('app')).toHaveAttribute('lang', 'en');
});

test('a worker that does not come: the page hashes by itself, and signs in', async ({
  bed,
  page,
}) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await page.route('**/worker-*.js', (route) => route.abort());
  await bed.signIn(page, account);
  await expect(page.getByTestId('overview')).toBeVisible();
});

import { expect, test } from '../test-bed.ts';

test('a browser that cannot read the script gets a sentence', async ({ bed, page }) => {
  await page.route('**/assets/index-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'this is newer syntax' }),
  );
  await page.goto(bed.url);
  await expect(page.getByRole('alert')).toContainText('could not start');
});

test('a script that does not come gets the same sentence', async ({ bed, page }) => {
  await page.route('**/assets/index-*.js', (route) => route.abort());
  await page.goto(bed.url);
  await expect(page.getByRole('alert')).toContainText('could not start');
});

test('where it can start there is no such sentence', async ({ bed, page }) => {
  await page.goto(bed.url);
  await expect(page.getByTestId('connect-submit')).toBeVisible();
  await expect(page.getByText('could not start')).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it needs', async ({ bed, page }) => {
    await page.goto(bed.url);
    // By element: a search by text leaves `noscript` out.
    const sentences = page.locator('noscript p');
    await expect(sentences.nth(0)).toBeVisible();
    await expect(sentences.nth(0)).toContainText('This page needs JavaScript');
    await expect(sentences.nth(1)).toBeVisible();
    await expect(sentences.nth(1)).toContainText('Diese Seite braucht JavaScript');
  });
});

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

test('without scripts the page says what it needs', async ({ bed, page }) => {
  // Playwright's own switch leaves `noscript` hidden; a sandbox does not.
  await page.route(bed.url, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': 'sandbox' };
    await route.fulfill({ response, headers });
  });
  await page.goto(bed.url);
  await expect(page.getByText('This page needs JavaScript')).toBeVisible();
  await expect(page.getByText('Diese Seite braucht JavaScript')).toBeVisible();
});

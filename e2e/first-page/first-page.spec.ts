/** The page in the HTML: one can type before the app is there, and nothing typed is lost. */
import type { Page } from '@playwright/test';
import { DEMO_PASSPHRASE, expect, test, type Account, type TestBed } from '../test-bed.ts';

test.use({ quick: true });

/** Holds the app's code back. @returns lets it go */
async function holdApp(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/index-*.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Configures the page as its host would. */
async function configure(page: Page, config: object): Promise<void> {
  await page.route('**/login', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const html = (await response.text()).replace(/\{\}(?=\s*<\/script>)/, JSON.stringify(config));
    await route.fulfill({ response, body: html });
  });
}

/** The browser adds a host's cookie behind the app's back; so does this with what stands for it. */
async function signedInByHost(page: Page, account: Account): Promise<void> {
  const login = Buffer.from(`${account.user}:${account.loginPassword}`).toString('base64');
  await page.route('**/api/1.0/**', (route) =>
    route.continue({
      headers: { ...route.request().headers(), authorization: `Basic ${login}` },
    }),
  );
}

/** Calls of that path, from here on. */
function countCalls(page: Page, path: string): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.url().endsWith(path)) count += 1;
  });
  return () => count;
}

/** What the browser says about the policy. */
function policyMessages(page: Page): readonly string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (/content.security.policy|trusted/i.test(message.text())) said.push(message.text());
  });
  return said;
}

const appIsThere = (page: Page) =>
  expect(page.getByTestId('app')).toHaveAttribute('data-ready', 'true');

async function cookieHost(bed: TestBed, page: Page): Promise<Account> {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await signedInByHost(page, account);
  await configure(page, { credentials: { kind: 'cookie', user: account.user } });
  return account;
}

test('what was typed, its focus and its selection go over to the app', async ({ bed, page }) => {
  const said = policyMessages(page);
  const release = await holdApp(page);
  await page.goto(bed.url, { waitUntil: 'commit' });
  const user = page.getByTestId('connect-user');
  await expect(user).toBeFocused();
  await page.keyboard.type('person');
  await page.keyboard.press('Tab');
  await page.keyboard.type('a secret');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page.getByTestId('app')).toHaveCount(0);
  release();
  await appIsThere(page);
  await expect(user).toHaveCount(1);
  await expect(user).toHaveValue('person');
  const password = page.getByTestId('connect-password');
  await expect(password).toHaveValue('a secret');
  await expect(password).toBeFocused();
  await page.keyboard.type('w');
  await expect(password).toHaveValue('a secrw');
  expect(said).toEqual([]);
});

test('the page does not move when the app takes over', async ({ bed, page }) => {
  const release = await holdApp(page);
  await page.goto(bed.url, { waitUntil: 'commit' });
  const places = () =>
    Promise.all(
      ['connect-user', 'connect-password', 'connect-submit'].map((id) =>
        page.getByTestId(id).boundingBox(),
      ),
    );
  const before = await places();
  release();
  await appIsThere(page);
  expect(await places()).toEqual(before);
});

test('Enter before the app is there connects', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  const release = await holdApp(page);
  await page.goto(bed.url, { waitUntil: 'commit' });
  await page.getByTestId('connect-user').fill(account.user);
  await page.getByTestId('connect-password').fill(account.loginPassword);
  await page.getByTestId('connect-password').press('Enter');
  release();
  await expect(page.getByTestId('login-passphrase')).toBeVisible();
});

test('whoever types on after Enter presses it again', async ({ bed, page }) => {
  const release = await holdApp(page);
  await page.goto(bed.url, { waitUntil: 'commit' });
  const asked = countCalls(page, 'session/request');
  await page.getByTestId('connect-user').fill('person');
  await page.getByTestId('connect-password').fill('a sec');
  await page.keyboard.press('Enter');
  await page.keyboard.type('ret');
  release();
  await appIsThere(page);
  await expect(page.getByTestId('connect-password')).toHaveValue('a secret');
  expect(asked()).toBe(0);
});

test('with the cookie of a host the passphrase is asked for at once, and opens', async ({
  bed,
  page,
}) => {
  const account = await cookieHost(bed, page);
  const asked = countCalls(page, 'session/request');
  const opened = countCalls(page, 'session/open');
  const release = await holdApp(page);
  const wasm = page.waitForRequest(/\/argon2-[^/]*\.wasm$/);
  await page.goto(`${bed.url}login`, { waitUntil: 'commit' });
  await wasm;
  await expect(page.getByTestId('login-passphrase')).toBeFocused();
  await expect(page.getByText(account.user, { exact: true })).toBeVisible();
  await page.keyboard.type(DEMO_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect.poll(asked).toBe(1);
  release();
  await expect(page.getByTestId('overview')).toBeVisible();
  expect([asked(), opened()]).toEqual([1, 1]);
});

test('in the language of the person', async ({ bed, browser }) => {
  const page = await browser.newPage({ locale: 'de-AT' });
  const release = await holdApp(page);
  const words = page.waitForRequest(/\/de-[^/]*\.js$/);
  await page.goto(bed.url, { waitUntil: 'commit' });
  // On their way before the app asks for them.
  await words;
  await expect(page.getByRole('button', { name: 'Verbinden' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  release();
  await appIsThere(page);
  await page.close();
});

test('a script that does not come takes the form away and says so', async ({ bed, page }) => {
  await page.route('**/assets/index-*.js', (route) => route.abort());
  await page.goto(bed.url);
  await expect(page.getByRole('alert')).toContainText('could not start');
  await expect(page.getByTestId('connect-user')).toHaveCount(0);
});

test('a script that is long on its way is told, and the form stays', async ({ bed, page }) => {
  await page.clock.install();
  const release = await holdApp(page);
  await page.goto(bed.url, { waitUntil: 'commit' });
  await page.getByTestId('connect-user').fill('person');
  // When the script that says so has begun to wait cannot be seen.
  await expect(async () => {
    await page.clock.runFor(11_000);
    await expect(page.getByRole('alert')).toContainText('still loading', { timeout: 500 });
  }).toPass();
  release();
  await appIsThere(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByTestId('connect-user')).toHaveValue('person');
});

test('a server whose policy does not name style and script serves the app all the same', async ({
  bed,
  page,
}) => {
  await page.route(bed.url, async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    const policy = headers['content-security-policy'] ?? '';
    await route.fulfill({
      response,
      headers: { ...headers, 'content-security-policy': policy.replaceAll(/ 'sha256-[^']*'/g, '') },
    });
  });
  await page.goto(bed.url);
  await appIsThere(page);
  // Its label would be beside it without the styles.
  const label = await page.getByText('User name').boundingBox();
  const field = await page.getByTestId('connect-user').boundingBox();
  expect(label?.y).toBeLessThan(field?.y ?? 0);
  await expect(page.getByTestId('connect-submit')).toHaveCSS('display', 'flex');
});

test('100 times: a text that is being typed survives the take-over whole', async ({
  bed,
  page,
}) => {
  test.setTimeout(240_000);
  const release = await holdApp(page);
  release();
  for (let round = 0; round < 100; round += 1) {
    await page.goto(bed.url, { waitUntil: 'commit' });
    const user = page.getByTestId('connect-user');
    await expect(user).toBeFocused();
    const text = `person ${round} who types on`;
    await page.keyboard.type(text);
    await appIsThere(page);
    await expect(user).toHaveValue(text);
  }
});

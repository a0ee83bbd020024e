/** What a host can rely on: `ready`, events, and a page that is as it was after unmounting. */
import { DEMO_PASSPHRASE, expect, test } from '../test-bed.ts';
import type { HostConfig } from '../../src/host/contract.ts';
import type { Page } from '@playwright/test';

type Data = Omit<HostConfig, 'fetch' | 'requestToken' | 'onEvent'>;

async function openHost(page: Page, url: string, path = '/hosts/plain.html'): Promise<void> {
  await page.goto(new URL(path, url).href);
  await expect(page.locator('html')).toHaveAttribute('data-host-ready', 'true');
}

/** Mounts, and says how `ready` settled. */
async function mountFirst(page: Page, config: Data): Promise<string> {
  return page.evaluate(async (given) => {
    const place = document.getElementById('first');
    if (place === null) throw new Error('no #first');
    globalThis.told = [];
    const app = globalThis.host.mountWith(place, {
      history: 'memory',
      locale: 'en',
      ...given,
      onEvent: (event) => globalThis.told.push(event),
    });
    globalThis.mounted = { first: app };
    try {
      await app.ready;
      return 'ready';
    } catch (error) {
      return String(error);
    }
  }, config);
}

/** What was told, but for where and how high the app is. */
const told = (page: Page) =>
  page.evaluate(() =>
    globalThis.told.filter(({ type }) => type !== 'height' && type !== 'navigated'),
  );

test('an account without encryption is signed in like any other', async ({ bed, page }) => {
  const { user, loginPassword: password } = await bed.account();
  await openHost(page, bed.url);
  const credentials = { kind: 'basic', user, password } as const;
  expect(await mountFirst(page, { credentials })).toBe('ready');
  expect(await told(page)).toEqual([{ type: 'signed-in' }, { type: 'ready' }]);
  await page.evaluate(() => globalThis.mounted['first']?.lock());
  expect((await told(page)).at(-1)).toEqual({ type: 'signed-out', reason: 'locked' });
});

test('locking where nobody has connected sends nothing and tells nothing', async ({
  bed,
  page,
}) => {
  const calls: string[] = [];
  await page.route('**/api/1.0/**', (route) => {
    calls.push(route.request().url());
    return route.continue();
  });
  await openHost(page, bed.url);
  await mountFirst(page, {});
  await page.evaluate(() => globalThis.mounted['first']?.lock());
  expect(calls).toEqual([]);
  expect(await told(page)).toEqual([{ type: 'ready' }]);
});

test('refused credentials are told, in true words', async ({ bed, page }) => {
  const { user } = await bed.account();
  await openHost(page, bed.url);
  const credentials = { kind: 'basic', user, password: 'not the password' } as const;
  expect(await mountFirst(page, { credentials })).toBe('ready');
  expect(await told(page)).toEqual([
    { type: 'login-required', code: 'connection-lost' },
    { type: 'ready' },
  ]);
  await expect(page.locator('#first h1')).toHaveText('The server does not accept this login');
});

test('a login cookie that has ended is told', async ({ bed, page }) => {
  await openHost(page, bed.url);
  expect(await mountFirst(page, { credentials: { kind: 'cookie' } })).toBe('ready');
  expect(await told(page)).toEqual([
    { type: 'login-required', code: 'connection-lost' },
    { type: 'ready' },
  ]);
});

test('an API that is none is told', async ({ bed, page }) => {
  await openHost(page, bed.url);
  const config: Data = { credentials: { kind: 'cookie' }, apiUrl: '/nothing/here/' };
  expect(await mountFirst(page, config)).toBe('ready');
  expect(await told(page)).toEqual([
    { type: 'error', code: 'not-a-passwords-server' },
    { type: 'ready' },
  ]);
});

test('a request token that is missing is said as such', async ({ bed, page }) => {
  await page.route('**/api/1.0/**', (route) =>
    route.fulfill({ status: 412, json: { message: 'CSRF check failed' } }),
  );
  await openHost(page, bed.url);
  await mountFirst(page, { credentials: { kind: 'cookie' } });
  expect(await told(page)).toContainEqual({ type: 'error', code: 'request-token-refused' });
  await expect(page.locator('#first h1')).toHaveText('The server refused this page’s requests');
});

test('a page to start on needs no slash', async ({ bed, page }) => {
  await openHost(page, bed.url);
  expect(await mountFirst(page, { initialPath: 'encryption' })).toBe('ready');
  await expect(page.getByTestId('connect-submit')).toBeVisible();
});

test('`ready` rejects when the application cannot be fetched', async ({ bed, page }) => {
  await page.route('**/library/library.js', (route) => route.abort());
  await openHost(page, bed.url);
  expect(await mountFirst(page, {})).toContain('could not be fetched');
  expect(await told(page)).toEqual([{ type: 'error', code: 'app-not-fetched' }]);
});

test('a host below a path is served with or without a slash, and gets its page back', async ({
  bed,
  page,
}) => {
  await openHost(page, bed.url, '/hosts/plain.html');
  for (const basePath of ['/hosts/account', '/hosts/account/']) {
    await page.evaluate(() => {
      history.replaceState({ own: 1 }, '', '/hosts/account');
      document.title = 'The host';
      document.documentElement.lang = 'fr';
    });
    expect(await mountFirst(page, { history: 'browser', basePath })).toBe('ready');
    await expect(page.getByTestId('connect-submit')).toBeVisible();
    await expect(page).toHaveURL(/\/hosts\/account\/connect$/);
    await expect(page).toHaveTitle(/Account security/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.evaluate(() => globalThis.mounted['first']?.unmount());
    await expect(page).toHaveURL(/\/hosts\/account$/);
    await expect(page).toHaveTitle('The host');
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    expect(await page.evaluate((): unknown => history.state)).toEqual({ own: 1 });
  }
});

test('a host that has gone to another page keeps that address', async ({ bed, page }) => {
  await openHost(page, bed.url);
  await page.evaluate(() => history.replaceState(null, '', '/hosts/account'));
  expect(await mountFirst(page, { history: 'browser', basePath: '/hosts/account' })).toBe('ready');
  await expect(page).toHaveURL(/\/hosts\/account\/connect$/);
  await page.evaluate(() => {
    history.pushState(null, '', '/hosts/elsewhere');
    return globalThis.mounted['first']?.unmount();
  });
  await expect(page).toHaveURL(/\/hosts\/elsewhere$/);
});

test('unmounting can close the session on the server', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await openHost(page, bed.url);
  const { user, loginPassword: password } = account;
  await mountFirst(page, { credentials: { kind: 'basic', user, password } });
  await page.getByTestId('login-passphrase').fill(DEMO_PASSPHRASE);
  await page.getByTestId('login-submit').click();
  await expect(page.getByTestId('overview')).toBeVisible();
  const closed = page.waitForResponse('**/session/close');
  await page.evaluate(() => globalThis.mounted['first']?.unmount({ lock: true }));
  expect((await closed).status()).toBe(200);
  await expect(page.locator('#first')).toBeEmpty();
  expect((await told(page)).at(-1)).toEqual({ type: 'signed-out', reason: 'locked' });
});

test('no element, and one that is taken, are refused', async ({ bed, page }) => {
  await openHost(page, bed.url);
  const messages = await page.evaluate(() => {
    const attempt = (element: HTMLElement) => {
      try {
        globalThis.host.mountWith(element, { history: 'memory' });
        return 'accepted';
      } catch (error) {
        return String(error);
      }
    };
    const element = document.createElement('div');
    return [JSON.parse('null'), JSON.parse('"#first"'), element, element].map(attempt);
  });
  expect(messages).toEqual([
    expect.stringContaining('there is no element'),
    expect.stringContaining('there is no element'),
    'accepted',
    expect.stringContaining('has a mount already'),
  ]);
});

test('a worker that is lost is told, and the sign-in goes on', async ({ bed, page }) => {
  await page.route('**/library/worker.js', (route) => route.fulfill({ status: 404 }));
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await openHost(page, bed.url);
  const { user, loginPassword: password } = account;
  await mountFirst(page, { credentials: { kind: 'basic', user, password } });
  await page.getByTestId('login-passphrase').fill(DEMO_PASSPHRASE);
  await page.getByTestId('login-submit').click();
  await expect(page.getByTestId('overview')).toBeVisible({ timeout: 30_000 });
  expect(await told(page)).toContainEqual({ type: 'error', code: 'worker-lost' });
});

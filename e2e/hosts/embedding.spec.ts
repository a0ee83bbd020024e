import { DEMO_PASSPHRASE, expect, test, type Account } from '../test-bed.ts';
import type { Mount, Mounted } from '../../src/host/contract.ts';
import type { Locator, Page } from '@playwright/test';

declare global {
  var host: {
    mountIn(id: string): Mounted;
    mountWith: Mount;
    defineAccountSecurity(name?: string): void;
  };
  var mounted: Record<string, Mounted>;
}

async function openHost(page: Page, url: string): Promise<void> {
  await page.goto(new URL('/hosts/plain.html', url).href);
  await expect(page.locator('html')).toHaveAttribute('data-host-ready', 'true');
}

async function mountIn(page: Page, id: string): Promise<Locator> {
  const isUsable = await page.evaluate(async (place) => {
    const app = globalThis.host.mountIn(place);
    globalThis.mounted = { ...globalThis.mounted, [place]: app };
    await app.ready;
    const root = document.getElementById(place);
    return root?.querySelector('[data-ready="true"] [data-testid="connect-user"]') !== null;
  }, id);
  // Not a moment before there is something to use.
  expect(isUsable).toBe(true);
  const root = page.locator(`#${id}`);
  await expect(root.getByTestId('app')).toHaveAttribute('data-ready', 'true');
  return root;
}

async function signIn(root: Locator, account: Account): Promise<void> {
  await root.getByTestId('connect-user').fill(account.user);
  await root.getByTestId('connect-password').fill(account.connectPassword);
  await root.getByTestId('connect-submit').click();
  await root.getByTestId('login-passphrase').fill(DEMO_PASSPHRASE);
  await root.getByTestId('login-submit').click();
  await expect(root.getByTestId('overview')).toBeVisible();
}

test('a plain page signs in through the library, under a strict CSP', async ({ bed, page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await openHost(page, bed.url);
  await signIn(await mountIn(page, 'first'), account);
  await expect(page.locator('#events')).toHaveText('first: readyfirst: signed-in');
  // The host keeps its address, and its own look.
  await expect(page).toHaveURL(/\/hosts\/plain\.html$/);
  await expect(page.locator('header h1')).toHaveCSS('color', 'rgb(102, 51, 153)');
  await expect(page.getByTestId('lock')).not.toHaveCSS('border-top-style', 'dashed');
  expect(complaints).toEqual([]);
});

for (const whose of ['two accounts', 'one account, twice']) {
  test(`two mounts on one page share nothing: ${whose}`, async ({ bed, page }) => {
    const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
    const other =
      whose === 'two accounts' ? await bed.account({ passphrase: DEMO_PASSPHRASE }) : account;
    await openHost(page, bed.url);
    const first = await mountIn(page, 'first');
    const second = await mountIn(page, 'second');
    await expect(first.getByTestId('connect-submit')).toContainText('Connect');
    await expect(second.getByTestId('connect-submit')).toContainText('Verbinden');
    await signIn(first, account);
    await expect(second.getByTestId('connect-submit')).toBeVisible();
    await signIn(second, other);
    await expect(first.getByTestId('overview')).toContainText(account.user);
    await expect(second.getByTestId('overview')).toContainText(other.user);
    await page.evaluate(() => globalThis.mounted['first']?.lock());
    await expect(first.getByTestId('login-passphrase')).toBeVisible();
    await expect(second.getByTestId('overview')).toBeVisible();
    // Its session goes on, too: a page that asks the server is shown.
    await page.evaluate(() => globalThis.mounted['second']?.navigate('/encryption'));
    await expect(second.getByTestId('current-passphrase')).toBeVisible();
  });
}

test('a host with a login cookie: nobody is asked to connect, and signing out leaves its login alone', async ({
  bed,
  page,
}) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  // The browser adds a host's cookie behind the app's back; so does this with what stands for it.
  const login = Buffer.from(`${account.user}:${account.connectPassword}`).toString('base64');
  const own: (string | undefined)[] = [];
  await page.route('**/api/1.0/**', async (route) => {
    const headers = route.request().headers();
    own.push(headers['authorization'], headers['requesttoken']);
    await route.continue({ headers: { ...headers, authorization: `Basic ${login}` } });
  });
  await openHost(page, bed.url);
  await page.evaluate((user) => {
    const place = document.getElementById('first');
    if (place === null) throw new Error('no #first');
    globalThis.host.mountWith(place, {
      history: 'memory',
      chrome: 'none',
      locale: 'en',
      credentials: { kind: 'cookie', user },
      requestToken: 'token-of-the-host',
    });
  }, account.user);
  await page.getByTestId('login-passphrase').fill(DEMO_PASSPHRASE);
  await page.getByTestId('login-submit').click();
  await page.getByTestId('logout').click();
  await expect(page.getByTestId('session-signed-out')).toContainText(
    'logged in to the server itself',
  );
  await expect(page.getByTestId('login-passphrase')).toBeVisible();
  expect(new Set(own)).toEqual(new Set([undefined, 'token-of-the-host']));
});

test('the host changes language and theme, and goes to a page', async ({ bed, page }) => {
  await openHost(page, bed.url);
  const root = await mountIn(page, 'first');
  await page.evaluate(() => {
    globalThis.mounted['first']?.update({ locale: 'de', theme: 'dark', direction: 'rtl' });
  });
  await expect(root.getByTestId('connect-submit')).toContainText('Verbinden');
  await expect(root.getByTestId('app')).toHaveAttribute('data-theme', 'dark');
  await expect(root.getByTestId('app')).toHaveAttribute('dir', 'rtl');
  await page.evaluate(() => globalThis.mounted['first']?.navigate('/nowhere'));
  await expect(root.getByRole('heading', { level: 1 })).toHaveText('Diese Seite gibt es nicht');
});

test('unmounting takes everything away: elements, links, workers, listeners', async ({
  bed,
  page,
}) => {
  // Notes what is hung on the page's own objects, and by name, before anything else runs.
  await page.addInitScript(() => {
    const left: string[] = [];
    for (const target of [window, document]) {
      const add = target.addEventListener.bind(target);
      const remove = target.removeEventListener.bind(target);
      target.addEventListener = (
        type: string,
        listener: EventListenerOrEventListenerObject,
        options?: boolean | AddEventListenerOptions,
      ) => {
        left.push(type);
        if (typeof options === 'object') {
          options.signal?.addEventListener('abort', () => left.splice(left.indexOf(type), 1));
        }
        add(type, listener, options);
      };
      target.removeEventListener = (
        type: string,
        listener: EventListenerOrEventListenerObject,
        options?: boolean | EventListenerOptions,
      ) => {
        if (left.includes(type)) left.splice(left.indexOf(type), 1);
        remove(type, listener, options);
      };
    }
    Object.assign(globalThis, { left });
  });
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await openHost(page, bed.url);
  const listenersNow = () => page.evaluate((): unknown => Reflect.get(globalThis, 'left'));
  const headNow = () => page.evaluate(() => document.head.innerHTML);
  const head = await headNow();
  const cycle = async () => {
    const root = await mountIn(page, 'first');
    await signIn(root, account);
    // Its code is loaded when somebody comes here.
    await page.evaluate(() => globalThis.mounted['first']?.navigate('/encryption'));
    await expect(root.getByTestId('current-passphrase')).toBeVisible();
    await page.evaluate(() => globalThis.mounted['first']?.unmount());
    await expect(page.locator('#first')).toBeEmpty();
    await expect.poll(() => page.workers().length).toBe(0);
    expect(await headNow()).toBe(head);
    return listenersNow();
  };
  // The first mount may leave what a module sets up once; a second leaves nothing more.
  const once = await cycle();
  expect(await cycle()).toEqual(once);
});

test('the custom element mounts itself, and leaves with its element', async ({ bed, page }) => {
  await openHost(page, bed.url);
  await page.evaluate(() => {
    globalThis.host.defineAccountSecurity();
    const element = document.createElement('account-security');
    Object.assign(element, { config: { history: 'memory', locale: 'en' } });
    document.querySelector('main')?.append(element);
  });
  await expect(page.getByTestId('connect-submit')).toBeVisible();
  await page.evaluate(() => document.querySelector('account-security')?.remove());
  await expect(page.getByTestId('app')).toHaveCount(0);
});

test('the element takes its configuration early, and keeps it when it moves', async ({
  bed,
  page,
}) => {
  await openHost(page, bed.url);
  await page.evaluate(() => {
    const main = document.querySelector('main');
    // Both before the element is defined: one by property, one by JSON inside.
    const early = document.createElement('account-security');
    Object.assign(early, { config: { history: 'memory', locale: 'de' } });
    main?.append(early);
    const written = document.createElement('account-security');
    const json = document.createElement('script');
    json.type = 'application/json';
    json.append('{ "history": "memory", "locale": "en" }');
    written.append(json);
    main?.append(written);
    globalThis.host.defineAccountSecurity();
  });
  const elements = page.locator('account-security');
  await expect(elements.nth(0).getByRole('heading', { level: 1 })).toHaveText(/verbinden/i);
  await expect(elements.nth(1).getByRole('heading', { level: 1 })).toHaveText(/connect/i);
  await page.evaluate(() => {
    const place = document.createElement('section');
    document.querySelector('main')?.append(place);
    place.append(...document.querySelectorAll('account-security'));
  });
  await expect(elements.nth(0).getByRole('heading', { level: 1 })).toHaveText(/verbinden/i);
  await expect(elements.nth(1).getByRole('heading', { level: 1 })).toHaveText(/connect/i);
});

test('with nothing said at all it is there, and a change that is not valid changes nothing', async ({
  bed,
  page,
}) => {
  await openHost(page, bed.url);
  const complaint = await page.evaluate(async () => {
    const place = document.createElement('div');
    document.querySelector('main')?.append(place);
    const app = globalThis.host.mountWith(place);
    await app.ready;
    try {
      app.update(JSON.parse('{ "locale": "fr" }'));
    } catch (error) {
      return String(error);
    }
    return 'accepted';
  });
  expect(complaint).toContain('locale is not valid');
  // The host's own address is none of the app's pages: it says so, and leads home.
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the overview' }).click();
  await expect(page.getByTestId('connect-submit')).toBeVisible();
});

test('a configuration that is not valid is refused, naming the key and not the value', async ({
  bed,
  page,
}) => {
  await openHost(page, bed.url);
  const message = await page.evaluate(() => {
    try {
      globalThis.host.mountWith(document.createElement('div'), {
        apiUrl: 'javascript:alert("hunter2")',
      });
      return 'accepted';
    } catch (error) {
      return String(error);
    }
  });
  expect(message).toContain('apiUrl is not valid');
  expect(message).not.toContain('hunter2');
});

/** A server that means harm, or is broken: the page says what it cannot read, and stays usable. */
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { createApp } from '../../src/server/hosting/app.ts';
import { listen } from '../../src/server/hosting/listen.ts';

const FOLDER = join(process.env['DIST_DIR'] ?? 'dist', 'app');
const API = '/index.php/apps/passwords/api/1.0/';
const SALTS = ['0'.repeat(512), '0'.repeat(128), '0'.repeat(32)];
const TURNED = '\u202Emoc.live\u202C';

/** What the server answers to a call, such as `session/request`; what is not named gets `{}`. */
type Answers = Readonly<Record<string, () => unknown>>;
type Hostile = { readonly open: (answers: Answers) => Promise<void>; readonly host: string };

const test = base.extend<{ hostile: Hostile }>({
  hostile: async ({ page }, run) => {
    let answers: Answers = {};
    const app = createApp({
      folder: FOLDER,
      api: (request) => {
        const { pathname } = new URL(request.url);
        if (!pathname.startsWith(API)) return Promise.resolve(null);
        const body = answers[pathname.slice(API.length)]?.() ?? {};
        const headers = { 'content-type': 'application/json', 'x-api-session': 'one' };
        const isRaw = body instanceof ReadableStream || typeof body === 'string';
        return Promise.resolve(new Response(isRaw ? body : JSON.stringify(body), { headers }));
      },
    });
    const server = await listen(app, { port: 0, host: '127.0.0.1' });
    await run({
      host: new URL(server.url).host,
      open: async (given) => {
        answers = given;
        await page.goto(server.url);
        await page.getByTestId('connect-user').fill('alice');
        await page.getByTestId('connect-password').fill('a login password');
        await page.getByTestId('connect-submit').click();
      },
    });
    await server.close();
  },
});

const token = (index: number, name: string) => ({
  type: 'user-token',
  id: `token-${index}`,
  label: `${name}${index}`,
  description: `${TURNED}${'d'.repeat(3000)}`,
});
const challenge = { type: 'PWDv1r1', salts: SALTS };

/** A body of `size` bytes that are made while they are read. */
function large(size: number): ReadableStream<Uint8Array> {
  const chunk = new TextEncoder().encode(`"${'x'.repeat(1_000_000)}"`);
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      sent += chunk.byteLength;
      if (sent > size) controller.close();
      else controller.enqueue(chunk);
    },
  });
}

async function isUsable(page: Page): Promise<void> {
  await expect(page.getByTestId('fatal-error')).toBeHidden();
  await expect(page.getByTestId('app')).toHaveAttribute('data-ready', 'true');
}

test('names that turn and fill the page: cut, isolated, the address stays first', async ({
  hostile,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await hostile.open({
    'session/request': () => ({
      challenge,
      token: Array.from({ length: 200 }, (_, index) => token(index, TURNED + 'n'.repeat(3000))),
    }),
    'settings/get': () => ({ 'server.theme.label': `${TURNED}${'l'.repeat(90_000)}` }),
  });
  await page.getByTestId('login-passphrase').fill('a passphrase of some length');
  await page.getByTestId('login-submit').click();
  const options = page.getByTestId('token-option');
  await expect(options).toHaveCount(200);
  const text = (await page.getByTestId('app').textContent()) ?? '';
  expect(text).not.toMatch(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
  const names = await page.locator('bdi').allTextContents();
  expect(names.length).toBeGreaterThanOrEqual(400);
  expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(201);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expect(options.first().locator('bdi').first()).toBeVisible();
  await isUsable(page);
});

test('the label of the server never comes before its address', async ({ hostile, page }) => {
  await hostile.open({
    'settings/get': () => ({ 'server.theme.label': `${TURNED} your-bank.example` }),
  });
  const overview = page.getByTestId('overview');
  await expect(overview).toBeVisible();
  const text = (await overview.textContent()) ?? '';
  expect(text).toContain(hostile.host);
  const label = text.indexOf('your-bank.example');
  expect(label === -1 || label > text.indexOf(hostile.host)).toBe(true);
});

for (const [what, body] of [
  ['100,000 tokens', () => ({ token: Array.from({ length: 100_000 }, (_, at) => token(at, 'a')) })],
  ['an answer of 50 MB', () => large(50_000_000)],
  ['other types', () => ({ challenge: { type: 7, salts: { 0: [] } }, token: 'none' })],
  ['a string', () => '"a string"'],
  ['null', () => 'null'],
  ['a page', () => '<!doctype html><title>Sign in to the network</title>'],
  ['a deep nest', () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
] as const) {
  test(`${what} in place of what the session needs: said, and the form stays`, async ({
    hostile,
    page,
  }) => {
    await hostile.open({ 'session/request': body });
    await expect(page.getByTestId('connect-error')).toBeVisible();
    await expect(page.getByTestId('connect-user')).toHaveValue('alice');
    await isUsable(page);
  });
}

test('an answer that never ends is given up', async ({ hostile, page }) => {
  await page.clock.install();
  await hostile.open({
    'session/request': () =>
      new ReadableStream({ start: (to) => to.enqueue(new Uint8Array([123])) }),
  });
  await expect(page.getByTestId('connect-submit')).toHaveAttribute('aria-disabled', 'true');
  await page.clock.runFor(120_000);
  await expect(page.getByTestId('connect-error')).toBeVisible();
  await isUsable(page);
});

test('wrong types after sign-in break nothing', async ({ hostile, page }) => {
  const wrong = () => [{ keys: [[]], id: {} }, 7, null];
  await hostile.open({
    'settings/get': wrong,
    'account/challenge/get': wrong,
    'keychain/get': wrong,
    'session/keepalive': wrong,
  });
  await expect(page.getByTestId('overview')).toBeVisible();
  await isUsable(page);
});

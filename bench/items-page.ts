/**
 * The longest task of the page while 5,000 items are encrypted, in a browser with the built app and
 * the embedded server: `node bench/items-page.ts [items]`, after `npm run build`.
 */
import { randomBytes } from 'node:crypto';
import { chromium } from '@playwright/test';
import { quickApp, quickEncryption } from '../e2e/quick-app.ts';
import { browserPath } from '../scripts/browser.mjs';
import { createApp } from '../src/server/hosting/app.ts';
import { createHandler } from '../src/server/hosting/handler.ts';
import { listen } from '../src/server/hosting/listen.ts';
import { createAccount } from '../src/server/passwords-api/demo/demo-accounts.ts';
import { DEMO_PASSPHRASE } from '../src/server/passwords-api/demo/demo-encryption.ts';
import { openStore } from '../src/server/passwords-api/store/store.ts';

const COUNT = Number(process.argv[2] ?? 5000);
const FOLDER = 'dist/app';
const user = 'bench';
const loginPassword = 'bench-login-password';

const store = openStore(':memory:');
const api = createHandler({
  store,
  dialect: '2024',
  now: () => Date.now(),
  random: (bytes) => new Uint8Array(randomBytes(bytes)),
  control: true,
  log: () => undefined,
});
const account = { user, loginPassword, passphrase: DEMO_PASSPHRASE };
await createAccount(store, account, { encrypt: quickEncryption });
const notes = 'a line or two '.repeat(8);
const rest = Math.floor(COUNT / 25);
const body = {
  user,
  rate_limit: false,
  items: [
    { kind: 'folder', label: 'folder', count: rest },
    { kind: 'tag', label: 'tag', count: rest },
    { kind: 'password', label: 'password', notes, count: COUNT - 2 * rest },
  ],
};
const made = await api(
  new Request('http://bench/__control', { method: 'POST', body: JSON.stringify(body) }),
);
if (made?.ok !== true) throw new Error('the items were not made');
const quickFile = quickApp(FOLDER);
const app = createApp({
  folder: FOLDER,
  api: async (request) => quickFile(request) ?? api(request),
});
const server = await listen(app, { port: 0, host: '127.0.0.1' });
const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(new URL('/encryption?show=items', server.url).href);
  await page.getByTestId('connect-user').fill(user);
  await page.getByTestId('connect-password').fill(loginPassword);
  await page.getByTestId('connect-submit').click();
  await page.getByTestId('login-passphrase').fill(DEMO_PASSPHRASE);
  await page.getByTestId('login-submit').click();
  await page.getByTestId('current-passphrase').fill(DEMO_PASSPHRASE);
  await page.evaluate(() => {
    // Tasks of 50 ms and more; those that were before are not asked for.
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        const { tasks = '' } = document.documentElement.dataset;
        document.documentElement.dataset['tasks'] = `${tasks} ${duration}`;
      }
    }).observe({ type: 'longtask' });
    setTimeout(() => {
      const end = performance.now() + 120;
      while (performance.now() < end);
    });
  });
  // That one has to be seen, or none would be.
  await page.locator('html[data-tasks]').waitFor();
  await page.locator('html').evaluate((root) => root.setAttribute('data-tasks', ''));
  const started = performance.now();
  await page.getByTestId('items-encrypt').click();
  const result = page.getByTestId('items-result');
  await result.waitFor();
  const seconds = (performance.now() - started) / 1000;
  const encrypted = await result.getAttribute('data-encrypted');
  const tasks = (await page.locator('html').getAttribute('data-tasks')) ?? '';
  const long = tasks.trim().split(' ').filter(Boolean).map(Number);
  const longest = long.length === 0 ? 'none of 50 ms' : `${Math.max(...long)} ms`;
  process.stdout.write(
    `${encrypted} of ${COUNT} items in ${seconds.toFixed(1)} s; tasks of 50 ms and more: ` +
      `${long.length}; longest: ${longest}\n`,
  );
} finally {
  await browser.close();
  await server.close();
  store.close();
}

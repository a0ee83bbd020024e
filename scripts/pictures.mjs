/**
 * `npm run pictures [address]`: the pictures of the README, taken from the running app with its demo
 * accounts. Without an address it starts one of its own that keeps nothing.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserPath } from './browser.mjs';
import { main, root } from './run.mjs';

const PORT = 4179;

/** @returns {Promise<{ url: string, stop: () => void }>} */
async function startApp() {
  const program = join(root, 'scripts/start.mjs');
  const app = spawn(process.execPath, [program, '--port', String(PORT), '--data', ':memory:'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { promise: started, resolve, reject } = Promise.withResolvers();
  app.stdout.on('data', (text) => {
    if (String(text).includes('http://')) resolve(null);
  });
  app.on('exit', () => reject(new Error('The app did not start.')));
  await started;
  return { url: `http://127.0.0.1:${PORT}/`, stop: () => app.kill() };
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 * @param {{ user: string, passphrase?: string, path: string }} whose
 */
async function enter(page, url, { user, passphrase, path }) {
  await page.goto(new URL(path, url).href);
  await page.getByTestId('connect-user').fill(user);
  await page.getByTestId('connect-password').fill(`${user}-login-password`);
  await page.getByTestId('connect-submit').click();
  if (passphrase === undefined) return;
  await page.getByTestId('login-passphrase').fill(passphrase);
  await page.getByTestId('login-submit').click();
}

await main(async () => {
  const given = process.argv[2];
  const app = given === undefined ? await startApp() : { url: given, stop: () => undefined };
  const browser = await chromium.launch({ executablePath: await browserPath() });
  try {
    /**
     * @param {string} name
     * @param {{ user: string, passphrase?: string, path: string }} whose
     * @param {(page: import('@playwright/test').Page) => Promise<void>} arrange
     */
    const take = async (name, whose, arrange) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: 'en',
        colorScheme: 'light',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await enter(page, app.url, whose);
      await arrange(page);
      await page.screenshot({ path: join(root, 'docs', `${name}.png`), fullPage: true });
      await context.close();
      console.log(`docs/${name}.png`);
    };
    const passphrase = 'correct horse battery staple';
    await take('overview', { user: 'bob', passphrase, path: '/' }, async (page) => {
      await page.locator('[data-testid=account-status]:not([data-state=unknown])').waitFor();
    });
    await take('set-up', { user: 'alice', path: '/encryption' }, async (page) => {
      await page.getByTestId('wizard-next').click();
      await page.getByTestId('passphrase-generated').getByRole('listitem').nth(5).waitFor();
    });
    await take('reset', { user: 'alice', path: '/reset' }, async (page) => {
      await page.getByTestId('reset-understood').waitFor();
    });
  } finally {
    await browser.close();
    app.stop();
  }
});

/** The page of the Nextcloud app, as PHP gives it, under Nextcloud's headers but stricter. */
import { spawnSync } from 'node:child_process';
import { DEMO_PASSPHRASE, expect, test } from '../test-bed.ts';
import { serveFolder } from './host-files.ts';

const php = process.env['PHP'] ?? 'php';
const hasPhp = spawnSync(php, ['--version']).status === 0;
const NONCE = 'bm9uY2U=';
const POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  `script-src 'nonce-${NONCE}' 'wasm-unsafe-eval'`,
  `script-src-elem 'strict-dynamic' 'nonce-${NONCE}'`,
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-ancestors 'self'",
  "form-action 'self'",
].join('; ');

/** The template as PHP gives it; where there is no PHP, as it did last (`scripts/nextcloud.test.ts`). */
function template(user: string): string {
  if (hasPhp) {
    const args = ['hosts/nextcloud/tests/render.php', user, 'en', ''];
    const rendered: { html: string } = JSON.parse(
      spawnSync(php, args, { encoding: 'utf8' }).stdout,
    );
    return rendered.html;
  }
  const config = {
    apiUrl: '/index.php/apps/passwords/api/1.0/',
    basePath: '/index.php/apps/account_security/',
    credentials: { kind: 'cookie', user },
    locale: 'en',
    links: { login: '/index.php/login' },
  };
  const written = JSON.stringify(config).replaceAll('"', '&quot;');
  return `<div id="account-security" data-config="${written}" data-requesttoken="a" data-color="#00679e"></div>`;
}

test('its page signs in with the host’s cookie and token, and goes to a page and back', async ({
  bed,
  page,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  const login = Buffer.from(`${account.user}:${account.loginPassword}`).toString('base64');
  const tokens = new Set<string | undefined>();
  // The browser adds a host's cookie behind the app's back; so does this with what stands for it.
  await page.route('**/api/1.0/**', async (route) => {
    const headers = route.request().headers();
    tokens.add(headers['requesttoken']);
    await route.continue({ headers: { ...headers, authorization: `Basic ${login}` } });
  });
  const app = new URL('/apps/account_security/', bed.url).href;
  await serveFolder(page, 'hosts/nextcloud', app);
  await serveFolder(page, 'dist/library', `${app}js/library/`);
  await page.route('**/index.php/apps/account_security/**', (route) =>
    route.fulfill({
      headers: { 'content-type': 'text/html', 'content-security-policy': POLICY },
      body: `<!doctype html><html lang="en"><head data-requesttoken="token-of-the-page">
<title>Nextcloud</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/apps/account_security/css/main.css">
<script nonce="${NONCE}" defer type="module" src="/apps/account_security/js/main.mjs?v=1"></script>
</head><body><div id="content">${template(account.user)}</div></body></html>`,
    }),
  );
  await page.goto(new URL('/index.php/apps/account_security/', bed.url).href);
  await page.getByTestId('login-passphrase').fill(DEMO_PASSPHRASE);
  await page.getByTestId('login-submit').click();
  await expect(page.getByTestId('overview')).toBeVisible();
  await expect(page).toHaveURL(/\/index\.php\/apps\/account_security\/?$/);
  expect(page.workers().length).toBeLessThan(2);
  await page.goto(new URL('/index.php/apps/account_security/encryption', bed.url).href);
  await expect(page.getByTestId('app')).toHaveAttribute('data-ready', 'true');
  await expect(page).toHaveURL(/account_security\/(?:encryption|login\?to=%2Fencryption)$/);
  expect(tokens).toEqual(new Set(['token-of-the-page']));
  expect(complaints).toEqual([]);
});

/** The package as a host's bundler takes it: found whole, hashing as fast as it can. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { publint } from 'publint';
import {
  buildWithEsbuild,
  buildWithVite,
  buildWithWebpack,
  installHost,
  serveWithVite,
} from './bundled/build-hosts.ts';
import { serveFolder } from './host-files.ts';
import { DEMO_PASSPHRASE, expect, test as base, type Account } from '../test-bed.ts';
import type { Page } from '@playwright/test';

const test = base.extend<object, { host: string }>({
  host: [
    async ({ browserName: _ }, run) => {
      const folder = await installHost();
      await run(folder);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

/** Signs in, and sees to it that the worker has done the hashing. */
async function signIn(page: Page, account: Account): Promise<void> {
  await page.getByTestId('connect-user').fill(account.user);
  await page.getByTestId('connect-password').fill(account.connectPassword);
  await page.getByTestId('connect-submit').click();
  await page.getByTestId('login-passphrase').fill(DEMO_PASSPHRASE);
  await page.getByTestId('login-submit').click();
  await expect(page.getByTestId('overview')).toBeVisible({ timeout: 30_000 });
  expect(await page.evaluate(() => globalThis.told)).not.toContainEqual({
    type: 'error',
    code: 'worker-lost',
  });
  await expect(page.getByTestId('app')).toHaveCSS('font-size', '16px');
}

const BUILDS: Record<string, (host: string) => Promise<string>> = {
  vite: (host) => buildWithVite(host, 'main'),
  webpack: buildWithWebpack,
  'esbuild, esm': (host) => buildWithEsbuild(host, 'esm'),
  'esbuild, iife': (host) => buildWithEsbuild(host, 'iife'),
};
for (const [name, build] of Object.entries(BUILDS)) {
  test(`built by ${name}`, async ({ bed, page, host }) => {
    const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
    await serveFolder(page, await build(host), new URL('/bundled/', bed.url).href);
    await page.goto(new URL('/bundled/index.html', bed.url).href);
    await signIn(page, account);
  });
}

test('served by vite’s own server', async ({ bed, page, host }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  const server = await serveWithVite(host, new URL(bed.url).origin);
  try {
    await page.goto(server.url);
    await signIn(page, account);
  } finally {
    await server.close();
  }
});

for (const name of ['react', 'vue']) {
  test(`as a component of ${name}: signs in, follows its host, leaves`, async ({
    bed,
    page,
    host,
  }) => {
    const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
    const folder = await buildWithVite(host, name);
    await serveFolder(page, folder, new URL('/bundled/', bed.url).href);
    await page.goto(new URL('/bundled/index.html', bed.url).href);
    await signIn(page, account);
    await page.getByRole('button', { name: 'The host’s German' }).click();
    // Still signed in: the app was changed, not mounted anew.
    await expect(page.getByTestId('app')).toHaveAttribute('lang', 'de');
    await expect(page.getByTestId('overview')).toBeVisible();
    await page.getByTestId('lock').click();
    await expect(page.getByTestId('login-passphrase')).toBeVisible();
    expect(await page.evaluate(() => globalThis.told)).toContainEqual({
      type: 'signed-out',
      reason: 'locked',
    });
  });
}

test('the package is in order, needs nothing else, and costs little before the first mount', async ({
  host,
}) => {
  const pkgDir = join(host, 'node_modules/account-security');
  const { messages } = await publint({ pkgDir, strict: true, pack: false });
  expect(messages).toEqual([]);
  const described: object = JSON.parse(await readFile(join(pkgDir, 'package.json'), 'utf8'));
  expect(described).not.toHaveProperty('dependencies');
  expect(described).not.toHaveProperty('private');

  /** Everything that comes with an import, by its static imports. */
  const bytes = new Map<string, number>();
  const follow = async (name: string): Promise<void> => {
    if (bytes.has(name)) return;
    const script = await readFile(join(pkgDir, 'dist/library', name), 'utf8');
    bytes.set(name, gzipSync(script).length);
    for (const [, next = ''] of script.matchAll(/(?:from|^import|;import)\s*["'`]\.\/([^"'`]+)/g)) {
      await follow(next);
    }
  };
  await follow('embed.js');
  const total = [...bytes.values()].reduce((sum, size) => sum + size, 0);
  expect([...bytes.keys()]).not.toContain('library.js');
  expect(total).toBeLessThan(16 * 1024);
});

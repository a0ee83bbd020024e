import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};

/**
 * A host's own pages (`/hosts/…`) and the library where a host would put it (`/library/…`), on the
 * origin of the API. The pages bring a CSP as strict as the app's own.
 * @returns null for every other path
 */
export async function answerHostFile(request: Request): Promise<Response | null> {
  const { origin, pathname } = new URL(request.url);
  const [, folder, ...rest] = pathname.split('/');
  if (rest.some((part) => !/^[\w.-]+$/.test(part) || part === '..')) return null;
  const type = TYPES[extname(pathname)];
  if (type === undefined) return null;
  if (folder !== 'hosts' && folder !== 'library') return null;
  const root = folder === 'hosts' ? 'e2e/hosts' : `dist/${folder}`;
  const content = await readFile(join(root, ...rest));
  return new Response(content, {
    headers: {
      'content-type': type,
      'content-security-policy': [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "worker-src 'self'",
        `connect-src ${origin}`,
        "style-src 'self'",
        "img-src 'self' data:",
        "require-trusted-types-for 'script'",
        "trusted-types account-security 'allow-duplicates'",
      ].join('; '),
    },
  });
}

/**
 * Answers from a folder whatever a page asks below an address.
 * @param base ends with a slash
 */
export async function serveFolder(page: Page, folder: string, base: string): Promise<void> {
  await page.context().route(`${base}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const path = pathname.slice(new URL(base).pathname.length);
    const contentType = TYPES[extname(path)] ?? 'application/octet-stream';
    try {
      await route.fulfill({ body: await readFile(join(folder, path)), contentType });
    } catch {
      await route.fulfill({ status: 404 });
    }
  });
}

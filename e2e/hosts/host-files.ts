import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
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

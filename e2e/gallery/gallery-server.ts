import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

/** As strict as the product's own policy: no inline script, no inline style. */
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; require-trusted-types-for 'script'";

async function answer(folder: string, address: string, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(address, 'http://gallery');
  const file = pathname === '/' ? '/index.html' : pathname;
  if (file === '/favicon.ico') {
    response.writeHead(204).end();
    return;
  }
  try {
    const content = await readFile(join(folder, file));
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policy,
    });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}

interface Gallery {
  /** Address with a slash at its end. */
  url: string;
  [Symbol.asyncDispose]: () => Promise<void>;
}

/** Builds the gallery into a folder of its own (the label is in its name) and serves it on a free port of this machine. */
export async function openGallery(label: string): Promise<Gallery> {
  const folder = await mkdtemp(join(tmpdir(), `gallery-${label}-`));
  await build({
    configFile: join(import.meta.dirname, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder },
  });
  const server = createServer((request, response) => {
    void answer(folder, request.url ?? '/', response);
  });
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await listening;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${String(address.port)}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

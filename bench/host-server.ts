/** Builds the bench page and serves it on loopback, compressed as a real host would. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { build } from 'vite';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

export type HostServer = AsyncDisposable & {
  readonly address: string;
  /** Bytes of the bodies sent since the last call, brotli-compressed (quality 11). */
  takeBytes(): number;
};

async function buildPage(outDir: string): Promise<void> {
  const official = createRequire(import.meta.url).resolve('passwords-client');
  const challenge = join(dirname(official), 'Authorization/Challenge/PWDv1Challenge.js');
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'host'),
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    resolve: {
      alias: {
        'official/challenge': challenge,
        'official/libsodium': createRequire(official).resolve('libsodium-wrappers'),
      },
    },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
    },
  });
}

export async function serveHost(): Promise<HostServer> {
  const root = await mkdtemp(join(tmpdir(), 'account-security-bench-'));
  await buildPage(root);
  const compressed = new Map<string, Promise<Buffer>>();
  let bytes = 0;

  const read = (file: string) => {
    const known = compressed.get(file);
    if (known) return known;
    const body = readFile(join(root, file)).then((plain) => brotliCompressSync(plain));
    compressed.set(file, body);
    return body;
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    read(file).then(
      (body) => {
        bytes += body.length;
        response
          .writeHead(200, {
            'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
            'content-encoding': 'br',
            'cache-control': 'no-store',
          })
          .end(body);
        return body.length;
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;

  return {
    address: `http://127.0.0.1:${port}/`,
    takeBytes() {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
      await rm(root, { recursive: true, force: true });
    },
  };
}

/**
 * Builds the host page once a worker and serves it on loopback, under one path for each kind of
 * surroundings: what a host's headers, or an old browser, do to the worker and its WebAssembly.
 */
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

import { test as base } from '@playwright/test';
import { build } from 'vite';

const POLICY = [
  "default-src 'none'",
  "connect-src 'self'",
  'img-src data:',
  "require-trusted-types-for 'script'",
  "trusted-types account-security 'allow-duplicates'",
];
const SCRIPTS = "script-src 'self' 'wasm-unsafe-eval'";
const WORKERS = "worker-src 'self'";

/** Where the page stands, and how that differs from what we ask of a host. */
const surroundings = {
  /** As the README asks for. */
  strict: { policy: [...POLICY, SCRIPTS, WORKERS] },
  /** The server does not know what a `.wasm` is. */
  octets: { policy: [...POLICY, SCRIPTS, WORKERS], wasmType: 'application/octet-stream' },
  /** To a browser without SIMD the module looks as unreadable as this one. */
  'no-simd': { policy: [...POLICY, SCRIPTS, WORKERS], wasmBody: 'not a module' },
  /** `'wasm-unsafe-eval'` was forgotten. */
  'no-wasm': { policy: [...POLICY, "script-src 'self'", WORKERS] },
  /** The host forbids workers. */
  'no-worker': { policy: [...POLICY, SCRIPTS, "worker-src 'none'"] },
} satisfies Record<string, { policy: string[]; wasmType?: string; wasmBody?: string }>;

export type Surroundings = keyof typeof surroundings;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

export type CryptoBed = {
  /** @returns the address of the host page in these surroundings */
  address(where: Surroundings): string;
  /** File names that were asked for in these surroundings, since the last call. */
  takeRequests(where: Surroundings): string[];
};

async function buildHost(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'host'),
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  });
}

function isSurroundings(name: string): name is Surroundings {
  return Object.hasOwn(surroundings, name);
}

async function answer(
  root: string,
  requests: Map<Surroundings, string[]>,
  url: string,
  response: ServerResponse,
): Promise<void> {
  const [, where = '', ...rest] = new URL(url, 'http://localhost').pathname.split('/');
  if (!isSurroundings(where)) {
    response.writeHead(404).end();
    return;
  }
  const file = rest.join('/') || 'index.html';
  requests.set(where, [...(requests.get(where) ?? []), file]);
  const { policy, wasmType, wasmBody } = { wasmType: null, wasmBody: null, ...surroundings[where] };
  const isWasm = file.endsWith('.wasm');
  try {
    const body = (isWasm && wasmBody) || (await readFile(join(root, file)));
    const type = (isWasm && wasmType) || TYPES[extname(file)] || 'application/octet-stream';
    response.writeHead(200, {
      'content-type': type,
      'content-security-policy': policy.join('; '),
      'cache-control': 'no-store',
    });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}

/** Builds the host page and serves it until it is disposed of. */
export async function startCryptoBed(): Promise<CryptoBed & AsyncDisposable> {
  const root = await mkdtemp(join(tmpdir(), 'crypto-bed-'));
  await buildHost(root);
  const requests = new Map<Surroundings, string[]>();
  const server = createServer((request, response) => {
    void answer(root, requests, request.url ?? '/', response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    address: (where) => `http://127.0.0.1:${port}/${where}/`,
    takeRequests(where) {
      const taken = requests.get(where) ?? [];
      requests.delete(where);
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

export const test = base.extend<object, { bed: CryptoBed }>({
  bed: [
    async ({ browserName: _anyBrowser }, use) => {
      await using bed = await startCryptoBed();
      await use(bed);
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';

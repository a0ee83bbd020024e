/**
 * The three pages that are compared, each on a port of its own with the same API, all compressed
 * alike (gzip): the app that was built, the bare stack, and the floor.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { createApp } from '../src/server/hosting/app.ts';
import { createHandler } from '../src/server/hosting/handler.ts';
import { listen } from '../src/server/hosting/listen.ts';
import { createAccount } from '../src/server/passwords-api/demo/demo-accounts.ts';
import { DEMO_PASSPHRASE } from '../src/server/passwords-api/demo/demo-encryption.ts';
import { openStore } from '../src/server/passwords-api/store/store.ts';
import { compressFolder } from '../scripts/compress.mjs';

export { DEMO_PASSPHRASE as PASSPHRASE };

export type PageName = 'app' | 'connect' | 'bare' | 'floor';

export type PageServer = AsyncDisposable & {
  /** Where each page is. `app` is signed in by its host's cookie, `connect` asks for a login. */
  readonly address: Readonly<Record<PageName, string>>;
};

const FLOOR = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Floor</title>
    <link rel="icon" href="data:," />
    <style>body { font-family: system-ui; margin: 3rem auto; max-width: 30rem }</style>
  </head>
  <body>
    <h1>Sign in</h1>
    <form>
      <label>Passphrase <input type="password" disabled /></label>
      <button type="submit">Sign in</button>
    </form>
    <script>
      const form = document.querySelector('form');
      form.addEventListener('submit', (event) => event.preventDefault());
      fetch('/index.php/apps/passwords/api/1.0/session/request').then(() => {
        form.querySelector('input').disabled = false;
      });
    </script>
  </body>
</html>
`;

export async function servePages(): Promise<PageServer> {
  const bare = await mkdtemp(join(tmpdir(), 'bare-stack-'));
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'bare'),
    logLevel: 'error',
    build: {
      outDir: bare,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
    },
  });
  await compressFolder(bare);
  const store = openStore(':memory:');
  const user = 'bench';
  await createAccount(store, { user, loginPassword: 'bench-login', passphrase: DEMO_PASSPHRASE });
  const handler = createHandler({
    store,
    dialect: '2021',
    now: () => Date.now(),
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    log: () => undefined,
  });
  const authorization = `Basic ${Buffer.from(`${user}:bench-login`).toString('base64')}`;
  /** What stands for the host's cookie. */
  const api = (request: Request) => {
    const headers = new Headers(request.headers);
    headers.set('authorization', authorization);
    return handler(new Request(request, { headers }));
  };
  const page = await readFile('dist/app/index.html', 'utf8');
  const config = JSON.stringify({ credentials: { kind: 'cookie', user } });
  const configured = gzipSync(page.replace(/\{\}(?=\s*<\/script>)/, config), { level: 9 });
  const app = createApp({ folder: 'dist/app', api });
  const bareApp = createApp({ folder: bare, api });
  const floorPage = gzipSync(FLOOR, { level: 9 });

  const servers = await Promise.all(
    [
      // The headers are those of the page as it was built.
      async (request: Request) => {
        const response = await app(request);
        const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
        return isPage ? compressed(configured, response.headers) : response;
      },
      app,
      bareApp,
      async (request: Request) =>
        (await api(request)) ?? compressed(floorPage, new Headers({ 'content-type': 'text/html' })),
    ].map((answer) =>
      listen((request) => answer(gzipOnly(request)), { port: 0, host: '127.0.0.1' }),
    ),
  );
  const [first = '', second = '', third = '', fourth = ''] = servers.map(({ url }) => url);
  return {
    address: { app: `${first}login`, connect: second, bare: third, floor: fourth },
    async [Symbol.asyncDispose]() {
      await Promise.all(servers.map((server) => server.close()));
      store.close();
      await rm(bare, { recursive: true });
    },
  };
}

function compressed(body: Uint8Array<ArrayBuffer>, from: Headers): Response {
  const headers = new Headers(from);
  headers.set('content-encoding', 'gzip');
  headers.set('content-length', String(body.byteLength));
  return new Response(body, { headers });
}

function gzipOnly(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.set('accept-encoding', 'gzip');
  return new Request(request, { headers });
}

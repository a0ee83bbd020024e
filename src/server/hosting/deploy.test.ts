/** The configurations in `docs/deploy`: their headers, and what nginx and Apache make of them. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { send, startTestServer } from '#testing/test-server.ts';
import { contentSecurityPolicy, securityHeaders } from './headers.ts';

const FILES = ['nginx.conf', 'apache.conf', 'Caddyfile'];
const read = (name: string) =>
  readFile(new URL(`../../../docs/deploy/${name}`, import.meta.url), 'utf8');

test.each(FILES)('%s sends the headers of this project', async (name) => {
  const text = await read(name);
  for (const [header, value] of Object.entries(securityHeaders('document'))) {
    expect(text).toContain(`${header} "${value}"`);
  }
  const policies = text.match(/Content-Security-Policy "[^"]*"/g) ?? [];
  expect(new Set(policies)).toEqual(
    new Set([`Content-Security-Policy "${contentSecurityPolicy()}"`]),
  );
});

/** Where Debian keeps such programs. */
const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` };
/** Where Debian keeps Apache's modules. */
const MODULES = process.env['APACHE_MODULES'] ?? '/usr/lib/apache2/modules';
const APACHE_MODULES = 'mpm_event authz_core alias dir headers mime proxy proxy_http rewrite'.split(
  ' ',
);

const SERVERS = [
  {
    name: 'nginx',
    program: 'nginx',
    args: (folder: string) => ['-c', join(folder, 'main.conf'), '-p', folder, '-e', 'stderr'],
    main: (folder: string, site: string) => `
daemon off;
pid ${folder}/pid;
events {}
http {
  access_log off;
  types { text/html html; text/javascript js; image/svg+xml svg; application/wasm wasm; }
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  ${site}
}`,
  },
  {
    name: 'apache',
    program: 'apache2',
    args: (folder: string) => ['-f', join(folder, 'main.conf'), '-DFOREGROUND'],
    main: (folder: string, site: string) => `
ServerRoot ${folder}
PidFile ${folder}/pid
DefaultRuntimeDir ${folder}
ErrorLog ${folder}/error.log
ServerName localhost
TypesConfig /dev/null
${APACHE_MODULES.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
AddType text/html .html
AddType image/svg+xml .svg
Listen 127.0.0.1:8080
${site}`,
  },
] as const;

const installed = SERVERS.filter(({ name, program }) => {
  const found = spawnSync(program, ['-v'], { env }).status === 0;
  if (!found) console.log(`${name} is not installed (Debian: ${program}), so not tried.`);
  return found;
});

describe.each(installed)('$name', ({ name, program, args, main }) => {
  const SCRIPT = 'export const word = 1;\n'.repeat(50);

  /** The web server in front of the embedded one, with a small app; stopped after the test. */
  async function start() {
    const folder = await mkdtemp(join(tmpdir(), 'deploy-'));
    await chmod(folder, 0o755);
    const app = name === 'nginx' ? join(folder, 'app', 'account') : join(folder, 'app');
    await mkdir(join(app, 'assets'), { recursive: true });
    await writeFile(join(app, 'index.html'), '<title>App</title>');
    await writeFile(join(app, 'favicon.svg'), '<svg/>');
    await writeFile(join(app, 'assets', 'main-Ab_c-123.js'), SCRIPT);
    await writeFile(join(app, 'assets', 'main-Ab_c-123.js.gz'), gzipSync(SCRIPT));
    const upstream = await startTestServer();
    await upstream.control({ wipe: true });
    const port = await freePort();
    const site = (await read(`${name}.conf`))
      .replaceAll('/srv/account-security', join(folder, 'app'))
      .replaceAll('127.0.0.1:4173', `127.0.0.1:${upstream.port}`);
    const text = main(folder, site).replaceAll('127.0.0.1:8080', `127.0.0.1:${port}`);
    await writeFile(join(folder, 'main.conf'), text);
    const child = spawn(program, args(folder), { env, stdio: ['ignore', 'ignore', 'inherit'] });
    onTestFinished(async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'close');
      await upstream[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    });
    return {
      // A web server says nothing when it is ready: asks until it answers.
      get: (path: string, headers: Record<string, string> = {}) =>
        vi.waitFor(() => send(port, { method: 'GET', path, headers }), 10_000),
    };
  }

  test('serves pages, files and the API on one origin', async () => {
    const { get } = await start();
    for (const path of ['/account/', '/account/login', '/account/no/such/page']) {
      const page = await get(path);
      expect(page).toMatchObject({ status: 200, body: '<title>App</title>' });
      expect(page.headers.get('cache-control')).toBe('no-store');
      for (const [header, value] of Object.entries(securityHeaders('document'))) {
        expect(page.headers.get(header.toLowerCase())).toBe(value);
      }
    }
    const bare = await get('/account');
    expect([bare.status, bare.headers.get('location')?.replace(/^http:\/\/[^/]+/, '')]).toEqual([
      308,
      '/account/',
    ]);

    const path = '/account/assets/main-Ab_c-123.js';
    const script = await get(path);
    expect(script).toMatchObject({ status: 200, body: SCRIPT });
    expect(script.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    for (const [header, value] of Object.entries(securityHeaders('script'))) {
      expect(script.headers.get(header.toLowerCase())).toBe(value);
    }
    const small = await get(path, { 'accept-encoding': 'gzip' });
    expect(small.headers.get('content-encoding')).toBe('gzip');
    expect(small.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(small.headers.get('vary')).toMatch(/accept-encoding/i);
    const icon = await get('/account/favicon.svg');
    expect([icon.status, icon.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect((await get('/account/assets/gone-12345678.js')).status).toBe(404);
    expect((await get('/account/gone.svg')).status).toBe(404);

    const call = await get('/index.php/apps/passwords/api/1.0/session/request');
    expect(call).toMatchObject({ status: 401, body: '{"message":"CORS requires basic auth"}' });
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  server.close();
  await once(server, 'close');
  return port;
}

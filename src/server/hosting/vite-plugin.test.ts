import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type InlineConfig, type PreviewServer, createServer, preview } from 'vite';
import { send } from '#testing/test-server.ts';
import { embeddedServer } from './vite-plugin.ts';

const CALL = 'index.php/apps/passwords/api/1.0/session/request';
const NO_CREDENTIALS = 401;

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vite-plugin-'));
  await writeFile(join(root, 'index.html'), '<title>App</title>');
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

function config(data: string): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [embeddedServer({ data })],
    build: { outDir: root },
    server: { host: '127.0.0.1', port: 0 },
    preview: { host: '127.0.0.1', port: 0 },
  };
}

async function probe(server: Pick<PreviewServer, 'resolvedUrls'>) {
  const url = server.resolvedUrls?.local[0] ?? '';
  const call = await fetch(new URL(CALL, url));
  const other = await fetch(new URL('apps/other', url));
  const page = await fetch(url, { headers: { Accept: 'text/html' } });
  const inbox = { method: 'GET', path: '/__inbox', headers: { host: 'evil.example' } };
  const foreign = await send(Number(new URL(url).port), inbox);
  return {
    call: call.status,
    other: other.status,
    page: await page.text(),
    foreign: foreign.body.includes('Inbox'),
  };
}

test('the development server answers API calls itself, and Vite the rest', async () => {
  const server = await createServer(config(':memory:'));
  await server.listen();
  const seen = await probe(server);
  await server.close();
  expect(seen).toMatchObject({ call: NO_CREDENTIALS, other: 404, foreign: false });
  expect(seen.page).toContain('<title>App</title>');
  await vi.waitFor(() =>
    expect(console.log).toHaveBeenCalledWith(expect.stringContaining('bob-login-password')),
  );
});

test('so does the preview server', async () => {
  const server = await preview(config(':memory:'));
  const seen = await probe(server);
  await server.close();
  expect(seen).toEqual({
    call: NO_CREDENTIALS,
    other: 404,
    page: '<title>App</title>',
    foreign: false,
  });
});

test('a server that nobody asks opens no database', async () => {
  const server = await createServer({
    ...config(join(root, 'data')),
    server: { middlewareMode: true },
  });
  await server.close();
  expect(await readdir(root)).not.toContain('data');
});

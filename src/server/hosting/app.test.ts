import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from './app.ts';

const PAGE = `<!doctype html><title>App</title>${'<p>word</p>'.repeat(50)}`;
const SCRIPT = 'export const word = 1;\n'.repeat(50);
const NAVIGATION = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let folder = '';
let app: (request: Request) => Promise<Response>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-files-'));
  await mkdir(join(folder, 'app', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'outside');
  await writeFile(join(folder, 'app', 'index.html'), PAGE);
  await writeFile(join(folder, 'app', 'favicon.svg'), '<svg/>');
  const script = join(folder, 'app', 'assets', 'main-Ab_c-123.js');
  await writeFile(script, SCRIPT);
  await writeFile(`${script}.br`, brotliCompressSync(SCRIPT));
  await writeFile(`${script}.gz`, gzipSync(SCRIPT));
  await writeFile(join(folder, 'app', 'assets', 'argon2-12345678.wasm'), new Uint8Array([0, 97]));
  app = createApp({ folder: join(folder, 'app'), api: () => Promise.resolve(null) });
});

afterAll(() => rm(folder, { recursive: true }));

function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return app(new Request(`http://localhost${path}`, { headers, method }));
}

test('the page is served uncached, with the strict policy', async () => {
  const answer = await get('/', NAVIGATION);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(answer.headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
  expect(await answer.text()).toBe(PAGE);
});

test('files with a hash in their name are kept for a year, others are asked for again', async () => {
  const hashed = await get('/assets/main-Ab_c-123.js');
  expect(hashed.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect(hashed.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  const icon = await get('/favicon.svg');
  expect(icon.headers.get('Cache-Control')).toBe('no-cache');
});

test('WebAssembly has the type that streaming compilation asks for', async () => {
  const answer = await get('/assets/argon2-12345678.wasm');
  expect(answer.headers.get('Content-Type')).toBe('application/wasm');
});

test('compressed files unpack to the same bytes', async () => {
  const path = '/assets/main-Ab_c-123.js';
  const br = await get(path, { 'Accept-Encoding': 'gzip, br' });
  expect(br.headers.get('Content-Encoding')).toBe('br');
  expect(br.headers.get('Vary')).toBe('Accept-Encoding');
  const brotli = Buffer.from(await br.arrayBuffer());
  expect(br.headers.get('Content-Length')).toBe(String(brotli.length));
  expect(brotliDecompressSync(brotli).toString()).toBe(SCRIPT);

  const gzip = await get(path, { 'Accept-Encoding': 'gzip, br;q=0' });
  expect(gzip.headers.get('Content-Encoding')).toBe('gzip');
  expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()).toBe(SCRIPT);

  const plain = await get(path);
  expect(plain.headers.get('Content-Encoding')).toBeNull();
  expect(plain.headers.get('Vary')).toBe('Accept-Encoding');
  expect(await plain.text()).toBe(SCRIPT);
});

test('HEAD says the same without a body', async () => {
  const answer = await get('/favicon.svg', {}, 'HEAD');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Length')).toBe('6');
  expect(await answer.text()).toBe('');
});

test('a file that the browser has already is answered by 304', async () => {
  const etag = (await get('/favicon.svg')).headers.get('ETag') ?? '';
  const answer = await get('/favicon.svg', { 'If-None-Match': etag });
  expect(answer.status).toBe(304);
  expect(answer.headers.get('Cache-Control')).toBe('no-cache');
  expect(answer.body).toBeNull();
});

test.each(['/login', '/reset', '/no/such/page', '/login/'])('%s is a page', async (path) => {
  const answer = await get(path, NAVIGATION);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe(PAGE);
});

test.each([
  ['/assets/gone-12345678.js', NAVIGATION],
  ['/missing.png', NAVIGATION],
  ['/login', { Accept: 'application/json' }],
  ['/index.php/login', NAVIGATION],
  ['/apps/passwords/api/1.0/session/request', NAVIGATION],
  ['/__control', NAVIGATION],
])('%s is not there', async (path, headers) => {
  const answer = await get(path, headers);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toEqual({ message: 'Not found' });
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '//secret.txt',
  '/%00/secret.txt',
  '/%zz/secret.txt',
])('%s does not lead out of the folder', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test('other methods are refused on files, and say which there are', async () => {
  const answer = await get('/', {}, 'POST');
  expect(answer.status).toBe(405);
  expect(answer.headers.get('Allow')).toBe('GET, HEAD');
});

test('a control that is not open does not exist', async () => {
  expect((await get('/__control', {}, 'POST')).status).toBe(404);
});

test('an answer that is no file cannot act as a page', async () => {
  for (const path of ['/nosuch.js', '/__control']) {
    expect(Object.fromEntries((await get(path)).headers)).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  }
});

test.each(['/', '/assets/main-Ab_c-123.js', '/__control', '/apps/passwords/api/1.0/'])(
  'a name that is not ours gets no answer at %s, nor does the API hear of it',
  async (path) => {
    const calls: string[] = [];
    const served = createApp({
      folder: join(folder, 'app'),
      api: ({ url }) => {
        calls.push(url);
        return Promise.resolve(new Response('secret'));
      },
    });
    const answer = await served(new Request(`http://evil.example:4173${path}`));
    expect(answer.status).toBe(421);
    expect(await answer.text()).not.toContain('secret');
    expect(calls).toEqual([]);
  },
);

test('a defect is answered without its details', async () => {
  const lines: string[] = [];
  const broken = createApp({
    api: () => Promise.reject(new Error('inner workings')),
    log: (line) => lines.push(line),
  });
  const answer = await broken(new Request('http://localhost/'));
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('inner workings');
  expect(lines.join('\n')).toContain('inner workings');
});

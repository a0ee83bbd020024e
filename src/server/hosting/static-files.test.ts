import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from './app.ts';
import { loadStaticFiles } from './static-files.ts';

const PAGE = `<!doctype html><title>App</title>${'<p>word</p>'.repeat(50)}`;
const SCRIPT = 'export const word = 1;\n'.repeat(50);
const NAVIGATION = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let folder = '';
let app: (request: Request) => Promise<Response>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-files-'));
  await mkdir(join(folder, 'app', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'outside');
  await writeFile(join(folder, 'app', '.hidden'), 'hidden');
  await writeFile(join(folder, 'app', 'index.html'), PAGE);
  await writeFile(join(folder, 'app', 'favicon.svg'), '<svg/>');
  const script = join(folder, 'app', 'assets', 'main-Ab_c-123.js');
  await writeFile(script, SCRIPT);
  await writeFile(`${script}.br`, brotliCompressSync(SCRIPT));
  await writeFile(`${script}.gz`, gzipSync(SCRIPT));
  await writeFile(join(folder, 'app', 'assets', 'argon2-12345678.wasm'), new Uint8Array([0, 97]));
  const files = await loadStaticFiles(join(folder, 'app'));
  app = createApp({ files, api: () => Promise.resolve(null) });
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
  expect(answer.headers.get('Vary')).toBeNull();
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

test('the compressed files themselves are no addresses', async () => {
  expect((await get('/assets/main-Ab_c-123.js.br')).status).toBe(404);
});

test('HEAD says the same without a body', async () => {
  const answer = await get('/favicon.svg', {}, 'HEAD');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Length')).toBe('6');
  expect(await answer.text()).toBe('');
});

test.each(['"x", %s', '%s', '*'])('If-None-Match %j is answered by 304', async (pattern) => {
  const etag = (await get('/favicon.svg')).headers.get('ETag') ?? '';
  const answer = await get('/favicon.svg', { 'If-None-Match': pattern.replace('%s', etag) });
  expect(answer.status).toBe(304);
  expect(answer.headers.get('ETag')).toBe(etag);
  expect(answer.body).toBeNull();
});

test('another tag gets the whole file', async () => {
  expect((await get('/favicon.svg', { 'If-None-Match': 'W/"x"' })).status).toBe(200);
});

test.each(['/login', '/reset', '/no/such/page', '/login/'])('%s is a page', async (path) => {
  const answer = await get(path, NAVIGATION);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe(PAGE);
});

test('a page in a folder finds the files that it names relative to itself', async () => {
  expect((await get('/no/such/assets/main-Ab_c-123.js')).status).toBe(200);
  expect((await get('/no/such/favicon.svg')).status).toBe(200);
  expect((await get('/apps/other/favicon.svg')).status).toBe(404);
});

test.each([
  ['/assets/gone-12345678.js', NAVIGATION],
  ['/missing.png', NAVIGATION],
  ['/login', { Accept: 'application/json' }],
  ['/index.php/login', NAVIGATION],
  ['/apps/passwords/api/1.0/session/request', NAVIGATION],
  ['/__control', NAVIGATION],
  ['/.hidden', {}],
])('%s is not there', async (path, headers) => {
  const answer = await get(path, headers);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe('Not found\n');
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

test('a defect is answered without its details', async () => {
  const lines: string[] = [];
  const broken = createApp({
    files: new Map(),
    api: () => Promise.reject(new Error('inner workings')),
    log: (line) => lines.push(line),
  });
  const answer = await broken(new Request('http://localhost/'));
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('inner workings');
  expect(lines.join('\n')).toContain('inner workings');
});

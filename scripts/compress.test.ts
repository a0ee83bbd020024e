import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressFolder } from './compress.mjs';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compress-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('compresses what gets smaller, and leaves the rest alone', async () => {
  const script = 'export const word = 1;\n'.repeat(50);
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets', 'a.js'), script);
  await writeFile(join(folder, 'tiny.svg'), 'x');
  await writeFile(join(folder, 'photo.png'), script);
  await compressFolder(folder);
  const files = (await readdir(folder, { recursive: true })).sort();
  expect(files).toEqual([
    'assets',
    'assets/a.js',
    'assets/a.js.br',
    'assets/a.js.gz',
    'photo.png',
    'tiny.svg',
  ]);
  const read = (suffix: string) => readFile(join(folder, `assets/a.js${suffix}`));
  expect(brotliDecompressSync(await read('.br')).toString()).toBe(script);
  expect(gunzipSync(await read('.gz')).toString()).toBe(script);
});

import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { compressFolder } from './compress.mjs';

test('compresses what gets smaller, and leaves the rest alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const script = 'export const word = 1;\n'.repeat(50);
  writeFileSync(join(folder, 'a.js'), script);
  writeFileSync(join(folder, 'tiny.svg'), 'x');
  writeFileSync(join(folder, 'photo.png'), randomBytes(2000));
  await compressFolder(folder);
  expect(readdirSync(folder).sort()).toEqual([
    'a.js',
    'a.js.br',
    'a.js.gz',
    'photo.png',
    'tiny.svg',
  ]);
  const read = (suffix: string) => readFileSync(join(folder, `a.js.${suffix}`));
  expect(brotliDecompressSync(read('br')).toString()).toBe(script);
  expect(gunzipSync(read('gz')).toString()).toBe(script);
});

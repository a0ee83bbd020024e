import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import sodium, { ready } from 'libsodium-wrappers-sumo';
import { beforeAll, describe, expect, test } from 'vitest';
import { bytesToHex } from '@noble/hashes/utils.js';

import { fromHex, utf8 } from '#protocol/bytes.ts';
import { ARGON2ID } from '#protocol/primitives.ts';

import { proven, type Engine } from './engine.ts';
import { javascriptEngine, slicedJavascriptEngine } from './javascript-engine.ts';
import { simdEngine } from './simd-engine.ts';
import { wasmEngine } from './wasm-engine.ts';

const { memoryKiB } = ARGON2ID;
/** Enough for many rounds over many blocks, at a hundredth of the time. */
const LESS_MEMORY = 1024;

async function compileSimd(): Promise<WebAssembly.Module> {
  const path = createRequire(import.meta.url).resolve('@phi-ag/argon2/argon2.wasm');
  return WebAssembly.compile(await readFile(path));
}

function libsodium(password: Uint8Array, salt: Uint8Array): string {
  const bytes = LESS_MEMORY * 1024;
  return bytesToHex(
    sodium.crypto_pwhash(ARGON2ID.bytes, password, salt, ARGON2ID.passes, bytes, 2),
  );
}

beforeAll(() => ready);

describe.each<[string, () => Promise<Engine>]>([
  ['simd', async () => simdEngine(await compileSimd())],
  ['wasm', () => Promise.resolve(wasmEngine)],
  ['javascript', () => Promise.resolve(javascriptEngine)],
  ['javascript, sliced', () => Promise.resolve(slicedJavascriptEngine)],
])('%s', (_name, load) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await proven(await load());
  });

  test('known answer, at the real 64 MiB', async () => {
    const hash = await engine.hash({
      password: utf8('Pässwörter 🔐 пароль'),
      salt: fromHex('066c3996b4ca9ae36203a74443a6b9d1') ?? new Uint8Array(),
      memoryKiB,
    });
    expect(bytesToHex(hash)).toBe(
      'c1194e7dd336aed5cf3189865cd8581a169784439a8787f9262d466c3f6bbef5',
    );
  });

  test('libsodium agrees on a random input, and the input is left alone', async () => {
    const password = sodium.randombytes_buf(1 + sodium.randombytes_uniform(200));
    const salt = sodium.randombytes_buf(ARGON2ID.saltBytes);
    const [passwordBefore, saltBefore] = [bytesToHex(password), bytesToHex(salt)];
    const hash = bytesToHex(await engine.hash({ password, salt, memoryKiB: LESS_MEMORY }));
    // Compared as one object, so that a difference shows the input that makes it.
    const input = { passwordBefore, saltBefore };
    expect({ ...input, hash }).toEqual({ ...input, hash: libsodium(password, salt) });
    expect([bytesToHex(password), bytesToHex(salt)]).toEqual([passwordBefore, saltBefore]);
  });
});

test('progress grows to the end where there is time to see it', async () => {
  const seen: number[] = [];
  const input = { password: utf8('x'.repeat(12)), salt: new Uint8Array(16), memoryKiB: 256 };
  await slicedJavascriptEngine.hash({ ...input, onProgress: (fraction) => seen.push(fraction) });
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
});

test('the SIMD module leaves nothing of the 64 MiB behind', async () => {
  const module = await compileSimd();
  const instances: WebAssembly.Instance[] = [];
  const instantiate = WebAssembly.instantiate;
  const engine = await simdEngine(module, async (given) => {
    const instance = await instantiate(given);
    instances.push(instance);
    return instance;
  });
  const password = sodium.randombytes_buf(64);
  await engine.hash({ password, salt: sodium.randombytes_buf(16), memoryKiB });
  const memory = instances[0]?.exports['memory'];
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('no memory');
  const bytes = Buffer.from(memory.buffer);
  expect(bytes.includes(password)).toBe(false);
  const rest = bytes.subarray(1024 * 1024, -64 * 1024);
  expect(rest.equals(Buffer.alloc(rest.length))).toBe(true);
});

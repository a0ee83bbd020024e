/**
 * The fast tier: the raw module of `@phi-ag/argon2`, the Argon2 reference implementation compiled
 * for WebAssembly with SIMD. Its JavaScript interface is not used: it measures passwords in UTF-16
 * units where the module wants bytes, and so hashes something else as soon as a letter is not ASCII.
 */
import { ARGON2ID } from '#protocol/primitives.ts';

import type { Engine } from './engine.ts';

const TYPE_ID = 2;
const VERSION_13 = 0x13;
const NO_POINTER = 0;
/** The smallest page of memory that systems hand out. */
const PAGE_BYTES = 4096;
/** What a hash takes beside its memory, with room to spare. */
const HASH_EXTRA_BYTES = 256 * 1024;
/** Bytes touched before a job may come in: some 3 ms. */
const STEP_BYTES = 8 * 1024 * 1024;

/**
 * @param module the compiled `argon2.wasm`: imports nothing, exports `memory`, `malloc`, `free`,
 *   `argon2_hash` and, to be called once, `_initialize`
 * @param instantiate lets a test look into the memory
 * @throws {Error} when the module is not that one
 */
export async function simdEngine(
  module: WebAssembly.Module,
  instantiate: (module: WebAssembly.Module) => Promise<WebAssembly.Instance> = (given) =>
    WebAssembly.instantiate(given),
): Promise<Engine> {
  const { exports } = await instantiate(module);
  const { memory } = exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('argon2.wasm exports no memory');
  const initialize = callable(exports, '_initialize');
  const malloc = callable(exports, 'malloc');
  const free = callable(exports, 'free');
  const argon2 = callable(exports, 'argon2_hash');
  initialize();

  /** The memory moves when it grows, so nobody keeps a view of it. */
  const view = (pointer: number, length: number) => new Uint8Array(memory.buffer, pointer, length);

  const put = (bytes: Uint8Array) => {
    const pointer = malloc(bytes.length);
    if (pointer === NO_POINTER) throw new Error('argon2.wasm: out of memory');
    view(pointer, bytes.length).set(bytes);
    return pointer;
  };

  const wipeAndFree = (pointer: number, length: number) => {
    view(pointer, length).fill(0);
    free(pointer);
  };

  return {
    tier: 'simd',
    *touchMemory(memoryKiB) {
      const length = memoryKiB * 1024 + HASH_EXTRA_BYTES;
      // Given back at once: the hash gets the same place, and a job that comes in needs no second one.
      const start = malloc(length);
      if (start === NO_POINTER) return;
      free(start);
      for (let at = 0; at < length; at += STEP_BYTES) {
        const step = view(start + at, Math.min(STEP_BYTES, length - at));
        // What stands there stays: it may be the heap's own.
        for (let byte = 0; byte < step.length; byte += PAGE_BYTES) step[byte] = step[byte] ?? 0;
        yield;
      }
    },
    hash({ password, salt, memoryKiB }) {
      const passwordAt = put(password);
      const saltAt = put(salt);
      const hashAt = put(new Uint8Array(ARGON2ID.bytes));
      try {
        const failure = argon2(
          ARGON2ID.passes,
          memoryKiB,
          ARGON2ID.lanes,
          passwordAt,
          password.length,
          saltAt,
          salt.length,
          hashAt,
          ARGON2ID.bytes,
          NO_POINTER,
          0,
          TYPE_ID,
          VERSION_13,
        );
        if (failure !== 0) throw new Error(`argon2.wasm: error ${failure}`);
        return view(hashAt, ARGON2ID.bytes).slice();
      } finally {
        // The module clears its 64 MiB itself (seen: nothing but inputs and heap marks is left).
        wipeAndFree(passwordAt, password.length);
        wipeAndFree(saltAt, salt.length);
        wipeAndFree(hashAt, ARGON2ID.bytes);
      }
    },
  };
}

function callable(exports: WebAssembly.Exports, name: string): (...args: number[]) => number {
  const value = exports[name];
  if (typeof value !== 'function') throw new Error(`argon2.wasm exports no ${name}`);
  return (...args) => Number(value(...args));
}

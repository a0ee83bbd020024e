/** The middle tier, for browsers with WebAssembly but without SIMD. Loaded only where needed. */
import { argon2id } from 'hash-wasm';

import { ARGON2ID } from '#protocol/primitives.ts';

import type { Engine } from './engine.ts';

export const wasmEngine: Engine = {
  tier: 'wasm',
  hash: ({ password, salt, memoryKiB }) =>
    argon2id({
      password,
      salt,
      iterations: ARGON2ID.passes,
      memorySize: memoryKiB,
      parallelism: ARGON2ID.lanes,
      hashLength: ARGON2ID.bytes,
      outputType: 'binary',
    }),
};

/** The slow tier, where WebAssembly is blocked or missing. Loaded only where needed. */
import { argon2id, argon2idAsync } from '@noble/hashes/argon2.js';

import { ARGON2ID } from '#protocol/primitives.ts';

import type { Engine, HashInput } from './engine.ts';

/** Milliseconds of work between two breaths in the page: well below the 50 ms of a long task. */
const PAGE_SLICE_MS = 4;

/** For a worker, which blocks no page: one go, without pauses. */
export const javascriptEngine: Engine = {
  tier: 'javascript',
  hash: (input) => argon2id(input.password, input.salt, optionsOf(input)),
};

/** For the page itself, where no worker can be had: in slices that leave it usable. */
export const slicedJavascriptEngine: Engine = {
  tier: 'javascript',
  hash: (input) =>
    argon2idAsync(input.password, input.salt, { ...optionsOf(input), asyncTick: PAGE_SLICE_MS }),
};

function optionsOf({ memoryKiB, onProgress }: HashInput) {
  return {
    t: ARGON2ID.passes,
    m: memoryKiB,
    p: ARGON2ID.lanes,
    dkLen: ARGON2ID.bytes,
    ...(onProgress && { onProgress }),
  };
}

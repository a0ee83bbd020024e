/** An Argon2id (version 1.3, two passes, one lane, 32 bytes) and what it has to prove before use. */

import { bytesToHex } from '@noble/hashes/utils.js';
import { ARGON2ID } from '#protocol/primitives.ts';
import type { Tier } from './job.ts';

export type HashInput = {
  readonly password: Uint8Array;
  readonly salt: Uint8Array;
  /** 65,536 for the real thing; less only to prove that an engine computes what it should. */
  readonly memoryKiB: number;
  /** 0 to 1; called only by engines slow enough for a person to wonder. May throw to stop. */
  readonly onProgress?: (fraction: number) => void;
};

export type Engine = {
  readonly tier: Tier;
  /** Neither changes nor keeps its input. The result belongs to the caller. */
  readonly hash: (input: HashInput) => Uint8Array | Promise<Uint8Array>;
  /**
   * Has the system hand out the memory of a hash before the hash wants it: a page of memory costs
   * time when it is first written to. Stops for a moment at each `yield`; holds nothing meanwhile.
   */
  readonly touchMemory?: (memoryKiB: number) => Iterable<void>;
};

/** Argon2id of 64 bytes of 7 with a salt of 16 bytes of 9 at 64 KiB, computed with libsodium. */
const KNOWN_ANSWER = 'd39944b1a15e3a0cf5af95f2cebd257d5b5bf8a0e41ea73580949415a7055532';

/**
 * A wrong hash is worse than none: five of them block the account. So each engine first computes
 * a small known answer (1 ms). libsodium 0.7 without WebAssembly would have failed here.
 *
 * @throws {Error} when the engine computes something else
 */
export async function proven(engine: Engine): Promise<Engine> {
  const hash = await engine.hash({
    password: new Uint8Array(64).fill(7),
    salt: new Uint8Array(16).fill(9),
    memoryKiB: 64,
  });
  if (bytesToHex(hash) !== KNOWN_ANSWER)
    throw new Error(`The ${engine.tier} engine computes wrongly`);
  return engine;
}

/** Eight times 1 MiB: an eighth of a hash, some 30 ms in WebAssembly. */
const PRACTICE_RUNS = 8;
const PRACTICE_KIB = 1024;

/**
 * Browsers run new code slowly at first and compile it properly once they see it used. Practising
 * on nothing while the person types saves that time after Enter, and so does memory that has been
 * written to before (processor time of the first hash in V8: 145 ms, 133 after practice, 113 with
 * the memory as well). Between two steps a job can come in, and ends the practice.
 */
export async function practise(engine: Engine, work: AbortSignal): Promise<void> {
  const nothing = { password: new Uint8Array(64), salt: new Uint8Array(16) };
  for (let run = 0; run < PRACTICE_RUNS; run += 1) {
    await nextTask();
    if (work.aborted) return;
    await engine.hash({ ...nothing, memoryKiB: PRACTICE_KIB });
  }
  const touching = engine.touchMemory?.(ARGON2ID.memoryKiB) ?? [];
  for (const _ of touching) {
    await nextTask();
    if (work.aborted) return;
  }
}

/** A timer and not a promise: only between tasks can a message arrive. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

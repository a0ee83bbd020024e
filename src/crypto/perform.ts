/**
 * Does one job with one engine: the same in the worker and, where there is none, in the page.
 * Nothing is imported when a job comes: in WebKitGTK such an import failed in the worker, and with
 * it every set-up and change (e2e/engines).
 */
import { createChallenge, solveChallenge, UnsupportedChallengeError } from '#protocol/challenge.ts';
import { openKeychain, sealKeychain } from '#protocol/keychain.ts';
import { ARGON2ID, type Argon2id, type Random } from '#protocol/primitives.ts';

import type { Engine } from './engine.ts';
import { performItems } from './item-work.ts';
import type { HostMessage, Job, Outcome } from './job.ts';

/** Progress is told in steps of this size: more messages than a bar has pixels help nobody. */
const PROGRESS_STEP = 0.01;

/**
 * @param tell receives progress and then exactly one `done` or `failed`
 * @param breathe called between two items; where it waits, the thread can do something else
 */
export async function perform(
  job: Job,
  engine: Engine,
  tell: (message: HostMessage) => void,
  breathe: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  try {
    const outcome = await outcomeOf(job, engine, inSteps(tell), breathe);
    tell({ kind: 'done', outcome });
  } catch (error) {
    // Only the kind of the failure travels: an error may quote what it failed on.
    const unsupported = error instanceof UnsupportedChallengeError;
    tell({ kind: 'failed', code: unsupported ? 'unsupported-challenge' : 'worker-failed' });
  }
}

const random: Random = (length) => crypto.getRandomValues(new Uint8Array(length));

async function outcomeOf(
  job: Job,
  engine: Engine,
  onProgress: (fraction: number) => void,
  breathe: () => Promise<void>,
): Promise<Outcome> {
  const argon2id: Argon2id = ({ password, salt }) =>
    engine.hash({ password, salt, memoryKiB: ARGON2ID.memoryKiB, onProgress });
  switch (job.kind) {
    case 'solve':
      return { kind: 'solve', secret: await solveChallenge({ ...job, argon2id }) };
    case 'create':
      return { kind: 'create', ...(await createChallenge({ ...job, random, argon2id })) };
    case 'open':
      return { kind: 'open', opening: await openKeychain({ ...job, argon2id }) };
    case 'seal':
      return { kind: 'seal', sealed: await sealKeychain({ ...job, random, argon2id }) };
    case 'encrypt-items':
    case 'decrypt-items':
    case 'write-backup':
    case 'read-backup':
      break;
  }
  // Of several hashes only their number is progress.
  const quiet: Argon2id = ({ password, salt }) =>
    engine.hash({ password, salt, memoryKiB: ARGON2ID.memoryKiB });
  return performItems(job, { argon2id: quiet, random, onProgress, breathe });
}

/** Tells of progress, but not of every bit of it; of the end always. */
function inSteps(tell: (message: HostMessage) => void): (fraction: number) => void {
  let told = 0;
  return (fraction) => {
    const little = fraction >= told && fraction - told < PROGRESS_STEP;
    if (little && fraction < 1) return;
    told = fraction;
    tell({ kind: 'progress', fraction });
  };
}

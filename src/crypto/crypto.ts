/**
 * The one door to everything that hashes. Hashing takes 64 MiB and some tenths of a second, so it
 * happens in a worker that is started while the person is typing and ended when the jobs are done.
 *
 * How to use it in a ceremony: call `warmUp()` while the person types, queue jobs as soon as they
 * can be; between two jobs with a request in between (solve, `session/open`, open the keychain)
 * call `warmUp()` again when the request goes out, so that the next worker is ready on its return.
 */
import type { Keychain, KeychainOpening } from '#protocol/keychain.ts';
import { checkPassphrase } from '#protocol/passphrase.ts';
import type { Salts } from '#protocol/wire.ts';

import { CryptoError } from './crypto-error.ts';
import type { Job, Outcome, Tier } from './job.ts';
import { createJobQueue } from './job-queue.ts';
import { startOwnWorker, startWorkerHost } from './worker-host.ts';

export type { Tier } from './job.ts';
export type { Keychain, KeychainOpening } from '#protocol/keychain.ts';

/** `fraction`: 0 to 1 of the running job. Only the `javascript` tier reports steps in between. */
export type CryptoProgress = { tier: Tier; fraction: number };

export type JobOptions = {
  /** Stops the hash at once and gives its memory back. */
  signal?: AbortSignal;
  onProgress?: (progress: CryptoProgress) => void;
};

/**
 * Each job rejects with a {@link CryptoError}, for a passphrase outside the limits before the
 * worker gets anything. Jobs run one after the other, in the order in which they were asked for.
 */
export interface Crypto {
  /** Fetches and starts worker and hash while the person types. Safe to call on every keystroke. */
  warmUp(): void;
  /** @returns the secret for `session/open`: 64 lower-case hex digits */
  solveChallenge(passphrase: string, salts: Salts, options?: JobOptions): Promise<string>;
  createChallenge(
    passphrase: string,
    options?: JobOptions,
  ): Promise<{ salts: Salts; secret: string }>;
  openKeychain(sealed: string, passphrase: string, options?: JobOptions): Promise<KeychainOpening>;
  /** @returns lower-case hex for `keychain/set` */
  sealKeychain(keychain: Keychain, passphrase: string, options?: JobOptions): Promise<string>;
  /**
   * Tells which tier hashes here, at once if it is known, and whenever a worker has found out. The
   * `javascript` tier is so slow that the person deserves a reason.
   *
   * @returns stops the telling
   */
  onTier(listener: (tier: Tier) => void): () => void;
  /** Ends the worker; pending and later jobs reject with `aborted`. */
  dispose(): void;
}

/** @param options.startWorker another way to start `worker.ts`, for tests */
export function createCrypto(options: { startWorker?: () => Worker } = {}): Crypto {
  const startWorker = options.startWorker ?? startOwnWorker;
  const listeners = new Set<(tier: Tier) => void>();
  let knownTier: Tier | undefined;

  const queue = createJobQueue({
    startHost: (listener) => startWorkerHost(startWorker, listener),
    startFallback: async (listener) => {
      const { startPageHost } = await import('./page-host.ts');
      return startPageHost(listener);
    },
    onTier(tier) {
      knownTier = tier;
      for (const listener of listeners) listener(tier);
    },
  });

  async function run<K extends Job['kind']>(
    kind: K,
    job: Job,
    jobOptions?: JobOptions,
  ): Promise<Extract<Outcome, { kind: K }>> {
    const check = checkPassphrase(job.passphrase);
    if (check !== 'ok') throw new CryptoError(`passphrase-${check}`);
    const outcome = await queue.run(job, jobOptions);
    if (!isOf(kind, outcome)) throw new CryptoError('worker-failed');
    return outcome;
  }

  return {
    warmUp() {
      queue.warmUp();
    },
    async solveChallenge(passphrase, salts, jobOptions) {
      const { secret } = await run('solve', { kind: 'solve', passphrase, salts }, jobOptions);
      return secret;
    },
    async createChallenge(passphrase, jobOptions) {
      const { salts, secret } = await run('create', { kind: 'create', passphrase }, jobOptions);
      return { salts, secret };
    },
    async openKeychain(sealed, passphrase, jobOptions) {
      const { opening } = await run('open', { kind: 'open', passphrase, sealed }, jobOptions);
      return opening;
    },
    async sealKeychain(keychain, passphrase, jobOptions) {
      const { sealed } = await run('seal', { kind: 'seal', passphrase, keychain }, jobOptions);
      return sealed;
    },
    onTier(listener) {
      listeners.add(listener);
      if (knownTier) listener(knownTier);
      return () => {
        listeners.delete(listener);
      };
    },
    dispose() {
      listeners.clear();
      queue.dispose();
    },
  };
}

function isOf<K extends Job['kind']>(
  kind: K,
  outcome: Outcome,
): outcome is Extract<Outcome, { kind: K }> {
  return outcome.kind === kind;
}

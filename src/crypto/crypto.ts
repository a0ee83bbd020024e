/**
 * The only way to everything that hashes. Hashing takes 64 MiB and some tenths of a second, so it
 * happens in a worker that is started while the person is typing and ended when the jobs are done.
 *
 * How to use it in a ceremony: call `warmUp()` while the person types, queue jobs as soon as they
 * can be; between two jobs with a request in between (solve, `session/open`, open the keychain)
 * call `warmUp()` again when the request goes out, so that the next worker is ready on its return.
 */
import type { Keychain, KeychainOpening } from '#protocol/keychain.ts';
import type {
  DecryptedTexts,
  EncryptedTexts,
  ItemKey,
  ItemKeys,
  ItemTexts,
  StoredTexts,
} from '#protocol/items-encryption.ts';
import type { Item } from '#protocol/items.ts';
import { checkPassphrase } from '#protocol/passphrase.ts';
import type { Salts } from '#protocol/wire.ts';

import { CryptoError } from './crypto-error.ts';
import type { BackupReadResult, WrittenBackup } from './item-job.ts';
import type { Job, Outcome, Tier } from './job.ts';
import { createJobQueue } from './job-queue.ts';
import { startOwnWorker, startWorkerHost } from './worker-host.ts';

export type { Tier } from './job.ts';
export type { Keychain, KeychainOpening } from '#protocol/keychain.ts';

/**
 * `fraction`: 0 to 1 of the running job. Of a single hash only the `javascript` tier reports steps in
 * between; jobs about items always do.
 */
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
   * Encrypts a window of items; answers come in the order of the texts. The key comes with each
   * window and is not kept. Between two windows call `warmUp()`: it keeps the worker, which otherwise
   * ends with its last job.
   */
  encryptItems(
    texts: readonly ItemTexts[],
    key: ItemKey,
    options?: JobOptions,
  ): Promise<readonly EncryptedTexts[]>;
  /** Decrypts a window of items, each with the key that it names. */
  decryptItems(
    stored: readonly StoredTexts[],
    keys: ItemKeys,
    options?: JobOptions,
  ): Promise<readonly DecryptedTexts[]>;
  /**
   * Makes a backup file of items as they came from the server: their plain text never leaves the
   * worker, but for what is in the file.
   *
   * @param exportPassphrase null for a file that anybody can read
   */
  writeBackup(
    items: readonly Item[],
    keys: ItemKeys,
    exportPassphrase: string | null,
    options?: JobOptions,
  ): Promise<WrittenBackup>;
  readBackup(
    text: string,
    exportPassphrase: string | null,
    options?: JobOptions,
  ): Promise<BackupReadResult>;
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

/**
 * @param options.startWorker another way to start `worker.ts`, for tests
 * @param options.assetsUrl where a host has put the library's workers
 * @param options.onWorkerLost told when the worker could not be started: hashing goes on in the page
 */
export function createCrypto(
  options: {
    startWorker?: () => Worker;
    assetsUrl?: string | undefined;
    onWorkerLost?: () => void;
  } = {},
): Crypto {
  const startWorker = options.startWorker ?? (() => startOwnWorker(options.assetsUrl));
  const listeners = new Set<(tier: Tier) => void>();
  let knownTier: Tier | undefined;

  const queue = createJobQueue({
    startHost: (listener) => startWorkerHost(startWorker, listener),
    startFallback: async (listener) => {
      const { startPageHost } = await import('./page-host.ts');
      return startPageHost(listener);
    },
    onLost: options.onWorkerLost,
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
    const check = 'passphrase' in job ? checkPassphrase(job.passphrase) : 'ok';
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
    async encryptItems(texts, key, jobOptions) {
      const job: Job = { kind: 'encrypt-items', texts, key };
      return (await run('encrypt-items', job, jobOptions)).items;
    },
    async decryptItems(stored, keys, jobOptions) {
      const job: Job = { kind: 'decrypt-items', stored, keys };
      return (await run('decrypt-items', job, jobOptions)).items;
    },
    async writeBackup(items, keys, exportPassphrase, jobOptions) {
      const job: Job = { kind: 'write-backup', items, keys, exportPassphrase };
      const { kind: _kind, ...written } = await run('write-backup', job, jobOptions);
      return written;
    },
    async readBackup(text, exportPassphrase, jobOptions) {
      const job: Job = { kind: 'read-backup', text, exportPassphrase };
      return (await run('read-backup', job, jobOptions)).result;
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

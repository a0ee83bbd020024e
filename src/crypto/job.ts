/** What page and worker say to each other: one job at a time, so messages need no numbers. */
import type { Keychain, KeychainOpening } from '#protocol/keychain.ts';
import type { Salts } from '#protocol/wire.ts';

import type { ItemJob, ItemOutcome } from './item-job.ts';

/**
 * How Argon2id is computed, fastest first: WebAssembly with SIMD, plain WebAssembly, and
 * JavaScript where WebAssembly is blocked or missing (5 to 20 times slower).
 */
export type Tier = 'simd' | 'wasm' | 'javascript';

/** What takes the passphrase of the account. */
export type PassphraseJob =
  | { readonly kind: 'solve'; readonly passphrase: string; readonly salts: Salts }
  | { readonly kind: 'create'; readonly passphrase: string }
  | { readonly kind: 'open'; readonly passphrase: string; readonly sealed: string }
  | { readonly kind: 'seal'; readonly passphrase: string; readonly keychain: Keychain };

export type Job = PassphraseJob | ItemJob;

export type Outcome =
  | ItemOutcome
  | { readonly kind: 'solve'; readonly secret: string }
  | { readonly kind: 'create'; readonly salts: Salts; readonly secret: string }
  | { readonly kind: 'open'; readonly opening: KeychainOpening }
  | { readonly kind: 'seal'; readonly sealed: string };

/** From the host (a worker, or the page itself) to the queue that gave it a job. */
export type HostMessage =
  /** Sent once, unasked, when the first job can start. */
  | { readonly kind: 'ready'; readonly tier: Tier }
  /** Instead of `ready`: no tier could be loaded here. */
  | { readonly kind: 'unable' }
  /** Of the running job, 0 to 1. Of a single hash only the slow tier reports more than the ends. */
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly code: 'unsupported-challenge' | 'worker-failed' };

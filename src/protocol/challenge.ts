/**
 * The password challenge `PWDv1r1`: proof of the encryption passphrase that never sends it.
 * Ceremony and notes: README.md, "The challenge".
 */
import { blake2b } from '@noble/hashes/blake2.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';

import { fromHex, utf8, wipe } from './bytes.ts';
import { requirePassphrase } from './passphrase.ts';
import { ARGON2ID, type Argon2id, type Random } from './primitives.ts';
import type { Salts } from './wire.ts';

const MESSAGE_SALT_BYTES = 256;
const KEY_SALT_BYTES = 64;
const DIGEST_BYTES = 64;

/** The salts are not three hex strings of 256, 64 and 16 bytes: not a `PWDv1r1` challenge. */
export class UnsupportedChallengeError extends Error {
  override readonly name = 'UnsupportedChallengeError';

  constructor() {
    super('The salts are not those of a PWDv1r1 challenge');
  }
}

/**
 * Solves a challenge that the server has set.
 *
 * @returns the secret that `session/open` wants: 64 lower-case hex digits
 * @throws {PassphraseError} before anything is hashed
 * @throws {UnsupportedChallengeError} before anything is hashed
 */
export async function solveChallenge(input: {
  readonly passphrase: string;
  readonly salts: Salts;
  readonly argon2id: Argon2id;
}): Promise<string> {
  requirePassphrase(input.passphrase);
  return derive(input.passphrase, bytesOf(input.salts), input.argon2id);
}

/**
 * Makes a new challenge out of a new passphrase, with new salts. An old salt is never used again:
 * who has seen one secret could otherwise replay it (README.md, note "New salts").
 *
 * @returns `salts` and `secret` as `account/challenge/set` takes them
 * @throws {PassphraseError} before anything is drawn or hashed
 */
export async function createChallenge(input: {
  readonly passphrase: string;
  readonly random: Random;
  readonly argon2id: Argon2id;
}): Promise<{ salts: Salts; secret: string }> {
  requirePassphrase(input.passphrase);
  const salts: SaltBytes = {
    message: input.random(MESSAGE_SALT_BYTES),
    key: input.random(KEY_SALT_BYTES),
    hash: input.random(ARGON2ID.saltBytes),
  };
  return {
    salts: [bytesToHex(salts.message), bytesToHex(salts.key), bytesToHex(salts.hash)],
    secret: await derive(input.passphrase, salts, input.argon2id),
  };
}

/** The salts in the order of the wire: salt0, salt1, salt2. They are public. */
type SaltBytes = {
  readonly message: Uint8Array;
  readonly key: Uint8Array;
  readonly hash: Uint8Array;
};

/** Checks by hand what the wire's schema checks too: that module is too big for the worker. */
function bytesOf([salt0, salt1, salt2]: Salts): SaltBytes {
  return {
    message: saltOf(salt0, MESSAGE_SALT_BYTES),
    key: saltOf(salt1, KEY_SALT_BYTES),
    hash: saltOf(salt2, ARGON2ID.saltBytes),
  };
}

function saltOf(hex: string, length: number): Uint8Array {
  const salt = fromHex(hex);
  if (salt?.length !== length) throw new UnsupportedChallengeError();
  return salt;
}

async function derive(passphrase: string, salts: SaltBytes, argon2id: Argon2id): Promise<string> {
  const text = utf8(passphrase);
  const message = concatBytes(text, salts.message);
  const digest = blake2b(message, { key: salts.key, dkLen: DIGEST_BYTES });
  try {
    const secret = await argon2id({ password: digest, salt: salts.hash });
    const hex = bytesToHex(secret);
    wipe(secret);
    return hex;
  } finally {
    wipe(text, message, digest);
  }
}

/**
 * The client-side keychain `CSEv1r1`: the keys that encrypt the account's data, sealed with a key
 * derived from the encryption passphrase. The server keeps it and cannot look inside.
 * Ceremony and notes: README.md, "The keychain".
 */
import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';

import { fromUtf8, utf8, wipe } from './bytes.ts';
import { mend, readsLikeKeychain, type Mended } from './keychain-damage.ts';
import { parseKeychain, type Keychain } from './keychain-shape.ts';
import { isSaltSuspect, mendSalt } from './mend-salt.ts';
import { requirePassphrase } from './passphrase.ts';
import { ARGON2ID, type Argon2id, type Random } from './primitives.ts';
import { deriveKey, NONCE_BYTES, NONCE_OFFSET, TEXT_OFFSET, unseal } from './seal.ts';
import { readingOf, type Reading } from './spelling.ts';

export type { Mended } from './keychain-damage.ts';
export type { Keychain } from './keychain-shape.ts';

const KEY_BYTES = 32;

/**
 * What became of an attempt to open a keychain.
 * - `wrong-passphrase`: the seal does not match, and nothing says that the passphrase would be
 *   right. Several altered places can look the same (README.md, note "Damaged or wrong").
 * - `damaged`: it does not open, and that is not for the passphrase.
 */
export type KeychainOpening =
  | { readonly kind: 'opened'; readonly keychain: Keychain }
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'damaged'; readonly damage: KeychainDamage };

export type KeychainDamage =
  /** Not hex, not base64, too short, or what was sealed is not a keychain. */
  | { readonly kind: 'no-keychain' }
  /** The passphrase is right. One character was altered, and this is how it was. */
  | { readonly kind: 'one-place'; readonly mended: Mended }
  /** The passphrase is right, but more was altered than one character, or cut off. */
  | { readonly kind: 'altered' };

/**
 * @param sealed hex, as everybody writes it today, or URL-safe base64, as old clients wrote it
 * @throws {PassphraseError} before anything is hashed
 */
export async function openKeychain(input: {
  readonly sealed: string;
  readonly passphrase: string;
  readonly argon2id: Argon2id;
}): Promise<KeychainOpening> {
  requirePassphrase(input.passphrase);
  const reading = readingOf(input.sealed);
  if (reading === null || reading.bytes.length < TEXT_OFFSET) return damaged('no-keychain');
  const salt = reading.bytes.slice(0, NONCE_OFFSET);
  const key = await deriveKey(input.passphrase, salt, input.argon2id);
  const opening = open(key, reading);
  wipe(key);
  if (opening.kind === 'opened' || !isSaltSuspect(reading)) return opening;
  const mended = await mendSalt(input);
  return mended === null ? opening : mendedTo(mended);
}

/** Opens it, or finds out what this key can tell about it. */
function open(key: Uint8Array, reading: Reading): KeychainOpening {
  const plain = unseal(key, reading.bytes);
  if (plain !== null) {
    const keychain = parseKeychain(fromUtf8(plain));
    wipe(plain);
    if (!keychain) return damaged('no-keychain');
    if (reading.isAsStored) return { kind: 'opened', keychain };
    return mendedTo({ text: reading.text, at: reading.suspect ?? reading.text.length });
  }
  const mended = mend(key, reading);
  if (mended !== null) return mendedTo(mended);
  if (readsLikeKeychain(key, reading.bytes)) return damaged('altered');
  return reading.isAsStored ? { kind: 'wrong-passphrase' } : damaged('no-keychain');
}

function damaged(kind: 'no-keychain' | 'altered'): KeychainOpening {
  return { kind: 'damaged', damage: { kind } };
}

function mendedTo(mended: Mended): KeychainOpening {
  return { kind: 'damaged', damage: { kind: 'one-place', mended } };
}

/**
 * Seals with a new salt and a new nonce, even for the same keychain and passphrase. Every field
 * that was opened is written back, known or not: a key that is lost here is data lost for good.
 *
 * @returns lower-case hex, for `keychain/set`
 * @throws {PassphraseError} before anything is drawn or hashed
 * @throws {TypeError} when the keychain could not be opened again: nothing has left the caller
 */
export async function sealKeychain(input: {
  readonly keychain: Keychain;
  readonly passphrase: string;
  readonly random: Random;
  readonly argon2id: Argon2id;
}): Promise<string> {
  requirePassphrase(input.passphrase);
  const json = JSON.stringify(input.keychain);
  if (!parseKeychain(json)) throw new TypeError('Not a keychain: it could not be opened again');

  const salt = input.random(ARGON2ID.saltBytes);
  const nonce = input.random(NONCE_BYTES);
  const key = await deriveKey(input.passphrase, salt, input.argon2id);
  const plain = utf8(json);
  const sealed = concatBytes(salt, nonce, xsalsa20poly1305(key, nonce).encrypt(plain));
  wipe(key, plain);
  return bytesToHex(sealed);
}

/** The keychain of an account that never had one: a single key, which is the current one. */
export function newKeychain(random: Random): Keychain {
  return withNewKey({ keys: {}, current: '' }, random);
}

/**
 * On a change of passphrase every old key stays, because old data is encrypted with it; a new key
 * is added and becomes the current one (protocol.md, "Keychain CSEv1r1").
 *
 * @returns a new keychain; the given one is not changed
 */
export function withNewKey(keychain: Keychain, random: Random): Keychain {
  const current = uuid(random);
  const key = random(KEY_BYTES);
  const grown = { ...keychain, keys: { ...keychain.keys, [current]: bytesToHex(key) }, current };
  wipe(key);
  return grown;
}

/** A version 4 UUID (RFC 9562, section 5.4). */
function uuid(random: Random): string {
  const bytes = random(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

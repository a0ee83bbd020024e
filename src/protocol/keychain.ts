/**
 * The client-side keychain `CSEv1r1`: the keys that encrypt the account's data, sealed with a key
 * derived from the encryption passphrase. The server keeps it and cannot look inside.
 * Ceremony and notes: README.md, "The keychain".
 */
import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
import * as z from 'zod/mini';

import { concat, fromBase64Url, fromHex, fromUtf8, toHex, utf8, wipe } from './bytes.ts';
import { requirePassphrase } from './passphrase.ts';
import { ARGON2ID, type Argon2id, type Random } from './primitives.ts';

const NONCE_BYTES = 24;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const TEXT_OFFSET = ARGON2ID.saltBytes + NONCE_BYTES;

/**
 * An open keychain. `keys` maps a UUID to 32 bytes as hex; `current` names the one that new data
 * is encrypted with. Fields that this version does not know are kept: see {@link sealKeychain}.
 */
export type Keychain = {
  readonly keys: Readonly<Record<string, string>>;
  readonly current: string;
  readonly [unknownField: string]: unknown;
};

/**
 * What became of an attempt to open a keychain.
 * - `damaged`: it can never be opened, whatever the passphrase (not hex, not base64, too short,
 *   or its contents are not a keychain).
 * - `wrong-passphrase`: the seal does not match. A flipped bit looks the same: that is what
 *   authentication means (README.md, note "Damaged or wrong").
 */
export type KeychainOpening =
  | { readonly kind: 'opened'; readonly keychain: Keychain }
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'damaged' };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const KEY = /^[0-9a-f]{64}$/i;

const keychainShape = z
  .looseObject({
    keys: z.record(z.string().check(z.regex(UUID)), z.string().check(z.regex(KEY))),
    current: z.string(),
  })
  .check(z.refine((keychain) => Object.hasOwn(keychain.keys, keychain.current)));

/** Checks, and hands back the very object that came in: a rebuilt one could lose or reorder fields. */
const keychainSchema = z.custom<Keychain>((value) => keychainShape.safeParse(value).success);

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
  const bytes = fromHex(input.sealed) ?? fromBase64Url(input.sealed);
  if (!bytes || bytes.length < TEXT_OFFSET + TAG_BYTES) return { kind: 'damaged' };

  const key = await deriveKey(input.passphrase, bytes.slice(0, ARGON2ID.saltBytes), input.argon2id);
  const plain = unseal(key, bytes);
  wipe(key);
  if (!plain) return { kind: 'wrong-passphrase' };

  const keychain = parseKeychain(fromUtf8(plain));
  wipe(plain);
  return keychain ? { kind: 'opened', keychain } : { kind: 'damaged' };
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
  const sealed = concat(salt, nonce, xsalsa20poly1305(key, nonce).encrypt(plain));
  wipe(key, plain);
  return toHex(sealed);
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
  const grown = { ...keychain, keys: { ...keychain.keys, [current]: toHex(key) }, current };
  wipe(key);
  return grown;
}

function parseKeychain(json: string | null): Keychain | null {
  if (json === null) return null;
  try {
    const parsed = keychainSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    // A SyntaxError quotes what it read, which is key material: it ends here.
    return null;
  }
}

async function deriveKey(passphrase: string, salt: Uint8Array, argon2id: Argon2id) {
  const password = utf8(passphrase);
  try {
    return await argon2id({ password, salt });
  } finally {
    wipe(password);
  }
}

/** @returns the plain bytes, or null when the seal does not match */
function unseal(key: Uint8Array, bytes: Uint8Array): Uint8Array | null {
  const nonce = bytes.subarray(ARGON2ID.saltBytes, TEXT_OFFSET);
  try {
    return xsalsa20poly1305(key, nonce).decrypt(bytes.subarray(TEXT_OFFSET));
  } catch {
    // Lengths were checked before, so the only failure left is the tag.
    return null;
  }
}

/** A version 4 UUID (RFC 9562, section 5.4). */
function uuid(random: Random): string {
  const bytes = random(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

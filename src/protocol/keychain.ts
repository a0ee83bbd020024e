/**
 * The client-side keychain `CSEv1r1`: the keys that encrypt the account's data, sealed with a key
 * derived from the encryption passphrase. The server keeps it and cannot look inside.
 * Ceremony and notes: README.md, "The keychain".
 */
import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
import { blake2b } from '@noble/hashes/blake2.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';

import { fromBase64Url, fromHex, fromUtf8, utf8, wipe } from './bytes.ts';
import { parseKeychain, type Keychain } from './keychain-shape.ts';
import { requirePassphrase } from './passphrase.ts';
import { ARGON2ID, type Argon2id, type Random } from './primitives.ts';
import { deriveKey, NONCE_BYTES, NONCE_OFFSET, TEXT_OFFSET, unseal } from './seal.ts';

export type { Keychain } from './keychain-shape.ts';

const KEY_BYTES = 32;

/** A keychain with one key, sealed. What has fewer bytes was cut short, or is something else. */
const SHORTEST = TEXT_OFFSET + `{"keys":{"":""},"current":""}`.length + 36 + 2 * KEY_BYTES + 36;

/**
 * What became of an attempt to open a keychain.
 * - `does-not-open`: another passphrase, or a damaged keychain. The seal cannot tell which.
 * - `no-keychain`: cut short, or something else: no passphrase opens it.
 */
export type KeychainOpening =
  | { readonly kind: 'opened'; readonly keychain: Keychain }
  | { readonly kind: 'does-not-open' }
  | { readonly kind: 'no-keychain' };

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
  if (bytes === null || bytes.length < SHORTEST) return { kind: 'no-keychain' };
  const key = await deriveKey(input.passphrase, bytes.slice(0, NONCE_OFFSET), input.argon2id);
  const plain = unseal(key, bytes);
  wipe(key);
  if (plain === null) return { kind: 'does-not-open' };
  const keychain = parseKeychain(fromUtf8(plain));
  wipe(plain);
  return keychain === null ? { kind: 'no-keychain' } : { kind: 'opened', keychain };
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

/** Names a key without telling its id: 128 bits of BLAKE2b, as hex. */
export function keyDigest(id: string): string {
  return bytesToHex(blake2b(utf8(id.toLowerCase()), { dkLen: 16 }));
}

/** A version 4 UUID (RFC 9562, section 5.4). */
function uuid(random: Random): string {
  const bytes = random(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The seal of a keychain: which bytes are what, and how it is broken. README.md, "The keychain". */
import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js';

import { utf8, wipe } from './bytes.ts';
import { ARGON2ID, type Argon2id } from './primitives.ts';

export const NONCE_BYTES = 24;
export const TAG_BYTES = 16;
/** salt ‖ nonce ‖ tag ‖ text */
export const NONCE_OFFSET = ARGON2ID.saltBytes;
const TAG_OFFSET = NONCE_OFFSET + NONCE_BYTES;
export const TEXT_OFFSET = TAG_OFFSET + TAG_BYTES;

/** The key of a seal. It belongs to the caller, who wipes it. */
export async function deriveKey(
  passphrase: string,
  salt: Uint8Array,
  argon2id: Argon2id,
): Promise<Uint8Array> {
  const password = utf8(passphrase);
  try {
    return await argon2id({ password, salt });
  } finally {
    wipe(password);
  }
}

/**
 * @param bytes at least {@link TEXT_OFFSET} of them
 * @returns the plain bytes, or null when the seal does not match
 */
export function unseal(key: Uint8Array, bytes: Uint8Array): Uint8Array | null {
  try {
    const nonce = bytes.subarray(NONCE_OFFSET, TAG_OFFSET);
    return xsalsa20poly1305(key, nonce).decrypt(bytes.subarray(TAG_OFFSET));
  } catch {
    // Lengths were checked before, so the only failure left is the tag.
    return null;
  }
}

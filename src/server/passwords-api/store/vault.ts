/**
 * Proving without keeping. The account's key (32 random bytes) is sealed under the challenge
 * secret; a secret is right when it opens that box. The keychains are sealed once more under the
 * account's key, and each session carries that key sealed under its own id, of which the database
 * knows only a hash. So the file alone opens nothing, and a session that was authorised before a
 * change of passphrase cannot read keychains afterwards, as on real servers.
 *
 * HKDF is enough here: the secret is already the result of a 64 MiB Argon2id.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';

/** Source of random bytes. */
export type Random = (bytes: number) => Uint8Array;

const NONCE = 12;
const TAG = 16;

/** A 32-byte key from a secret. `purpose` keeps keys of different uses apart. */
export function deriveKey(secret: string, salt: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, purpose, 32));
}

/** AES-256-GCM: nonce, tag and ciphertext in one box. */
export function seal(key: Uint8Array, content: Uint8Array, random: Random): Uint8Array {
  const nonce = random(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** The content of a box, or null when the key does not open it. */
export function unseal(key: Uint8Array, box: Uint8Array): Uint8Array | null {
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, NONCE));
  decipher.setAuthTag(box.subarray(NONCE, NONCE + TAG));
  try {
    return Buffer.concat([decipher.update(box.subarray(NONCE + TAG)), decipher.final()]);
  } catch {
    return null;
  }
}

/** SHA-256, for values that are random enough to need no salt (session ids). */
export function digest(value: string): Uint8Array {
  return createHash('sha256').update(value).digest();
}

/**
 * The search for a flipped bit in the salt of a keychain. Another salt is another key, so each try
 * costs a hash: some half a minute in all. Only when a person asks for it.
 */
import { wipe } from './bytes.ts';
import type { Mended } from './keychain-damage.ts';
import { requirePassphrase } from './passphrase.ts';
import type { Argon2id } from './primitives.ts';
import { deriveKey, NONCE_OFFSET, TEXT_OFFSET, unseal } from './seal.ts';
import {
  bitVariants,
  bytesOf,
  firstChanged,
  placeOf,
  readingOf,
  type Reading,
  type Variant,
} from './spelling.ts';

/**
 * @param input.onProgress 0 to 1, after each try
 * @returns the original, which the passphrase opens; or null
 * @throws {PassphraseError} before anything is hashed
 */
export async function mendSalt(input: {
  readonly sealed: string;
  readonly passphrase: string;
  readonly argon2id: Argon2id;
  readonly onProgress?: (fraction: number) => void;
}): Promise<Mended | null> {
  requirePassphrase(input.passphrase);
  const reading = readingOf(input.sealed);
  if (reading === null || reading.bytes.length < TEXT_OFFSET) return null;
  const inSalt = saltVariants(reading);
  for (const [index, variant] of inSalt.entries()) {
    const bytes = bytesOf(reading, variant);
    const key = await deriveKey(input.passphrase, bytes.slice(0, NONCE_OFFSET), input.argon2id);
    const plain = unseal(key, bytes);
    wipe(key);
    if (plain !== null) {
      wipe(plain);
      return placeOf(reading, variant);
    }
    input.onProgress?.((index + 1) / inSalt.length);
  }
  return null;
}

/** Whether the one place that is at fault is known to be in the salt: few tries tell. */
export function isSaltSuspect(reading: Reading): boolean {
  return reading.suspect !== null && saltVariants(reading).length > 0;
}

function saltVariants(reading: Reading): readonly Variant[] {
  const { suspect, spelling } = reading;
  const end = Math.ceil((NONCE_OFFSET * 8) / spelling.bits);
  const inSalt: Variant[] = [];
  for (let at = suspect ?? 0; at < (suspect === null ? end : suspect + 1); at += 1) {
    for (const each of bitVariants(reading, at)) {
      if (firstChanged(each) < NONCE_OFFSET) inSalt.push(each);
    }
  }
  return inSalt;
}

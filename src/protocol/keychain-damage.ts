/**
 * Proves that a keychain which does not open was altered, and where. With the right key in hand,
 * every keychain that differs from the stored one in one byte, or in one letter of its text, is
 * tried against the seal; the one that fits is the original (README.md, note "Damaged or wrong").
 * The salt is apart: `mend-salt.ts`.
 */
import { xsalsa20 } from '@noble/ciphers/salsa.js';
import { concatBytes } from '@noble/hashes/utils.js';

import { wipe } from './bytes.ts';
import { NONCE_OFFSET, TAG_OFFSET, TEXT_OFFSET, unseal } from './seal.ts';
import { sealSum } from './seal-sum.ts';
import {
  byteVariants,
  bytesOf,
  digitVariants,
  firstChanged,
  placeOf,
  seamVariants,
  type Reading,
  type Variant,
} from './spelling.ts';

/** The original, as it fits the seal: sealed, with the passphrase it always had. */
export type Mended = {
  readonly text: string;
  /** The place that was altered: which character, from 0. */
  readonly at: number;
};

/** A keychain of hundreds of keys. What is longer is not searched, so that nobody waits. */
const LONGEST = 100_000;

/** @returns the one variant, with another nonce, tag or text, that the key opens; or null */
export function mend(key: Uint8Array, reading: Reading): Mended | null {
  if (reading.text.length > LONGEST) return null;
  for (const variant of likely(key, reading)) {
    const plain = unseal(key, bytesOf(reading, variant));
    if (plain === null) continue;
    wipe(plain);
    return placeOf(reading, variant);
  }
  return null;
}

/** Of all variants with the salt as it is, those that are worth a look at the seal. */
function* likely(key: Uint8Array, reading: Reading): Generator<Variant> {
  const { bytes, suspect } = reading;
  if (suspect !== null) {
    for (const each of digitVariants(reading, suspect)) {
      if (firstChanged(each) >= NONCE_OFFSET) yield each;
    }
    return;
  }
  const { fits, solveByte } = sealSum(key, bytes);
  for (let index = NONCE_OFFSET; index < TAG_OFFSET; index += 1) {
    for (const each of byteVariants(index)) if (beginsWell(key, bytesOf(reading, each))) yield each;
  }
  for (const each of seamVariants(reading)) {
    const first = firstChanged(each);
    if (first < NONCE_OFFSET) continue;
    if (first < TAG_OFFSET ? beginsWell(key, bytesOf(reading, each)) : fits(each)) yield each;
  }
  yield* solveByte();
}

/** A judgement needs this many bytes of text, and this share of them printable. */
const ENOUGH = 64;
const SHARE = 7 / 8;

/**
 * Whether, seal or no seal, what the key makes of the text reads like a keychain. Another key makes
 * noise of it, of which three bytes in eight are printable ASCII: that seven in eight of 64 are has
 * a chance of 2^-49. So the passphrase is right, and the keychain was altered or cut off.
 */
export function readsLikeKeychain(key: Uint8Array, bytes: Uint8Array): boolean {
  return bytes.length >= TEXT_OFFSET + ENOUGH && isPrintable(key, bytes, bytes.length);
}

/** The same of the first block alone: nearly every wrong nonce is out after that. */
function beginsWell(key: Uint8Array, bytes: Uint8Array): boolean {
  return isPrintable(key, bytes, TEXT_OFFSET + HALF_BLOCK);
}

const HALF_BLOCK = 32;

function isPrintable(key: Uint8Array, bytes: Uint8Array, end: number): boolean {
  const nonce = bytes.subarray(NONCE_OFFSET, TAG_OFFSET);
  const text = bytes.subarray(TEXT_OFFSET, end);
  // The first half of the first block is the key of the checksum; the text follows it.
  const plain = xsalsa20(key, nonce, concatBytes(new Uint8Array(HALF_BLOCK), text));
  let printable = 0;
  for (const byte of plain.subarray(HALF_BLOCK)) {
    if (byte >= 0x20 && byte <= 0x7e) printable += 1;
  }
  wipe(plain);
  return printable >= text.length * SHARE;
}

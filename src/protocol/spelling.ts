/**
 * A sealed keychain as a text of digits, and every text that differs from it in one digit. For
 * finding the place where a stored keychain was altered (README.md, note "Damaged or wrong").
 */
import { BASE64_URL_DIGITS, fromBase64Url, fromHex } from './bytes.ts';

type Spelling = {
  readonly digits: string;
  /** Of one digit. */
  readonly bits: number;
  readonly foreign: RegExp;
  readonly read: (text: string) => Uint8Array | null;
};

const HEX: Spelling = {
  digits: '0123456789abcdef',
  bits: 4,
  foreign: /[^0-9a-f]/gi,
  read: fromHex,
};
const BASE64_URL: Spelling = {
  digits: BASE64_URL_DIGITS,
  bits: 6,
  foreign: /[^\w-]/g,
  read: fromBase64Url,
};

/** A text that can be read, at most after one of its digits was replaced. */
export type Reading = {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly spelling: Spelling;
  /** Where no digit of this spelling stands, so that the altered place is known; or null. */
  readonly suspect: number | null;
  /** Nothing was replaced or left out to read it. */
  readonly isAsStored: boolean;
};

/** The same text with other digits in one place: what changes in two neighbouring bytes. */
export type Variant = { readonly index: number; readonly xor: number };

/** @returns how the text is meant, or null: not even with one digit replaced is it hex or base64 */
export function readingOf(text: string): Reading | null {
  return readAs(HEX, text) ?? readAs(BASE64_URL, text);
}

function readAs(spelling: Spelling, whole: string): Reading | null {
  // A digit that is left over adds no byte: the end was cut off there.
  const unit = spelling.bits === 4 ? 2 : 4;
  const text = whole.length % unit === 1 ? whole.slice(0, -1) : whole;
  const found = [...text.matchAll(spelling.foreign)].slice(0, 2);
  if (found.length > 1) return null;
  const [foreign] = found;
  const asItIs = foreign === undefined ? spelling.read(text) : null;
  if (asItIs !== null) {
    return { text, bytes: asItIs, spelling, suspect: null, isAsStored: text === whole };
  }
  // Without a foreign letter only the last digit can be at fault: it has bits beyond the last byte.
  const suspect = foreign?.index ?? text.length - 1;
  const patched = replaced(text, suspect, spelling.digits[0] ?? '');
  const bytes = spelling.read(patched);
  return bytes === null ? null : { text: patched, bytes, spelling, suspect, isAsStored: false };
}

/** Every text in which the digit at `at` is another one. */
export function* digitVariants(reading: Reading, at: number): Generator<Variant> {
  const { digits, bits } = reading.spelling;
  const offset = at * bits;
  // What stands at a suspect place is made up, and may be right by chance.
  for (let change = reading.suspect === null ? 1 : 0; change < digits.length; change += 1) {
    const variant = { index: offset >> 3, xor: change << (16 - bits - (offset & 7)) };
    // The last digit may have bits beyond the last byte; they are never set.
    const isBeyond = variant.index + 1 >= reading.bytes.length && (variant.xor & 0xff) !== 0;
    if (!isBeyond) yield variant;
  }
}

/** Every text in which the byte at `index` is another one. */
export function* byteVariants(index: number): Generator<Variant> {
  for (let change = 1; change < 256; change += 1) yield { index, xor: change << 8 };
}

/** Those with another digit that need another byte on either side of it: in base64 half of them. */
export function* seamVariants(reading: Reading): Generator<Variant> {
  const { bits } = reading.spelling;
  for (let at = 0; at < reading.text.length; at += 1) {
    if (((at * bits) & 7) + bits <= 8) continue;
    for (const each of digitVariants(reading, at)) {
      if (each.xor > 0xff && (each.xor & 0xff) !== 0) yield each;
    }
  }
}

/** Those in which a single bit is another one, of a byte or of the code of a letter. */
export function* bitVariants(reading: Reading, at: number): Generator<Variant> {
  for (const each of digitVariants(reading, at)) {
    const changed = placeOf(reading, each);
    const code = reading.text.charCodeAt(at) ^ changed.text.charCodeAt(at);
    if (reading.suspect !== null || isOneBit(each.xor) || isOneBit(code)) yield each;
  }
}

/** The first byte that is another one in this variant. */
export function firstChanged({ index, xor }: Variant): number {
  return xor > 0xff ? index : index + 1;
}

/** The bytes of a variant, as a copy. */
export function bytesOf({ bytes }: Reading, { index, xor }: Variant): Uint8Array {
  const copy = bytes.slice();
  copy[index] = (copy[index] ?? 0) ^ (xor >> 8);
  if (index + 1 < copy.length) copy[index + 1] = (copy[index + 1] ?? 0) ^ (xor & 0xff);
  return copy;
}

/** The text of a variant, and the first character in which it differs from what was read. */
export function placeOf(
  { text, spelling: { digits, bits }, suspect }: Reading,
  { index, xor }: Variant,
): { readonly text: string; readonly at: number } {
  let changed = text;
  let first = suspect;
  for (let at = Math.floor((index * 8) / bits); at * bits < index * 8 + 16; at += 1) {
    const shift = index * 8 + 16 - bits - at * bits;
    const change = (shift >= 0 ? xor >> shift : xor << -shift) & (digits.length - 1);
    if (change === 0 || at >= text.length) continue;
    changed = replaced(changed, at, digits.charAt(valueOf(digits, text.charAt(at)) ^ change));
    first ??= at;
  }
  return { text: changed, at: first ?? text.length };
}

function replaced(text: string, at: number, digit: string): string {
  return text.slice(0, at) + digit + text.slice(at + 1);
}

/** Hex is read in either case; in base64 every digit stands for itself. */
function valueOf(digits: string, digit: string): number {
  const value = digits.indexOf(digit);
  return value < 0 ? digits.indexOf(digit.toLowerCase()) : value;
}

function isOneBit(bits: number): boolean {
  return bits !== 0 && (bits & (bits - 1)) === 0;
}

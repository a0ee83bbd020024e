import { hexToBytes } from '@noble/hashes/utils.js';

/**
 * Bytes and how they are written, as far as `@noble/hashes/utils.js` does not do it: its `bytesToHex`
 * (always lower case; upper case is a *wrong* secret to the server) and `concatBytes` are used as
 * they are.
 */

const encoder = new TextEncoder();
const BASE64_URL = /^[\w-]*$/;
const BASE64_URL_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** UTF-8, as it is: no Unicode normalisation. A lone surrogate becomes U+FFFD, as in libsodium. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/**
 * The opposite of {@link utf8}, letter by letter: a leading U+FEFF stays too.
 *
 * @returns the text, or null when the bytes are not UTF-8
 */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * @param hex either case
 * @returns the bytes, or null when it is not hex or half a byte is left over
 */
export function fromHex(hex: string): Uint8Array | null {
  try {
    return hexToBytes(hex);
  } catch {
    // The error may quote what it read, which can be key material: it ends here.
    return null;
  }
}

/**
 * URL-safe base64 without padding (RFC 4648, section 5), the only variant that libsodium's
 * `from_base64` reads by default and therefore the only one that old keychains come in.
 *
 * @returns the bytes, or null for anything else: `+`, `/`, `=`, an impossible length, or set bits
 *   after the last byte
 */
export function fromBase64Url(text: string): Uint8Array | null {
  if (!BASE64_URL.test(text) || text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let pending = 0;
  let bits = 0;
  let written = 0;
  for (const digit of text) {
    pending = ((pending << 6) | BASE64_URL_DIGITS.indexOf(digit)) & 0xff_ff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[written] = (pending >> bits) & 0xff;
      written += 1;
    }
  }
  return (pending & ((1 << bits) - 1)) === 0 ? bytes : null;
}

/** Overwrites what must not linger. Strings cannot be wiped; byte arrays can. */
export function wipe(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}

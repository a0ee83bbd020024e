/**
 * Bytes and their spellings. Everything the two ceremonies hash, seal or send goes through here,
 * so that there is one answer to "what counts as hex" and "what counts as base64".
 */

const encoder = new TextEncoder();
const HEX = /^(?:[0-9a-f]{2})*$/i;
const BASE64_URL = /^[\w-]*$/;
export const BASE64_URL_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** UTF-8, as it is: no Unicode normalisation. A lone surrogate becomes U+FFFD, as in libsodium. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/**
 * @returns the text, or null when the bytes are not UTF-8
 */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Lower-case hex: upper case is a *wrong* secret to the server (protocol.md, "session/open"). */
export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/**
 * @param hex either case
 * @returns the bytes, or null when it is not hex or half a byte is left over
 */
export function fromHex(hex: string): Uint8Array | null {
  if (!HEX.test(hex)) return null;
  const bytes = new Uint8Array(hex.length / 2);
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16);
  }
  return bytes;
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

/** One array out of several, in order. The parts are copied; wiping them stays the caller's job. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Overwrites what must not linger. Strings cannot be wiped; byte arrays can. */
export function wipe(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}

/**
 * The checksum of a seal as what it is, a polynomial, so that a change of one byte can be solved
 * for instead of tried. Poly1305 is `(c₁rⁿ + c₂rⁿ⁻¹ + … + cₙr mod 2¹³⁰ - 5) + s mod 2¹²⁸` over the
 * 16-byte blocks c of the text: a byte that grows by `d` moves the sum by `d` times a weight that
 * only its place decides.
 */
import { xsalsa20 } from '@noble/ciphers/salsa.js';

import { wipe } from './bytes.ts';
import { NONCE_OFFSET, TAG_BYTES, TAG_OFFSET, TEXT_OFFSET } from './seal.ts';
import type { Variant } from './spelling.ts';

const PRIME = 2n ** 130n - 5n;
const CLAMP = 0x0ffffffc0ffffffc0ffffffc0fffffffn;
const WORD = 2n ** 128n;
const BLOCK = 16;

export type SealSum = {
  /** Whether the tag of a variant is that of its text. */
  readonly fits: (variant: Variant) => boolean;
  /** Every single other byte, in tag or text, that makes the two fit. */
  readonly solveByte: () => Generator<Variant>;
};

/** @param bytes salt, nonce, tag and text; only tag and text may differ from the original */
export function sealSum(key: Uint8Array, bytes: Uint8Array): SealSum {
  const once = xsalsa20(key, bytes.subarray(NONCE_OFFSET, TAG_OFFSET), new Uint8Array(32));
  const r = littleEndian(once.subarray(0, BLOCK)) & CLAMP;
  const s = littleEndian(once.subarray(BLOCK));
  wipe(once);
  const tag = littleEndian(bytes.subarray(TAG_OFFSET, TEXT_OFFSET));
  const text = bytes.subarray(TEXT_OFFSET);
  const blocks = Math.ceil(text.length / BLOCK);
  let sum = 0n;
  for (let offset = 0; offset < text.length; offset += BLOCK) {
    const block = text.subarray(offset, offset + BLOCK);
    sum = ((sum + littleEndian(block) + (1n << BigInt(8 * block.length))) * r) % PRIME;
  }
  const powers = [1n];
  for (let power = r; powers.length <= blocks; power = (power * r) % PRIME) powers.push(power);

  /** How far a changed byte moves the sum and the tag. */
  function weigh(index: number, xor: number): readonly [inSum: bigint, inTag: bigint] {
    if (xor === 0 || index >= bytes.length) return [0n, 0n];
    const stands = bytes[index] ?? 0;
    const grows = BigInt((stands ^ xor) - stands);
    if (index < TEXT_OFFSET) return [0n, grows << BigInt(8 * (index - TAG_OFFSET))];
    const at = index - TEXT_OFFSET;
    const power = powers[blocks - Math.floor(at / BLOCK)] ?? 0n;
    return [(grows * power) << BigInt(8 * (at % BLOCK)), 0n];
  }

  function* solveTag(): Generator<Variant> {
    const change = ((sum + s) % WORD) ^ tag;
    for (let at = 0; at < TAG_BYTES; at += 1) {
      const byte = (change >> BigInt(8 * at)) & 0xffn;
      if (byte !== 0n && byte << BigInt(8 * at) === change) {
        yield { index: TAG_OFFSET + at, xor: Number(byte) << 8 };
      }
    }
  }

  function* solveText(): Generator<Variant> {
    const [backOne, backByte] = [inverse(r), inverse(256n)];
    // The tag tells the sum but for its two highest bits: four sums are possible.
    const wanted = [0n, 1n, 2n, 3n].map((high) => modulo(tag - s, WORD) + high * WORD);
    let block = wanted.map((each) => modulo(each - sum, PRIME));
    for (let first = (blocks - 1) * BLOCK; first >= 0; first -= BLOCK) {
      block = block.map((each) => (each * backOne) % PRIME);
      let grows = block;
      for (let at = first; at < first + BLOCK && at < text.length; at += 1) {
        const stands = text[at] ?? 0;
        for (const each of grows) {
          const becomes =
            stands + Number(each < 256n ? each : each > PRIME - 256n ? each - PRIME : 256n);
          if (becomes !== stands && becomes >= 0 && becomes < 256) {
            yield { index: TEXT_OFFSET + at, xor: (stands ^ becomes) << 8 };
          }
        }
        grows = grows.map((each) => (each * backByte) % PRIME);
      }
    }
  }

  return {
    fits({ index, xor }) {
      const [sum0, tag0] = weigh(index, xor >> 8);
      const [sum1, tag1] = weigh(index + 1, xor & 0xff);
      return (modulo(sum + sum0 + sum1, PRIME) + s) % WORD === tag + tag0 + tag1;
    },
    *solveByte() {
      yield* solveTag();
      yield* solveText();
    },
  };
}

function littleEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes.toReversed()) value = (value << 8n) | BigInt(byte);
  return value;
}

function modulo(value: bigint, modulus: bigint): bigint {
  const rest = value % modulus;
  return rest < 0n ? rest + modulus : rest;
}

/** By Fermat: to the power of the prime less two. */
function inverse(value: bigint): bigint {
  let result = 1n;
  let square = modulo(value, PRIME);
  for (let power = PRIME - 2n; power > 0n; power >>= 1n) {
    if ((power & 1n) === 1n) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}

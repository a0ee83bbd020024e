import { blake2b } from '@noble/hashes/blake2.js';
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { bytesToHex } from '@noble/hashes/utils.js';

import { BASE64_URL_DIGITS, fromBase64Url, fromHex } from './bytes.ts';
import { newKeychain, openKeychain, sealKeychain, withNewKey } from './keychain.ts';
import { mendSalt } from './mend-salt.ts';
import type { Argon2id, Random } from './primitives.ts';

const passphrase = 'correct horse battery staple';
const random: Random = (length) => crypto.getRandomValues(new Uint8Array(length));
/** Takes no time; the search does not care which hash it is. */
const argon2id: Argon2id = ({ password, salt }) => blake2b(password, { salt, dkLen: 32 });

const SALT_BYTES = 16;
const SPELLINGS = {
  hex: { bits: 4, write: bytesToHex, read: fromHex },
  base64: {
    bits: 6,
    write: (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url'),
    read: fromBase64Url,
  },
} as const;
type SpellingName = keyof typeof SPELLINGS;
const spellings = fc.constantFrom<SpellingName>('hex', 'base64');

async function sealed(keys: number): Promise<Uint8Array> {
  let keychain = newKeychain(random);
  for (let count = 1; count < keys; count += 1) keychain = withNewKey(keychain, random);
  const hex = await sealKeychain({ keychain, passphrase, random, argon2id });
  return fromHex(hex) ?? new Uint8Array();
}
const keychains = await Promise.all([1, 2, 3, 10].map(sealed));
const some = fc.constantFrom(...keychains);

const open = (text: string, typed = passphrase) =>
  openKeychain({ sealed: text, passphrase: typed, argon2id });
const mendedAt = (text: string, at: number) => ({
  kind: 'damaged',
  damage: { kind: 'one-place', mended: { text, at } },
});
function flipped(bytes: Uint8Array, ...bits: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  for (const bit of bits) copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7));
  return copy;
}
/** A bit of the bytes behind the salt, as a share of them, so that it fits every length. */
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const bitBehindSalt = (bytes: Uint8Array, where: number) =>
  Math.floor((SALT_BYTES + where * (bytes.length - SALT_BYTES)) * 8);

describe('behind the salt', () => {
  test('any flipped bit is found at its place, and the original is recovered', async () => {
    await fc.assert(
      fc.asyncProperty(some, spellings, share, async (bytes, name, where) => {
        const { bits, write } = SPELLINGS[name];
        const bit = bitBehindSalt(bytes, where);
        const opening = await open(write(flipped(bytes, bit)));
        expect(opening).toEqual(mendedAt(write(bytes), Math.floor(bit / bits)));
        // What was recovered opens.
        expect(await open(write(bytes))).toMatchObject({ kind: 'opened' });
      }),
    );
  });

  test('any byte that became another is found, and the original is recovered', async () => {
    await fc.assert(
      fc.asyncProperty(
        some,
        spellings,
        share,
        fc.integer({ min: 1, max: 255 }),
        async (bytes, name, where, xor) => {
          const { write } = SPELLINGS[name];
          const altered = bytes.slice();
          const at = bitBehindSalt(bytes, where) >> 3;
          altered[at] = (altered[at] ?? 0) ^ xor;
          const opening = await open(write(altered));
          expect(opening).toMatchObject({ damage: { mended: { text: write(bytes) } } });
        },
      ),
    );
  });

  test('any letter that became another of its alphabet is found', async () => {
    await fc.assert(
      fc.asyncProperty(some, share, share, async (bytes, where, which) => {
        const text = SPELLINGS.base64.write(bytes);
        const at = 22 + Math.floor(where * (text.length - 23));
        const digit = BASE64_URL_DIGITS.charAt(Math.floor(which * 64));
        fc.pre(digit !== text.charAt(at));
        const opening = await open(text.slice(0, at) + digit + text.slice(at + 1));
        expect(opening).toEqual(mendedAt(text, at));
      }),
    );
  });

  test('any flipped bit of the text itself is found, or harms nothing', async () => {
    await fc.assert(
      fc.asyncProperty(some, spellings, share, fc.nat(7), async (bytes, name, where, bit) => {
        const { bits, write } = SPELLINGS[name];
        const text = write(bytes);
        const first = Math.ceil((SALT_BYTES * 8) / bits);
        const at = first + Math.floor(where * (text.length - first));
        const letter = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit));
        const opening = await open(text.slice(0, at) + letter + text.slice(at + 1));
        const isSame = name === 'hex' && letter.toLowerCase() === text.charAt(at);
        expect(opening).toMatchObject(isSame ? { kind: 'opened' } : mendedAt(text, at));
      }),
    );
  });

  test('two flipped bits in two places are not mended, in text or tag yet told', async () => {
    await fc.assert(
      fc.asyncProperty(some, spellings, share, share, async (bytes, name, one, other) => {
        const { bits, write } = SPELLINGS[name];
        const [first, second] = [bitBehindSalt(bytes, one), bitBehindSalt(bytes, other)];
        fc.pre(Math.floor(first / bits) !== Math.floor(second / bits));
        fc.pre(first >> 3 !== second >> 3);
        const opening = await open(write(flipped(bytes, first, second)));
        const isInNonce = Math.min(first, second) < 40 * 8;
        expect(opening).toEqual(
          isInNonce
            ? { kind: 'wrong-passphrase' }
            : { kind: 'damaged', damage: { kind: 'altered' } },
        );
      }),
    );
  });

  test('with another passphrase nothing is found, flipped or not', async () => {
    const typed = 'incorrect horse battery staple';
    await fc.assert(
      fc.asyncProperty(some, spellings, share, async (bytes, name, where) => {
        const { write } = SPELLINGS[name];
        const wrong = { kind: 'wrong-passphrase' };
        expect(await open(write(bytes), typed)).toEqual(wrong);
        const bit = bitBehindSalt(bytes, where);
        expect(await open(write(flipped(bytes, bit)), typed)).toEqual(wrong);
      }),
      { numRuns: 25 },
    );
  });

  test('cut off anywhere: damage, as long as enough is left to be read', async () => {
    await fc.assert(
      fc.asyncProperty(some, spellings, share, async (bytes, name, where) => {
        const text = SPELLINGS[name].write(bytes);
        const { bits } = SPELLINGS[name];
        const enough = Math.ceil(((56 + 64) * 8) / bits) + 1;
        const left = enough + Math.floor(where * (text.length - 1 - enough));
        expect(await open(text.slice(0, left))).toMatchObject({
          kind: 'damaged',
          damage: { kind: 'altered' },
        });
      }),
    );
  });

  test('a letter too many at the end is left out', async () => {
    const [bytes = new Uint8Array()] = keychains;
    const text = bytesToHex(bytes);
    expect(await open(`${text}7`)).toEqual(mendedAt(text, text.length));
  });
});

describe('in the salt', () => {
  test.each(['hex', 'base64'] as const)('%s: any flipped bit is found', async (name) => {
    const { bits, write } = SPELLINGS[name];
    const [bytes = new Uint8Array()] = keychains;
    for (let bit = 0; bit < SALT_BYTES * 8; bit += 1) {
      const text = write(flipped(bytes, bit));
      expect(await mendSalt({ sealed: text, passphrase, argon2id })).toEqual({
        text: write(bytes),
        at: Math.floor(bit / bits),
      });
    }
  });

  test('without asking it looks like a wrong passphrase', async () => {
    const [bytes = new Uint8Array()] = keychains;
    expect(await open(bytesToHex(flipped(bytes, 5)))).toEqual({ kind: 'wrong-passphrase' });
  });

  test('each try is one hash, told as progress, and there are not many', async () => {
    const [bytes = new Uint8Array()] = keychains;
    const counted = vi.fn<Argon2id>(argon2id);
    const told: number[] = [];
    const found = await mendSalt({
      sealed: bytesToHex(bytes),
      passphrase: 'incorrect horse battery staple',
      argon2id: counted,
      onProgress: (fraction) => told.push(fraction),
    });
    expect(found).toBeNull();
    expect(counted.mock.calls.length).toBeGreaterThanOrEqual(128);
    expect(counted.mock.calls.length).toBeLessThan(170);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  test('two flipped bits are not found', async () => {
    const [bytes = new Uint8Array()] = keychains;
    const text = bytesToHex(flipped(bytes, 3, 77));
    expect(await mendSalt({ sealed: text, passphrase, argon2id })).toBeNull();
  });

  test('a letter that is no digit shows the place, and is mended without asking', async () => {
    const [bytes = new Uint8Array()] = keychains;
    for (const name of ['hex', 'base64'] as const) {
      const text = SPELLINGS[name].write(bytes);
      expect(await open(`${text.slice(0, 5)}~${text.slice(6)}`)).toEqual(mendedAt(text, 5));
    }
  });

  test.each(['', 'anything the client likes', '00'.repeat(55)])(
    'of %j, which is no keychain, nothing is expected',
    async (text) => {
      const counted = vi.fn<Argon2id>(argon2id);
      expect(await mendSalt({ sealed: text, passphrase, argon2id: counted })).toBeNull();
      expect(counted).not.toHaveBeenCalled();
    },
  );
});

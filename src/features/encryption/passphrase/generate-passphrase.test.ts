import { expect, test } from 'vitest';
import { below, passphraseOf, WORD_COUNT } from './generate-passphrase.ts';
import { loadWords } from './word-list.ts';
import { random } from '#testing/quick-crypto.ts';

test.each(['en', 'de'] as const)('six words of the list are 77 bits (%s)', async (locale) => {
  const words = await loadWords(locale);
  expect(words).toHaveLength(7776);
  expect(new Set(words).size).toBe(words.length);
  expect(Math.log2(words.length) * WORD_COUNT).toBeGreaterThanOrEqual(77);
  expect(words.every((word) => /^[a-z]+$/.test(word))).toBe(true);
  expect(passphraseOf(words, random).split('-')).toHaveLength(WORD_COUNT);
});

test('every word is as likely as any other', () => {
  // All 65 536 pairs of bytes, one after the other: those that are not redrawn fall evenly.
  const limit = 7776;
  const counts = new Map<number, number>();
  let next = 0;
  const inTurn = () => {
    const pair = new Uint8Array([next >> 8, next & 0xff]);
    next += 1;
    return pair;
  };
  const usable = 65_536 - (65_536 % limit);
  for (let draw = 0; draw < usable; draw += 1) {
    const drawn = below(limit, inTurn);
    counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
  }
  expect(counts.size).toBe(limit);
  expect(new Set(counts.values())).toEqual(new Set([usable / limit]));
});

test('what would favour some is drawn again', () => {
  const pairs = [new Uint8Array([0xff, 0xff]), new Uint8Array([0, 5])];
  expect(below(7776, () => pairs.shift() ?? new Uint8Array(2))).toBe(5);
});

import type { Random } from '#protocol/primitives.ts';

/** Six words of 7776 are 77.5 bits (log2(7776) × 6). */
export const WORD_COUNT = 6;

/**
 * A passphrase of words that every keyboard types alike (a to z and hyphens).
 * @param words a list of at most 65 536, each once
 */
export function passphraseOf(words: readonly string[], random: Random): string {
  return Array.from({ length: WORD_COUNT }, () => words[below(words.length, random)]).join('-');
}

/** A whole number below `limit`, every one equally likely: what would favour some is redrawn. */
export function below(limit: number, random: Random): number {
  const range = 65_536 - (65_536 % limit);
  for (;;) {
    const [high = 0, low = 0] = random(2);
    const drawn = high * 256 + low;
    if (drawn < range) return drawn % limit;
  }
}

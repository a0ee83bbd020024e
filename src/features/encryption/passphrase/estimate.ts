/** What the estimator says about a passphrase; nothing in it repeats the passphrase. */
export type Estimate = {
  readonly level: StrengthLevel;
  /** The estimator's reason, one of its keys (`sequences`, `dates` …), or null. */
  readonly warning: string | null;
  /** It is, as a whole, on the list of common passwords. */
  readonly isCommon: boolean;
};

/** 0 to 4 bars. */
export type StrengthLevel = 0 | 1 | 2 | 3 | 4;

/**
 * The estimator's own scale is made for logins that a server slows down. A keychain can be tried
 * offline by whoever gets hold of it, at the price of one Argon2id with 64 MiB each (some ten a
 * second and core): 10^12 tries take a thousand cores years, 10^16 nobody can pay.
 * @param guessesLog10 decimal logarithm of the tries needed
 */
export function levelOf(guessesLog10: number): StrengthLevel {
  if (guessesLog10 < 6) return 0;
  if (guessesLog10 < 9) return 1;
  if (guessesLog10 < 12) return 2;
  return guessesLog10 < 16 ? 3 : 4;
}

/** From the page to the worker. `id` tells an answer from that to an earlier keystroke. */
export type EstimateJob = {
  readonly id: number;
  readonly text: string;
  readonly own: readonly string[];
};
export type EstimateAnswer = { readonly id: number; readonly estimate: Estimate };

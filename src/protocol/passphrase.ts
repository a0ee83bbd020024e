/**
 * What may be an encryption passphrase. The limits are the protocol's own (protocol.md, "Password
 * challenge"): a client that accepts more, or normalises, locks people out of every other client.
 */

/** Inclusive limits in UTF-16 code units, that is `string.length`: an emoji often counts as two. */
export const PASSPHRASE_MIN_LENGTH = 12;
export const PASSPHRASE_MAX_LENGTH = 128;

export type PassphraseCheck = 'ok' | 'too-short' | 'too-long';

/** Cheap enough for every keystroke: nothing is hashed or kept. */
export function checkPassphrase(passphrase: string): PassphraseCheck {
  if (passphrase.length < PASSPHRASE_MIN_LENGTH) return 'too-short';
  if (passphrase.length > PASSPHRASE_MAX_LENGTH) return 'too-long';
  return 'ok';
}

/** Thrown before anything is hashed. Carries which limit was crossed and never the passphrase. */
export class PassphraseError extends Error {
  override readonly name = 'PassphraseError';
  readonly check: Exclude<PassphraseCheck, 'ok'>;

  constructor(check: Exclude<PassphraseCheck, 'ok'>) {
    super(`The encryption passphrase is ${check}`);
    this.check = check;
  }
}

/** @throws {PassphraseError} when the length is outside the limits */
export function requirePassphrase(passphrase: string): void {
  const check = checkPassphrase(passphrase);
  if (check !== 'ok') throw new PassphraseError(check);
}

import type { Messages } from '#i18n/messages.ts';
import { PASSPHRASE_MAX_LENGTH, PASSPHRASE_MIN_LENGTH } from '#protocol/passphrase.ts';
import type { Refusal } from './passphrase-choice.ts';

/** Why a passphrase cannot be taken, in words. */
export function choiceText(
  { problem, length }: Refusal,
  { choice: { problems } }: Messages['encryption'],
): string {
  switch (problem) {
    case 'too-short':
      return problems.tooShort(length, PASSPHRASE_MIN_LENGTH);
    case 'too-long':
      return problems.tooLong(length, PASSPHRASE_MAX_LENGTH);
    case 'login-password':
      return problems.loginPassword;
    case 'user-name':
      return problems.userName;
    case 'common':
      return problems.common;
    case 'same-as-current':
      return problems.sameAsCurrent;
  }
}

import type { Messages } from '#i18n/messages.ts';
import type { Problem } from './login-machine.ts';

/** What happened, and what it means or what to do; the second part may be empty. */
export function problemText(
  problem: Problem,
  { login, trouble }: Messages,
): { title: string; detail: string } {
  switch (problem.kind) {
    case 'wrong-passphrase':
      return {
        title: login.wrongPassphrase,
        detail: {
          nothing: login.wrongPassphraseHint,
          code: login.codeUsedUp,
          totp: login.totpUsedUp,
          push: login.pushUsedUp,
        }[problem.usedUp],
      };
    case 'wrong-code':
      return {
        title: login.wrongCode,
        detail: problem.isTotp ? login.wrongTotpHint : login.passphraseKept,
      };
    case 'not-approved':
      return { title: login.notApproved, detail: login.notApprovedHint };
    case 'token-missing':
      return { title: login.tokenMissing, detail: login.tokenMissingHint };
    case 'hashing-failed':
      return { title: login.hashingFailed, detail: login.hashingFailedHint };
    case 'rate-limited':
      return trouble['rate-limited'];
    case 'trouble':
      return problem.isCodeInDoubt
        ? { title: trouble[problem.code].title, detail: login.codeInDoubt }
        : trouble[problem.code];
  }
}

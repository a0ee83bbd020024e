/** What can be said about a passphrase that is being chosen, without asking anybody. */
import { checkPassphrase } from '#protocol/passphrase.ts';

/** Why it cannot be taken. The text is never changed to make it fit. */
export type ChoiceProblem =
  | 'too-short'
  | 'too-long'
  | 'login-password'
  | 'user-name'
  | 'common'
  /** Change: it is the one that is in use. */
  | 'same-as-current';

/** A refusal, with the length at that moment: the message stands still while the person types on. */
export type Refusal = { readonly problem: ChoiceProblem; readonly length: number };

/** Shorter names would be found in innocent words. */
const MIN_NAME = 3;

export function findProblem(
  text: string,
  known: {
    readonly user: string | null;
    readonly current: string | null;
    readonly isLoginPassword: (text: string) => boolean;
  },
): ChoiceProblem | null {
  const length = checkPassphrase(text);
  if (length !== 'ok') return length;
  if (text === known.current) return 'same-as-current';
  if (known.isLoginPassword(text)) return 'login-password';
  const name = known.user?.toLowerCase() ?? '';
  if (name.length >= MIN_NAME && text.toLowerCase().includes(name)) return 'user-name';
  return null;
}

/** Characters that another keyboard or system may type differently. A warning, never a refusal. */
export type Oddity = 'not-nfc' | 'invisible' | 'edge-space';

/** Everything that leaves no mark, and every space but the plain one. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}\p{Default_Ignorable_Code_Point}]/u;
/** Joiners and selectors within an emoji are part of the picture. */
const EMOJI =
  /\p{Extended_Pictographic}\p{Emoji_Modifier}?\u{fe0f}?(?:\u{200d}\p{Extended_Pictographic}\p{Emoji_Modifier}?\u{fe0f}?)*/gu;

export function findOddities(text: string): readonly Oddity[] {
  const oddities: Oddity[] = [];
  if (text !== text.normalize('NFC')) oddities.push('not-nfc');
  if (INVISIBLE.test(text.replaceAll(' ', '').replace(EMOJI, ''))) oddities.push('invisible');
  if (text !== text.trim()) oddities.push('edge-space');
  return oddities;
}

import type { Messages } from '#i18n/messages.ts';

/** What stands where the passphrase belongs. */
export type SheetSecret =
  /** Words that are joined with hyphens. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  /** Lines to be filled in by hand. */
  | { readonly kind: 'blank'; readonly lines: number };

/** A recovery sheet, in the reader's language: the same on the screen, on paper and in the file. */
export type Sheet = {
  readonly title: string;
  readonly forWhom: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly secretTitle: string;
  readonly secret: SheetSecret;
  /** How to type it. */
  readonly typing: string;
  readonly fold: string;
  readonly sections: readonly { readonly title: string; readonly items: readonly string[] }[];
  readonly footer: string;
};

type Given = {
  readonly user: string | null;
  readonly server: string;
  readonly date: string;
  readonly passphrase: string;
  /** The person writes the passphrase by hand. */
  readonly isByHand: boolean;
};

const WORDS = /^[a-z]+(?:-[a-z]+){3,}$/;
/** Lines for a passphrase that is not made of words. */
const TEXT_LINES = 2;

export function sheetOf(
  { paper }: Messages['encryption']['sheet'],
  { user, server, date, passphrase, isByHand }: Given,
): Sheet {
  const words = WORDS.test(passphrase) ? passphrase.split('-') : null;
  return {
    title: paper.title,
    forWhom: user === null ? paper.forYou : paper.forUser(user),
    facts: [
      [paper.server, server],
      [paper.date, `${date}. ${paper.newer}`],
    ],
    secretTitle: paper.passphrase,
    secret: secretOf(passphrase, words, isByHand),
    typing: words === null ? paper.typeText : paper.typeWords,
    fold: paper.fold,
    sections: [paper.whenNeeded, paper.keeping],
    footer: paper.footer,
  };
}

function secretOf(
  passphrase: string,
  words: readonly string[] | null,
  isByHand: boolean,
): SheetSecret {
  if (isByHand) return { kind: 'blank', lines: words?.length ?? TEXT_LINES };
  return words === null ? { kind: 'text', text: passphrase } : { kind: 'words', words };
}

/** What a recovery sheet says, in the reader's language. */
export type SheetWords = {
  readonly title: string;
  readonly lines: {
    readonly account: string;
    readonly server: string;
    readonly date: string;
    readonly passphrase: string;
    readonly notes: readonly string[];
  };
};

export type Sheet = {
  readonly title: string;
  /** Name and value; null is a line to be filled in by hand. */
  readonly facts: readonly (readonly [name: string, value: string | null])[];
  readonly notes: readonly string[];
};

const BLANK = '_'.repeat(60);

/** @param given `passphrase` is null unless the person asks for it to be on the sheet */
export function sheetOf(
  words: SheetWords,
  given: {
    readonly user: string | null;
    readonly server: string;
    readonly date: string;
    readonly passphrase: string | null;
  },
): Sheet {
  const { lines } = words;
  return {
    title: words.title,
    facts: [
      [lines.account, given.user],
      [lines.server, given.server],
      [lines.date, given.date],
      [lines.passphrase, given.passphrase],
    ],
    notes: lines.notes,
  };
}

/** As a text file. */
export function sheetText({ title, facts, notes }: Sheet): string {
  const lines = facts.map(([name, value]) => `${name}:\n    ${value ?? `\n    ${BLANK}`}\n`);
  return [
    title,
    '='.repeat(title.length),
    '',
    ...lines,
    ...notes.map((note) => `- ${note}`),
    '',
  ].join('\n');
}

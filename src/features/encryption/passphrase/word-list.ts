import type { Locale } from '#i18n/locale.ts';

/** Five dice, thrown once: both lists have as many words, so that each word is worth as much. */
const LIST_LENGTH = 7776;

/** What nobody wants to find on a sheet that is kept for years, as beginnings and middles of words. */
const COARSE =
  /fick|nutt|arsch|schei(?:ss|ß)|hure|schlamp|penis|porno|nazi|hitler|fuck|shit|bitch|mord|leiche|titten|schwanz|wichs|kacke|piss|sexu|sexy|vergewalt|neger|^jude|bastard|drog|fotze|schwul|lesbe|nackt|idiot|trottel|bombe|terror|killer|waffe|blut/;

/**
 * The words that a passphrase is made of, in the reader's language. Loaded when asked for.
 *
 * English: the EFF's long list (CC BY 3.0), as `@zxcvbn-ts/language-common` ships it.
 * German: words of films and series by how often they occur, of `@zxcvbn-ts/language-de` (MIT):
 * those of 4 to 12 plain letters that are no names and not coarse, without the most common ones.
 */
export async function loadWords(locale: Locale): Promise<readonly string[]> {
  switch (locale) {
    case 'en':
      return (await import('@zxcvbn-ts/language-common/dist/diceware.json.mjs')).default;
    case 'de':
      return loadGermanWords();
  }
}

async function loadGermanWords(): Promise<readonly string[]> {
  const [{ default: words }, { default: first }, { default: last }] = await Promise.all([
    import('@zxcvbn-ts/language-de/dist/commonWords.json.esm.js'),
    import('@zxcvbn-ts/language-de/dist/firstnames.json.esm.js'),
    import('@zxcvbn-ts/language-de/dist/lastnames.json.esm.js'),
  ]);
  const names = new Set([...first, ...last]);
  return words
    .filter((word) => /^[a-z]{4,12}$/.test(word) && !names.has(word) && !COARSE.test(word))
    .slice(-LIST_LENGTH);
}

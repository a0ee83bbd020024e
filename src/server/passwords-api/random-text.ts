import type { Random } from './store/vault.ts';

/** So many characters of an alphabet of at most 256, each as likely as any other. */
export function randomText(random: Random, alphabet: string, length: number): string {
  // Bytes beyond the last whole multiple would favour some characters: they are drawn anew.
  const fair = 256 - (256 % alphabet.length);
  let text = '';
  while (text.length < length) {
    const [byte = 255] = random(1);
    if (byte < fair) text += alphabet.charAt(byte % alphabet.length);
  }
  return text;
}

/** The text cut into groups of so many characters, with hyphens between. */
export function inGroups(text: string, size: number): string {
  return (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join('-');
}

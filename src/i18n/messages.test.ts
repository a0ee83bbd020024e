import { describe, expect, test } from 'vitest';
import { LOCALES, chooseLocale } from './locale.ts';
import { loadMessages } from './messages.ts';

/** Every text of a catalogue by its path; functions are called with plausible arguments. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const result: unknown = Reflect.apply(value, undefined, ['7', '9', '11']);
    return textsOf(result, path);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => textsOf(child, `${path}.${key}`));
}

describe.each(LOCALES)('the catalogue %s', (locale) => {
  test('says something everywhere, calmly', async () => {
    for (const [path, text] of textsOf(await loadMessages(locale))) {
      expect(text.trim(), path).not.toBe('');
      // No exclamation marks (design: look), and no placeholder that was never filled.
      expect(text, path).not.toMatch(/!|undefined|\{\w+\}/);
      // One word for each of the two: never plain "password" for the passphrase.
      expect(text, path).not.toMatch(/master password|Master-?Passwort/i);
    }
  });
});

test('the catalogues have the same parts', async () => {
  const [first, ...others] = await Promise.all(LOCALES.map(loadMessages));
  const paths = (value: unknown) => textsOf(value).map(([path]) => path);
  for (const other of others) expect(paths(other)).toEqual(paths(first));
});

test.each([
  [['de-CH', 'en'], 'de'],
  [['fr-FR', 'de'], 'de'],
  [['EN-us'], 'en'],
  [['fr'], 'en'],
  [[], 'en'],
])('of %j the app speaks %s', (wanted, locale) => {
  expect(chooseLocale(wanted)).toBe(locale);
});

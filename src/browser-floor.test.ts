import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What Chrome 111, Firefox 115 or Safari 16.4 lack. The README names that floor. */
const TOO_NEW = new RegExp(
  [
    'Promise\\.(withResolvers|try)',
    'AbortSignal\\.any',
    'URL\\.(parse|canParse)',
    '(Object|Map)\\.groupBy',
    'Array\\.fromAsync',
    'Iterator\\.from',
    '\\.(values|keys|entries)\\(\\)\\s*\\.(map|filter|take|drop|flatMap|reduce|toArray|forEach|some|every|find)\\(',
    '\\.(intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\\(',
    '(Uint8Array\\.from|\\.to)(Base64|Hex)\\(',
    '(isWellFormed|toWellFormed)\\(',
    'RegExp\\.escape',
    'Error\\.isError',
    'Math\\.sumPrecise',
    'Intl\\.DurationFormat',
    'Symbol\\.(asyncDispose|dispose)',
    '\\bawait using\\b',
  ].join('|'),
);

/** Files that reach a browser. */
function browserFiles(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => !/^(server|testing)\/|\.(test|test-bed)\.tsx?$/.test(file))
    .map((file) => join('src', file));
}

test('browser code asks for nothing that the oldest supported browsers lack', () => {
  const found = browserFiles().flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        TOO_NEW.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
      ),
  );
  expect(found).toEqual([]);
});

test('the search would find one', () => {
  expect(browserFiles().length).toBeGreaterThan(100);
  expect('const { promise } = Promise.withResolvers();').toMatch(TOO_NEW);
  expect('new Set().values().map((one) => one)').toMatch(TOO_NEW);
});

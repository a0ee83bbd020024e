import { describe, expect, test } from 'vitest';
import { findOddities, findProblem } from './passphrase-choice.ts';

const known = { user: 'alice', current: null, isLoginPassword: () => false };

describe('a new passphrase', () => {
  test.each([
    ['eleven char', 'too-short'],
    ['twelve chars', null],
    ['x'.repeat(128), null],
    ['x'.repeat(129), 'too-long'],
    ['🔐'.repeat(64), null],
    ['🔐'.repeat(65), 'too-long'],
    ['not ALICE again', 'user-name'],
  ])('%s: %s', (text, problem) => {
    expect(findProblem(text, known)).toBe(problem);
  });

  test('is neither the login password nor the one in use', () => {
    const text = 'long enough for anybody';
    expect(findProblem(text, { ...known, isLoginPassword: () => true })).toBe('login-password');
    expect(findProblem(text, { ...known, current: text })).toBe('same-as-current');
  });

  test('may hold a user name of two letters, which is in many words', () => {
    expect(findProblem('something anodyne', { ...known, user: 'an' })).toBeNull();
  });
});

test.each([
  ['plain words with spaces', []],
  ['Grüße, שלום, привет', []],
  ['family 👨‍👩‍👧‍👦 and ❤️ and 👍🏽', []],
  ['caf\u0065\u0301 au lait', ['not-nfc']],
  ['no\u200bbody sees this', ['invisible']],
  ['a special\u00a0space', ['invisible']],
  ['tab\tinside of it', ['invisible']],
  [' at the start', ['edge-space']],
  ['at the end ', ['edge-space']],
])('%j is odd in %j', (text, oddities) => {
  expect(findOddities(text)).toEqual(oddities);
});

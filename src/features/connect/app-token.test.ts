import { expect, test } from 'vitest';
import { looksLikeAppToken } from './app-token.ts';

test.each([
  ['abcde-FGHIJ-12345-klmno-PQRST', true],
  ['abcde-FGHIJ-12345-klmno-PQRS', true],
  [' abcde-FGHIJ-12345-klmno\n', true],
  ['x'.repeat(72), true],
  ['alice-login-password', false],
  ['correct horse battery staple', false],
  ['hunter2', false],
])('%j was meant as an app token: %s', (text, meant) => {
  expect(looksLikeAppToken(text)).toBe(meant);
});

import { expect, test } from 'vitest';
import { estimate } from './strength.ts';

test.each([
  ['aaaaaaaaaaaaaaa', 0, 'simpleRepeat'],
  ['passwordpassword', 0, 'extendedRepeat'],
  ['anna17.04.1984', 1, 'dates'],
  ['unmarked-squatting-lurch-recast-plutonium-oasis', 4, null],
])('%s: %i bars, because of %s', (text, level, warning) => {
  expect(estimate(text, [])).toMatchObject({ level, warning });
});

test('knows the common ones as a whole, whatever their case', () => {
  expect(estimate('Passwordpassword', []).isCommon).toBe(true);
  expect(estimate('passwordpassword and more', []).isCommon).toBe(false);
});

test('no more is looked at than a passphrase may have: the time it takes has an end', () => {
  const longest = 'a'.repeat(128);
  const estimated = estimate(longest, []);
  expect(estimated.level).toBe(0);
  expect(estimate(`${longest}unmarked-squatting-lurch-recast-plutonium`, [])).toEqual(estimated);
});

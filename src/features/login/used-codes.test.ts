import { expect, test } from 'vitest';
import { nextCodeAt, usedCodesOf } from './used-codes.ts';

test('a used code is held back, for its method alone and for a while', () => {
  const codes = usedCodesOf({});
  codes.note('totp', '123456', 1000);
  expect(codes.has('totp', '123456', 2000)).toBe(true);
  expect(codes.has('totp', '123457', 2000)).toBe(false);
  expect(codes.has('email', '123456', 2000)).toBe(false);
  // Six digits come again by chance one day.
  expect(codes.has('totp', '123456', 1000 + 10 * 60_000)).toBe(false);
});

test('it is remembered for the mount, and two mounts share nothing', () => {
  const mount = {};
  usedCodesOf(mount).note('totp', '123456', 0);
  expect(usedCodesOf(mount).has('totp', '123456', 0)).toBe(true);
  expect(usedCodesOf({}).has('totp', '123456', 0)).toBe(false);
});

test('the next code comes with the next half minute', () => {
  expect(nextCodeAt(0)).toBe(30_000);
  expect(nextCodeAt(29_999)).toBe(30_000);
  expect(nextCodeAt(30_000)).toBe(60_000);
});

import { expect, test } from 'vitest';
import { isUsedCode, withUsedCode, type UsedCode } from './used-codes.ts';

test('a used code is held back, for its method alone and for a while', () => {
  const codes = withUsedCode([], 'totp', '123456', 1000);
  expect(isUsedCode(codes, 'totp', '123456', 2000)).toBe(true);
  expect(isUsedCode(codes, 'totp', '123457', 2000)).toBe(false);
  expect(isUsedCode(codes, 'email', '123456', 2000)).toBe(false);
  // Six digits come again by chance one day.
  expect(isUsedCode(codes, 'totp', '123456', 1000 + 10 * 60_000)).toBe(false);
});

test('no more than twenty are kept, and none that is over', () => {
  let codes: readonly UsedCode[] = [];
  for (let code = 0; code < 30; code += 1) codes = withUsedCode(codes, 'totp', String(code), code);
  expect(codes).toHaveLength(20);
  expect(isUsedCode(codes, 'totp', '9', 30)).toBe(false);
  expect(isUsedCode(codes, 'totp', '29', 30)).toBe(true);
  expect(withUsedCode(codes, 'totp', 'x', 20 * 60_000)).toHaveLength(1);
});

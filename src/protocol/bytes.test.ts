import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { concat, fromBase64Url, fromHex, fromUtf8, toHex, utf8, wipe } from './bytes.ts';

test('hex comes back as it went, and upper case is read too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(fromHex(toHex(bytes))).toEqual(bytes);
      expect(fromHex(toHex(bytes).toUpperCase())).toEqual(bytes);
      expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
    }),
  );
});

test.each(['abc', 'zz', '0x12', '12 ', '1 2', '!!!!'])('%j is not hex', (text) => {
  expect(fromHex(text)).toBeNull();
});

test('URL-safe base64 without padding is read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(fromBase64Url(Buffer.from(bytes).toString('base64url'))).toEqual(bytes);
    }),
  );
});

test.each(['+aaa', '/aaa', 'aa==', 'a', 'aaaaa', 'aa aa', 'ab', '!!!!', 'aé'])(
  '%j is not URL-safe base64 without padding',
  (text) => {
    expect(fromBase64Url(text)).toBeNull();
  },
);

test('text is UTF-8 as it is: composed and decomposed letters stay different', () => {
  expect(toHex(utf8('é'))).toBe('c3a9');
  expect(toHex(utf8('e\u0301'))).toBe('65cc81');
  expect(fromUtf8(utf8('Größe 🔐'))).toBe('Größe 🔐');
  expect(fromUtf8(Uint8Array.of(0xff))).toBeNull();
});

test('concat copies in order, wipe leaves zeros', () => {
  const part = Uint8Array.of(1, 2);
  const whole = concat(part, Uint8Array.of(), Uint8Array.of(3));
  wipe(part);
  expect(part).toEqual(Uint8Array.of(0, 0));
  expect(whole).toEqual(Uint8Array.of(1, 2, 3));
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesToHex } from '@noble/hashes/utils.js';

import { fromBase64Url, fromHex, fromUtf8, utf8, wipe } from './bytes.ts';

test('hex comes back as it went, and upper case is read too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(fromHex(bytesToHex(bytes))).toEqual(bytes);
      expect(fromHex(bytesToHex(bytes).toUpperCase())).toEqual(bytes);
      expect(bytesToHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
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
  expect(bytesToHex(utf8('é'))).toBe('c3a9');
  expect(bytesToHex(utf8('e\u0301'))).toBe('65cc81');
  expect(fromUtf8(utf8('Größe 🔐'))).toBe('Größe 🔐');
  expect(fromUtf8(utf8('\uFEFFx'))).toBe('\uFEFFx');
  expect(fromUtf8(Uint8Array.of(0xff))).toBeNull();
});

test('wipe leaves zeros', () => {
  const part = Uint8Array.of(1, 2);
  wipe(part);
  expect(part).toEqual(Uint8Array.of(0, 0));
});

import { expect, test } from 'vitest';
import { type Coding, chooseCoding } from './accept-encoding.ts';

const all = new Set<Coding>(['br', 'gzip', 'identity']);

test.each<[string | null, Coding]>([
  [null, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['x-gzip', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0, gzip;q=0', 'identity'],
  ['gzip;q=0.5, identity', 'identity'],
  ['gzip;q=0.5', 'gzip'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['*;q=0', 'identity'],
  ['identity;q=0, *;q=0', 'identity'],
  ['deflate', 'identity'],
  ['br;q=2, gzip;q=0.1', 'gzip'],
  ['br ; q=1.000 , gzip', 'br'],
])('Accept-Encoding %j is answered with %s', (header, coding) => {
  expect(chooseCoding(header, all)).toBe(coding);
});

test('only codings that the file is kept in are chosen', () => {
  expect(chooseCoding('br, gzip', new Set<Coding>(['gzip', 'identity']))).toBe('gzip');
  expect(chooseCoding('br, gzip', new Set<Coding>(['identity']))).toBe('identity');
});

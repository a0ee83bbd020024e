import { expect, test } from 'vitest';
import { isForeign } from './same-origin.ts';

const BY_TLS = { 'X-Forwarded-Proto': 'https' };

test.each<[string, Record<string, string>, boolean]>([
  ['http://localhost:4173', {}, false],
  ['http://localhost:4173', { Origin: 'http://localhost:4173' }, false],
  ['http://localhost:4173', { Origin: 'http://localhost:4174' }, true],
  ['http://localhost:4173', { Origin: 'http://127.0.0.1:4173' }, true],
  ['http://localhost:4173', { Origin: 'https://elsewhere.example' }, true],
  ['http://localhost:4173', { Origin: 'null' }, true],
  ['http://localhost:4173', { 'Sec-Fetch-Site': 'same-origin' }, false],
  ['http://localhost:4173', { 'Sec-Fetch-Site': 'none' }, false],
  ['http://localhost:4173', { 'Sec-Fetch-Site': 'same-site' }, true],
  ['http://localhost:4173', { 'Sec-Fetch-Site': 'cross-site' }, true],
  ['http://a.example', { Origin: 'https://a.example', ...BY_TLS }, false],
  ['http://a.example', { Origin: 'https://a.example' }, false],
  ['http://a.example', { Origin: 'http://a.example', ...BY_TLS }, true],
  ['http://a.example', { Origin: 'https://b.example', ...BY_TLS }, true],
  ['https://a.example', { Origin: 'http://a.example' }, true],
])('at %s, %j comes from elsewhere: %s', (url, headers, expected) => {
  expect(isForeign(new Request(url, { headers }))).toBe(expected);
});

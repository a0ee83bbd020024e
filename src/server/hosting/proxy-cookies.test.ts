import { expect, test } from 'vitest';
import { isPlainLoopback, localCookie } from './proxy-cookies.ts';

test.each([
  ['a=1', '', 'a=1'],
  ['a=1; domain=.example.org; path=/', '', 'a=1; Path=/'],
  ['a=1; Secure; SameSite=None; Partitioned', '', 'a=1; SameSite=Lax'],
  ['a=1; path=/cloud/index.php', '/cloud', 'a=1; Path=/index.php'],
  ['a=1; path=/cloudy', '/cloud', 'a=1; Path=/'],
  ['a=b=c; Max-Age=5; Expires=Thu, 01 Jan 2026 00:00:00 GMT', '', null],
  ['__Host-a=1; Path=/; Secure; SameSite=None', '', null],
])('on plain http here, %j below %j', (header, basePath, expected) => {
  expect(localCookie(header, { basePath, plainLoopback: true })).toBe(expected ?? header);
});

test('over https, or from another machine, a cookie keeps its protection', () => {
  const header = 'a=1; Path=/; Secure; HttpOnly; SameSite=None';
  expect(localCookie(header, { basePath: '', plainLoopback: false })).toBe(header);
});

test.each([
  ['http://localhost:4173', true],
  ['http://app.localhost', true],
  ['http://127.0.0.1', true],
  ['http://[::1]:80', true],
  ['https://localhost', false],
  ['http://192.168.0.2', false],
  ['http://127.example.org', false],
])('%s is plain http on this machine: %s', (url, expected) => {
  expect(isPlainLoopback(new URL(url))).toBe(expected);
});

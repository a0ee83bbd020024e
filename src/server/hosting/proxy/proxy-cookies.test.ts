import { expect, test } from 'vitest';
import { cookiePrefix, isPlainLoopback, localCookie, serverCookies } from './proxy-cookies.ts';

test.each([
  ['a=1', '', 'm-a=1'],
  ['a=1; domain=.example.org; path=/', '', 'm-a=1; Path=/'],
  ['a=1; Secure; SameSite=None; Partitioned', '', 'm-a=1; SameSite=Lax'],
  ['a=1; path=/cloud/index.php', '/cloud', 'm-a=1; Path=/index.php'],
  ['a=1; path=/cloudy', '/cloud', 'm-a=1; Path=/'],
  ['a=b=c; Max-Age=5', '', 'm-a=b=c; Max-Age=5'],
  ['__Host-a=1; Path=/; Secure', '', 'm-__Host-a=1; Path=/'],
])('on plain http here, %j below %j', (header, basePath, expected) => {
  expect(localCookie(header, { basePath, plainLoopback: true, prefix: 'm-' })).toBe(expected);
});

test('over https, or from another machine, a cookie keeps its protection', () => {
  const header = 'a=1; Path=/; Secure; HttpOnly; SameSite=None';
  const place = { basePath: '', plainLoopback: false, prefix: 'm-' };
  expect(localCookie(header, place)).toBe(`m-${header}`);
});

test.each([
  [null, null],
  ['', null],
  ['other=1; am-a=2', null],
  ['other=1; m-__Host-a=b=c; m-d="e"', '__Host-a=b=c; d="e"'],
])('of the cookies %j the real server gets %j', (header, expected) => {
  expect(serverCookies(header, 'm-')).toBe(expected);
});

test('each real server has a mark of its own', () => {
  const marks = ['https://a.example/', 'https://b.example/', 'https://a.example/cloud'].map((url) =>
    cookiePrefix(new URL(url)),
  );
  expect(new Set(marks).size).toBe(3);
});

test.each([
  ['http://localhost:4173', true],
  ['http://[::1]:80', true],
  ['https://localhost', false],
  ['http://192.168.0.2', false],
])('%s is plain http on this machine: %s', (url, expected) => {
  expect(isPlainLoopback(new URL(url))).toBe(expected);
});

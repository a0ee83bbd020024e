import { expect, test } from 'vitest';
import { isLoopback, servedNames } from './served-names.ts';

test.each([
  ['localhost', true],
  ['LOCALHOST', true],
  ['app.localhost', true],
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['::1', true],
  ['[::1]', true],
  ['localhost.evil.example', false],
  ['127.0.0.1.evil.example', false],
  ['127.evil.example', false],
  ['0.0.0.0', false],
  ['192.168.0.2', false],
])('%s is this machine alone: %s', (name, expected) => {
  expect(isLoopback(name)).toBe(expected);
});

test.each([
  ['127.0.0.1', [], 'localhost', true],
  ['127.0.0.1', [], '[::1]', true],
  ['127.0.0.1', [], 'evil.example', false],
  ['127.0.0.1', [], '192.168.0.2', false],
  ['127.0.0.1', ['Account.example.org'], 'account.example.org', true],
  ['box.local', [], 'box.local', true],
  ['192.168.0.2', [], '192.168.0.2', true],
  ['192.168.0.2', [], '192.168.0.3', false],
  ['0.0.0.0', [], '192.168.0.3', true],
  ['::', [], '[2001:db8::1]', true],
  ['0.0.0.0', [], 'evil.example', false],
])('listening on %s and told %j, it answers to %s: %s', (host, names, name, expected) => {
  expect(servedNames(host, names)(name)).toBe(expected);
});

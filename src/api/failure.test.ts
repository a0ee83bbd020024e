/** Every row of protocol.md's tables, in the words of both releases: status, id and endpoint. */
import { describe, expect, test } from 'vitest';

import type { ApiErrorCode } from './errors.ts';
import { codeOf, readFailure, type Endpoint } from './failure.ts';

const application = (id: string | number) =>
  JSON.stringify({ status: 'error', id, message: 'whatever it says' });
const host = (message: string) => JSON.stringify({ message });

type Row = readonly [endpoint: Endpoint, status: number, body: string, code: ApiErrorCode];

const read = (endpoint: Endpoint, status: number, body: string) =>
  codeOf(readFailure(endpoint, status, body));

test.each<Row>([
  ['session/request', 401, host('CORS requires basic auth'), 'connection-lost'],
  ['session/request', 401, host(''), 'connection-lost'],
  ['keychain/get', 401, host('Current user is not logged in'), 'connection-lost'],
  [
    'session/request',
    401,
    host('Password login forbidden, use token instead.'),
    'app-token-required',
  ],
  ['session/open', 401, application('ab6e13ba'), 'wrong-passphrase'],
  ['session/open', 401, application('a361c427'), 'wrong-passphrase'],
  ['session/open', 401, application('c0980e3c'), 'token-missing'],
  ['session/open', 401, application('8b4f02b4'), 'token-wrong'],
  ['account/challenge/set', 401, application('ab6e13ba'), 'old-secret-wrong'],
  ['account/challenge/set', 401, application('a361c427'), 'old-secret-wrong'],
  ['keychain/get', 412, application('4ad27488'), 'session-required'],
  ['session/close', 412, application('4ad27488'), 'session-required'],
  ['session/request', 412, host('CSRF check failed'), 'request-token-refused'],
  ['session/request', 412, host('Strict Cookie missing'), 'session-required'],
  ['session/open', 403, application('b927b225'), 'attempts-used-up'],
  ['session/request', 403, application('64a6cf1f'), 'blocked'],
  ['session/open', 403, application('64a6cf1f'), 'blocked'],
  ['account/reset', 403, application('a361c427'), 'login-password-wrong'],
  ['account/reset', 403, application('7e130744'), 'reset-code-wrong'],
  ['account/challenge/get', 404, application('135d4069'), 'no-challenge'],
  ['account/challenge/set', 400, application('92312b66'), 'challenge-rejected'],
  ['account/challenge/set', 400, application('0a22440f'), 'challenge-rejected'],
  ['account/challenge/set', 500, application('114cbe8d'), 'challenge-rejected'],
  ['account/challenge/set', 500, application('726f558a'), 'challenge-rejected'],
  ['keychain/get', 500, application('3476b978'), 'keychain-unreadable'],
  ['keychain/get', 503, application('3476b978'), 'keychain-unreadable'],
  ['session/open', 503, application('3476b978'), 'keychain-unreadable'],
  ['keychain/set', 500, application('a6bb2388'), 'keychain-without-challenge'],
  ['session/request', 400, application('6304571a'), 'https-required'],
  ['token/request', 400, JSON.stringify({ success: false, data: null }), 'token-request-failed'],
  ['session/open', 429, '', 'rate-limited'],
  ['session/open', 405, '', 'not-supported'],
  ['session/open', 503, application(0), 'server-error'],
  ['session/request', 500, application('1d21b905'), 'challenge-lost'],
  ['account/reset', 500, application('adca63f1'), 'not-enabled'],
  ['item/create', 400, application('7c31eb4d'), 'item-incomplete'],
  ['item/create', 400, application('2cf30fe7'), 'item-incomplete'],
  ['item/create', 400, application('2aff026c'), 'item-incomplete'],
  ['item/update', 400, application('5b9e3440'), 'item-hash-rejected'],
  ['item/restore', 400, application('5b9e3440'), 'item-hash-rejected'],
  ['item/update', 400, application('4e8162e6'), 'item-encryption-rejected'],
  ['item/update', 400, application('fce89df4'), 'item-encryption-rejected'],
  ['item/update', 400, application('f43e7b82'), 'item-encryption-rejected'],
  ['item/update', 400, application('57b4fe05'), 'item-tag-unknown'],
  ['item/create', 404, application(404), 'item-tag-unknown'],
  ['item/update', 400, application('54131ad4'), 'item-shared'],
  ['item/update', 400, application('7269e742'), 'item-shared'],
  ['item/update', 409, application('9c5d2ad8'), 'item-outdated'],
  ['item/delete', 400, application('9c5d2ad8'), 'item-outdated'],
  ['item/restore', 400, application('f281915e'), 'item-rejected'],
  ['item/find', 400, application('9c01ff52'), 'item-rejected'],
  ['item/show', 404, application(404), 'item-not-found'],
  ['item/update', 404, application(404), 'item-not-found'],
  ['item/update', 404, '<!doctype html>', 'not-a-passwords-server'],
  ['item/update', 422, application('7c8efc3c'), 'item-read-only'],
  ['item/list', 412, application('4ad27488'), 'session-required'],
  ['item/update', 503, application(0), 'server-error'],
  ['item/list', 401, host('CORS requires basic auth'), 'connection-lost'],
  ['settings/set', 400, application('9b106704'), 'setting-rejected'],
  ['settings/set', 400, application('e5eeb777'), 'setting-rejected'],
  ['settings/reset', 412, application('4ad27488'), 'session-required'],
])('%s, %i %s: %s', (endpoint, status, body, code) => {
  expect(read(endpoint, status, body)).toBe(code);
});

test('ids are read in either case', () => {
  expect(read('session/open', 401, application('AB6E13BA'))).toBe('wrong-passphrase');
});

describe('an id of a release to come has the meaning of its status', () => {
  test.each<readonly [Endpoint, number, ApiErrorCode]>([
    ['session/open', 401, 'wrong-passphrase'],
    ['session/open', 400, 'server-error'],
    ['account/challenge/set', 401, 'old-secret-wrong'],
    ['account/challenge/set', 400, 'challenge-rejected'],
    ['account/challenge/set', 500, 'challenge-rejected'],
    ['account/reset', 403, 'login-password-wrong'],
    ['keychain/get', 412, 'session-required'],
    ['keychain/get', 500, 'server-error'],
    ['session/request', 404, 'server-error'],
    ['session/request', 418, 'server-error'],
  ])('%s, %i: %s', (endpoint, status, code) => {
    expect(read(endpoint, status, application('deadbeef'))).toBe(code);
  });
});

test.each([
  '',
  'null',
  '[]',
  '42',
  '{"status":"error"}',
  '{"__proto__":{"status":"error","id":"64a6cf1f"}}',
  '{"status":"error","id":{"toString":"64a6cf1f"}}',
  '{"message":{}}',
  '<!doctype html>',
])('of what is no error of the application, %j, nothing is believed', (body) => {
  expect(readFailure('session/open', 401, body)).toMatchObject({ id: null, hostMessage: null });
  expect(read('session/open', 401, body)).toBe('connection-lost');
});

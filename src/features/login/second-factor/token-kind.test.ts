import { describe, expect, test } from 'vitest';
import type { Token } from '#protocol/wire.ts';
import {
  canBeCode,
  cleanCode,
  firstChoice,
  kindOfToken,
  nextCodeAt,
  offered,
} from './token-kind.ts';

const token = (id: string, type = 'user-token'): Token => ({
  id,
  type,
  label: id,
  description: '',
  request: false,
});

test.each([
  ['totp', 'user-token', 'totp'],
  ['email', 'user-token', 'email'],
  ['gateway_sms', 'user-token', 'gateway'],
  ['gateway_signal', 'user-token', 'gateway'],
  ['backup_codes', 'user-token', 'backup'],
  ['something_new', 'user-token', 'code'],
  ['twofactor_nextcloud_notification', 'request-token', 'push'],
  ['something_new', 'request-token', 'unsupported'],
  ['webauthn', 'webauthn-token', 'unsupported'],
])('%s of type %s is %s', (id, type, kind) => {
  expect(kindOfToken(token(id, type))).toBe(kind);
});

test('spaces and dashes that people copy along are not part of a code', () => {
  expect(cleanCode(' 123 456\n')).toBe('123456');
  expect(cleanCode('12-34\u201356')).toBe('123456');
});

describe('what is chosen to begin with', () => {
  const all = [token('totp'), token('email'), token('backup_codes')];
  test('the only one', () => expect(firstChoice([token('totp')], null, null)).toBe('totp'));
  test('nothing at a first visit', () => expect(firstChoice(all, null, null)).toBeNull());
  test('the last one used', () => expect(firstChoice(all, 'email', null)).toBe('email'));
  test('never backup codes', () => expect(firstChoice(all, 'backup_codes', null)).toBeNull());
  test('not one that is gone', () => expect(firstChoice(all, 'gateway_sms', null)).toBeNull());
  test('not one that does not work here', () =>
    expect(firstChoice(all, 'email', 'email')).toBeNull());
});

test.each([
  ['totp', '123456', true],
  ['totp', '12345678', true],
  ['totp', '12345', false],
  ['totp', 'abcdef', false],
  ['email', '12a456', false],
  ['gateway', '123456', true],
  ['backup', 'abcd1234', true],
  ['code', 'anything', true],
] as const)('a %s code %s can be right: %s', (kind, code, can) => {
  expect(canBeCode(kind, code)).toBe(can);
});

test('what does not work here stands last', () => {
  const ids = offered([token('push'), token('totp')], 'push').map(({ id }) => id);
  expect(ids).toEqual(['totp', 'push']);
});

test('the next code comes with the next half minute', () => {
  expect(nextCodeAt(0)).toBe(30_000);
  expect(nextCodeAt(29_999)).toBe(30_000);
  expect(nextCodeAt(30_000)).toBe(60_000);
});

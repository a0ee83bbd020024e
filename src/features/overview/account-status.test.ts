import { expect, test } from 'vitest';
import { statusOf } from './account-status.ts';

const on = { kind: 'on' } as const;
const nothing = { kind: 'unknown' } as const;

test('without a count nothing is called safe', () => {
  expect(statusOf(on, false, nothing)).toEqual({ kind: 'unknown', why: 'not-counted' });
  expect(statusOf(on, false, { kind: 'counting' })).toEqual({ kind: 'unknown', why: 'counting' });
});

test('safe is an account of which nothing is readable, partly one of which something is', () => {
  expect(statusOf(on, false, { kind: 'known', readable: 0, total: 412 })).toEqual({
    kind: 'safe',
    total: 412,
  });
  expect(statusOf(on, false, { kind: 'known', readable: 14, total: 412 })).toEqual({
    kind: 'partly',
    readable: 14,
    total: 412,
  });
});

test.each(['missing', 'stale', 'damaged'] as const)(
  'a keychain that is %s needs the person, whatever was counted',
  (keychain) => {
    const state = { kind: 'incomplete', keychain } as const;
    const items = { kind: 'known', readable: 0, total: 3 } as const;
    expect(statusOf(state, false, items)).toEqual({ kind: 'needs-you', keychain });
  },
);

test('without encryption the server can read, counted or not', () => {
  expect(statusOf({ kind: 'off' }, false, nothing)).toEqual({ kind: 'server-can-read' });
});

test('what could not be read is not known', () => {
  expect(statusOf(null, true, nothing)).toEqual({ kind: 'unknown', why: 'reading' });
  expect(statusOf(null, false, nothing)).toEqual({ kind: 'unknown', why: 'not-read' });
});

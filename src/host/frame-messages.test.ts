import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { framePageSchema, readToFrame } from './frame-messages.ts';

const head = { 'account-security': 1 };

test.each([
  { ...head, kind: 'configure', choices: { locale: 'de', theme: 'dark', accent: '#123456' } },
  { ...head, kind: 'configure', choices: {} },
  { ...head, kind: 'navigate', path: '/reset' },
  { ...head, kind: 'lock' },
  { ...head, kind: 'focus' },
])('%j is taken', (message) => {
  expect(readToFrame(message)).toEqual(message);
});

test.each([
  null,
  'lock',
  { kind: 'lock' },
  { 'account-security': 2, kind: 'lock' },
  { ...head, kind: 'unmount' },
  { ...head, kind: 'navigate', path: 7 },
  { ...head, kind: 'navigate', path: 'x'.repeat(3000) },
  { ...head, kind: 'configure', choices: { apiUrl: '/elsewhere/' } },
  { ...head, kind: 'configure', choices: { credentials: { kind: 'cookie' } } },
  { ...head, kind: 'lock', more: true },
])('%j is not', (message) => {
  expect(readToFrame(message)).toBeNull();
});

test.each(['*', 'https://portal.example/', 'portal.example', 'null', ''])(
  '%j is no origin to name',
  (origin) => {
    expect(z.safeParse(framePageSchema, { origins: [origin] }).success).toBe(false);
  },
);

test('origins are named, with their port where it is not the usual one', () => {
  const origins = ['https://portal.example', 'http://localhost:8080'];
  expect(z.parse(framePageSchema, { origins })).toEqual({ origins, config: {} });
});

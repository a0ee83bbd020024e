import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  keychainsSchema,
  nameSchema,
  requirementsSchema,
  resetAnswerSchema,
  tokenRequestAnswerSchema,
} from './wire.ts';

const token = { type: 'user-token', id: 'totp', label: 'Authenticator app' };

test('a name is cut, keeps one line, and cannot turn the writing or hide', () => {
  expect(z.parse(nameSchema, 'x'.repeat(3000))).toBe(`${'x'.repeat(200)}…`);
  // A letter of two code units is not cut in the middle.
  expect(z.parse(nameSchema, '😀'.repeat(300))).toBe(`${'😀'.repeat(200)}…`);
  expect(z.parse(nameSchema, '\u202Emoc.live\u202C \u200B\u2066a\u2069')).toBe('moc.live a');
  expect(z.parse(nameSchema, 'one\r\ntwo\u2028three\u0000')).toBe('one two three');
  expect(z.safeParse(nameSchema, 'x'.repeat(100_001)).success).toBe(false);
});

test('labels and descriptions of tokens are such names', () => {
  const answer = { token: [{ ...token, label: '\u202Ea', description: 'b'.repeat(3000) }] };
  const [first] = z.parse(requirementsSchema, answer).tokens;
  expect(first?.label).toBe('a');
  expect(first?.description).toHaveLength(201);
});

test.each([
  ['more tokens than any account has', { token: Array.from({ length: 201 }, () => token) }],
  ['an id without end', { token: [{ ...token, id: 'x'.repeat(201) }] }],
  ['a type without end', { token: [{ ...token, type: 'x'.repeat(101) }] }],
  ['salts of other lengths', { challenge: { type: 'PWDv1r1', salts: ['00', '00', '00'] } }],
  ['another kind of challenge', { challenge: { type: 'PWDv2', salts: [] } }],
])('%s is no answer', (_, answer) => {
  expect(z.safeParse(requirementsSchema, answer).success).toBe(false);
});

test('an account may have two hundred tokens', () => {
  const answer = { token: Array.from({ length: 200 }, () => token) };
  expect(z.parse(requirementsSchema, answer).tokens).toHaveLength(200);
});

test('keychains are few and of a size', () => {
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`k${index}`, '']));
  expect(z.safeParse(keychainsSchema, many).success).toBe(false);
  expect(z.safeParse(keychainsSchema, { CSEv1r1: 'x'.repeat(1_000_001) }).success).toBe(false);
  expect(z.parse(keychainsSchema, [])).toEqual({});
});

test('the value of a push is 40 letters and digits', () => {
  const parse = (value: string) =>
    z.safeParse(tokenRequestAnswerSchema, { success: true, data: { token: value } }).success;
  expect(parse('aZ09'.repeat(10))).toBe(true);
  expect(parse('aZ09'.repeat(11))).toBe(false);
  expect(parse(`${'aZ09'.repeat(9)}aZ0-`)).toBe(false);
});

test.each([-1, 0.5, 86_401, 1e300, '5'])('a wait of %s seconds is no answer', (wait) => {
  expect(z.safeParse(resetAnswerSchema, { status: 'accepted', wait }).success).toBe(false);
});

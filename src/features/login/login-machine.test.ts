import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ApiErrorCode } from '#api/errors.ts';
import type { Requirements, Token } from '#protocol/wire.ts';
import { MAX_ATTEMPTS, next, startLogin, triesLeft, type LoginEvent } from './login-machine.ts';

const challenge = {
  type: 'PWDv1r1' as const,
  salts: ['0'.repeat(512), '0'.repeat(128), '0'.repeat(32)] satisfies [string, string, string],
};
const token = (id: string, type = 'user-token'): Token => ({
  id,
  type,
  label: id,
  description: '',
  request: false,
});
const PLAIN: Requirements = { challenge, tokens: [] };
const TWO_FACTOR: Requirements = {
  challenge,
  tokens: [
    token('totp'),
    token('backup_codes'),
    token('twofactor_nextcloud_notification', 'request-token'),
  ],
};
const NOTHING: Requirements = { challenge: null, tokens: [] };

function run(requirements: Requirements, tokenId: string | null, ...events: LoginEvent[]) {
  return events.reduce(
    (state, event) => next(state, event, requirements),
    startLogin(requirements, tokenId),
  );
}
const failed = (code: ApiErrorCode, isAnswered = true): LoginEvent => ({
  type: 'failed',
  error: { code, serverId: isAnswered ? '00000000' : null },
});

describe('the way through', () => {
  test('without a second factor the passphrase goes off at once', () => {
    expect(run(PLAIN, null, { type: 'passphrase-given' }).at).toBe('opening');
    expect(run(PLAIN, null, { type: 'passphrase-given' }, { type: 'opened' }).at).toBe('open');
  });

  test('with one, the code is asked for first', () => {
    const state = run(TWO_FACTOR, 'totp', { type: 'passphrase-given' });
    expect(state.at).toBe('token');
    expect(next(state, { type: 'code-given' }, TWO_FACTOR).at).toBe('opening');
  });

  test('no code goes off before a method is chosen', () => {
    const state = run(TWO_FACTOR, null, { type: 'passphrase-given' });
    expect(next(state, { type: 'code-given' }, TWO_FACTOR)).toBe(state);
  });

  test('an account that needs nothing waits for one press', () => {
    expect(run(NOTHING, null).at).toBe('nothing-needed');
    expect(run(NOTHING, null, { type: 'go-on' }).at).toBe('opening');
  });
});

describe('what is asked again', () => {
  const withCode = (tokenId: string): LoginEvent[] => [
    { type: 'passphrase-given' },
    { type: 'token-chosen', tokenId },
    { type: 'code-given' },
  ];

  test('a wrong code keeps the passphrase', () => {
    const state = run(TWO_FACTOR, null, ...withCode('totp'), failed('token-wrong'));
    expect(state).toMatchObject({ at: 'token', tokenId: 'totp', failures: 1 });
    expect(state.problem).toEqual({ kind: 'wrong-code', isTotp: true });
  });

  test('a push that was not approved is not called a wrong code', () => {
    const state = run(
      TWO_FACTOR,
      null,
      ...withCode('twofactor_nextcloud_notification'),
      failed('token-wrong'),
    );
    expect(state.problem).toEqual({ kind: 'not-approved' });
  });

  test.each([
    ['backup_codes', 'code'],
    ['totp', 'totp'],
    ['twofactor_nextcloud_notification', 'push'],
  ])('a wrong passphrase uses a right %s up, and it is called a %s', (id, usedUp) => {
    const state = run(TWO_FACTOR, null, ...withCode(id), failed('wrong-passphrase'));
    expect(state).toMatchObject({ at: 'passphrase', tokenId: id });
    expect(state.problem).toEqual({ kind: 'wrong-passphrase', usedUp });
  });

  test('a limit and a failing server cost no try', () => {
    for (const code of ['rate-limited', 'server-error', 'maintenance'] as const) {
      const state = run(PLAIN, null, { type: 'passphrase-given' }, failed(code));
      expect(state).toMatchObject({ at: 'passphrase', failures: 0 });
    }
  });

  test('after a lost answer the server is asked before anything else', () => {
    const lost = run(PLAIN, null, { type: 'passphrase-given' }, failed('timeout'));
    expect(lost.at).toBe('asking');
    expect(next(lost, { type: 'passphrase-given' }, PLAIN)).toBe(lost);
    expect(next(lost, { type: 'asked', isOpen: true }, PLAIN).at).toBe('open');
    expect(next(lost, { type: 'asked', isOpen: false }, PLAIN).at).toBe('passphrase');
    expect(next(lost, { type: 'asking-failed', code: 'blocked' }, PLAIN).at).toBe('blocked');
  });

  test.each(['server-error', 'maintenance'] as const)(
    'a %s that came from a gateway is a lost answer; from the application it is not',
    (why) => {
      const gateway = run(PLAIN, null, { type: 'passphrase-given' }, failed(why, false));
      expect(gateway).toMatchObject({ at: 'asking', doubt: why });
      expect(next(gateway, { type: 'asked', isOpen: false }, PLAIN)).toMatchObject({
        at: 'passphrase',
        doubt: null,
        problem: { kind: 'trouble', code: why, isCodeInDoubt: false },
      });
    },
  );

  test('what was cancelled after it went out is asked about; before, it is just cancelled', () => {
    const given: LoginEvent = { type: 'passphrase-given' };
    const sent = run(PLAIN, null, given, { type: 'cancelled', isSent: true });
    expect(sent).toMatchObject({ at: 'asking', doubt: 'aborted' });
    expect(next(sent, { type: 'asked', isOpen: false }, PLAIN)).toMatchObject({
      at: 'passphrase',
      problem: null,
      doubt: null,
    });
    const unsent = run(PLAIN, null, given, { type: 'cancelled', isSent: false });
    expect(unsent).toMatchObject({ at: 'passphrase', doubt: null });
  });

  test('a doubt that could not be settled stays, and the next attempt settles it first', () => {
    const unsettled = run(
      PLAIN,
      null,
      { type: 'passphrase-given' },
      failed('timeout'),
      { type: 'asking-failed', code: 'offline' },
      { type: 'passphrase-given' },
    );
    expect(unsettled).toMatchObject({ at: 'opening', doubt: 'timeout' });
    expect(next(unsettled, { type: 'asked', isOpen: true }, PLAIN).at).toBe('open');
    expect(next(unsettled, { type: 'asked', isOpen: false }, PLAIN)).toMatchObject({
      at: 'opening',
      doubt: null,
    });
  });

  test('a code is said to be in doubt when its answer got lost, for each works once', () => {
    for (const id of ['backup_codes', 'totp']) {
      const state = run(TWO_FACTOR, null, ...withCode(id), failed('timeout'), {
        type: 'asked',
        isOpen: false,
      });
      const problem = { code: 'timeout', isCodeInDoubt: true };
      expect(state).toMatchObject({ at: 'token', problem });
    }
  });

  test('another way can be looked for without losing the passphrase', () => {
    const state = run(TWO_FACTOR, 'totp', { type: 'passphrase-given' });
    expect(next(state, { type: 'token-chosen', tokenId: null }, TWO_FACTOR)).toMatchObject({
      at: 'token',
      tokenId: null,
    });
  });

  test('the fifth failure blocks', () => {
    const state = run(PLAIN, null, { type: 'passphrase-given' }, failed('attempts-used-up'));
    expect(state).toMatchObject({ at: 'blocked', failures: MAX_ATTEMPTS });
  });
});

const CODES: ApiErrorCode[] = [
  'offline',
  'timeout',
  'wrong-passphrase',
  'token-wrong',
  'token-missing',
  'attempts-used-up',
  'blocked',
  'rate-limited',
  'server-error',
  'connection-lost',
];
const code = fc.constantFrom(...CODES);
const event: fc.Arbitrary<LoginEvent> = fc.oneof(
  fc.constantFrom<LoginEvent>(
    { type: 'passphrase-given' },
    { type: 'code-given' },
    { type: 'go-on' },
    { type: 'back' },
    { type: 'cancelled', isSent: true },
    { type: 'cancelled', isSent: false },
    { type: 'opened' },
    { type: 'hashing-failed', isOffline: true },
    { type: 'hashing-failed', isOffline: false },
    { type: 'asked', isOpen: true },
    { type: 'asked', isOpen: false },
  ),
  fc
    .constantFrom('totp', 'backup_codes')
    .map((tokenId): LoginEvent => ({ type: 'token-chosen', tokenId })),
  fc.tuple(code, fc.boolean()).map(([value, isAnswered]) => failed(value, isAnswered)),
  code.map((value): LoginEvent => ({ type: 'asking-failed', code: value })),
);

test('whatever happens, an attempt starts only from a press, and one press makes one', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(PLAIN, TWO_FACTOR, NOTHING),
      fc.array(event, { maxLength: 40 }),
      (requirements, events) => {
        let state = startLogin(requirements, null);
        for (const happened of events) {
          const after = next(state, happened, requirements);
          const isAttempt = state.at !== 'opening' && after.at === 'opening';
          const isPress = ['passphrase-given', 'code-given', 'go-on'].includes(happened.type);
          expect(!isAttempt || isPress).toBe(true);
          expect(!isAttempt || next(after, happened, requirements) === after).toBe(true);
          expect(triesLeft(after)).toBeGreaterThanOrEqual(0);
          state = after;
        }
      },
    ),
  );
});

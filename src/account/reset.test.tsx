// @vitest-environment happy-dom
import { act } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draw } from '#testing/draw.tsx';
import type { FakeAnswer } from '#testing/fake-network.ts';
import { useResetCalls, type ResetCalls } from './reset.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const challenge = { type: 'PWDv1r1', salts: ['0'.repeat(512), '1'.repeat(128), '2'.repeat(32)] };
const lost = { status: 500, body: { status: 'error', id: '1d21b905', message: 'x' } };

/** The calls of a mount that has sent its last confirmation in the session `old`. */
async function afterConfirmation(
  request: () => FakeAnswer,
  hadChallenge = true,
  sessionId = 'new',
) {
  let calls: ResetCalls | null = null;
  function Probe() {
    calls = useResetCalls();
    return null;
  }
  const none = { status: 404, body: { status: 'error', id: '135d4069', message: 'x' } };
  await draw(<Probe />, {
    answers: {
      'GET account/challenge/get': {
        ...(hadChallenge ? { body: challenge } : none),
        sessionId: 'old',
      },
      'GET keychain/get': { body: [], sessionId: 'old' },
      'POST settings/get': { body: {}, sessionId: 'old' },
      'POST account/reset': { status: 503, sessionId },
      'GET session/request': request,
    },
  });
  if (calls === null) throw new Error('not drawn');
  const drawn: ResetCalls = calls;
  await act(() => drawn.look());
  const outcome = await drawn.send({ password: 'secret' }, false, new AbortController().signal);
  return { calls: drawn, outcome };
}

test.each([
  ['the same session', 'old', { challenge }, true, 'not-reset'],
  ['a challenge that is gone', 'new', {}, true, 'begun'],
  ['a session that is gone', 'new', { challenge }, true, 'unclear'],
  ['an account without encryption', 'new', {}, false, 'unclear'],
])('%s tells no more than it proves', async (_what, sessionId, body, hadChallenge, truth) => {
  const answer = () => ({ body, sessionId });
  const { calls } = await afterConfirmation(answer, hadChallenge, sessionId);
  expect(await calls.findTruth(() => true)).toEqual({ truth, failures: [] });
});

test('an error that stays is given up, and told for a report', async () => {
  let asked = 0;
  const { calls, outcome } = await afterConfirmation(() => {
    asked += 1;
    return lost;
  });
  expect(outcome).toMatchObject({ failure: { call: 'account/reset', status: 503 } });
  const found = calls.findTruth(() => true);
  await vi.advanceTimersByTimeAsync(60_000);
  const failure = { call: 'session/request', code: 'challenge-lost', status: 500 };
  expect(await found).toEqual({
    truth: 'unclear',
    failures: [{ ...failure, serverId: '1d21b905' }],
  });
  expect(asked).toBe(5);
});

test('a network that is down is waited for, while somebody wants to know', async () => {
  let asked = 0;
  const { calls } = await afterConfirmation(() => {
    asked += 1;
    throw new TypeError('offline');
  });
  const found = calls.findTruth(() => asked < 20);
  await vi.advanceTimersByTimeAsync(200_000);
  expect(await found).toBeNull();
  expect(asked).toBe(20);
});

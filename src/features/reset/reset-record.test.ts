import { expect, test } from 'vitest';
import { parseRecord, recordOf, stateFrom } from './reset-record.ts';
import type { ResetState } from './reset-state.ts';
import { remainingMs, waitOf } from './reset-timer.ts';

const at = { mono: 10_000, wall: 1_700_000_000_000 };
const wait = waitOf(8, 9_900, at);
const waiting: ResetState = {
  step: 'waiting',
  wait,
  now: 10_000,
  mayHaveSlept: false,
  why: 'answered',
  needsPassword: false,
  problem: null,
};
const sending = { id: 1, sentAt: at, checking: false, isAfresh: false };

/** Through storage, and back on a page whose clock began anew. */
function afterReload(state: ResetState, seconds = 3): ResetState {
  const text = JSON.stringify(recordOf(state, at));
  return stateFrom(parseRecord(text), { mono: 50, wall: at.wall + seconds * 1_000 });
}

test('a wait is taken up again, and asks for the password', () => {
  const state = afterReload(waiting);
  expect(state).toMatchObject({ step: 'waiting', why: 'reloaded', needsPassword: true });
  expect(state.step === 'waiting' && remainingMs(state.wait, 50)).toBe(8_000);
});

test('a clock that was set meanwhile opens nothing early', () => {
  const state = afterReload(waiting, 600);
  expect(state.step === 'waiting' && remainingMs(state.wait, 50)).toBe(8_000);
});

test('after a quarter of an hour the session is gone, and the wait with it', () => {
  expect(afterReload(waiting, 901)).toEqual({ step: 'explain', notice: null, earlier: null });
});

test('a confirmation whose answer was not seen leaves the truth open', () => {
  const state = afterReload({
    ...waiting,
    step: 'confirm-second',
    sending: { ...sending, purpose: 'second' },
  });
  expect(state).toMatchObject({ step: 'explain', notice: 'unknown' });
});

test('a first confirmation on its way may have begun a wait', () => {
  const state = afterReload({
    step: 'confirm-first',
    problem: null,
    sending: { ...sending, purpose: 'first' },
    earlier: null,
  });
  expect(state).toMatchObject({ step: 'explain', notice: null, earlier: { lapsedAt: null } });
});

test('a code is forgotten, and nowhere in what is kept', () => {
  const state: ResetState = { step: 'code', code: 'a+B/-c', problem: null, sending: null };
  expect(JSON.stringify(recordOf(state, at))).not.toContain('a+B/-c');
  expect(afterReload(state)).toMatchObject({ step: 'explain', notice: 'code-forgotten' });
});

test('after the reset nothing is kept', () => {
  expect(recordOf({ step: 'done', where: 'here' }, at)).toBeNull();
});

test.each(['', 'null', '{}', '{"kind":"waiting","savedAt":1,"leftMs":-5}', '[1]', 'x'])(
  'storage that holds %j is no record',
  (text) => {
    expect(parseRecord(text)).toBeNull();
  },
);

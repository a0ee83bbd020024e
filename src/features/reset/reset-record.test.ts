import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeStorage } from '#testing/fake-storage.ts';
import { createResetRecord } from './reset-record.ts';
import type { ResetState, Sending } from './reset-state.ts';
import { phaseOf, remainingMs, waitOf } from './reset-timer.ts';

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
const sending: Sending = {
  id: 1,
  purpose: 'second',
  sentAt: at,
  checking: false,
  isAfresh: false,
  failures: [],
};
const local = new FakeStorage();
const tab = new FakeStorage();

beforeEach(() => {
  local.clear();
  tab.clear();
  vi.stubGlobal('localStorage', local);
  vi.stubGlobal('sessionStorage', tab);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Through storage, and back on a page whose clock began anew. */
function afterReload(state: ResetState, seconds = 3): ResetState {
  createResetRecord('account', 'before').write(state, at);
  const later = { mono: 50, wall: at.wall + seconds * 1_000 };
  return createResetRecord('account', 'after').begin(later);
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

test.each([20 * 60, -20 * 60, 86_400])(
  'a wall clock that is %d s off hides a wait, but does not forget it',
  (seconds) => {
    const state = afterReload(waiting, seconds);
    expect(state).toMatchObject({ step: 'explain', notice: null });
    expect(state.step === 'explain' && state.earlier && phaseOf(state.earlier, 50 + 60_000)).toBe(
      'open',
    );
  },
);

test('a confirmation whose answer was not seen leaves the truth open', () => {
  const state = afterReload({ ...waiting, step: 'confirm-second', sending });
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
  expect(afterReload(state)).toMatchObject({ step: 'explain', notice: 'code-forgotten' });
  expect(JSON.stringify([local.items(), tab.items()])).not.toContain('a+B/-c');
});

test('after the reset nothing is kept; after an unclear end that it is unclear', () => {
  const done = { step: 'done', where: 'here', left: null, failures: [] } as const;
  expect(afterReload({ ...done, known: 'unclear' })).toMatchObject({ notice: 'unknown' });
  createResetRecord('account', 'before').write({ ...done, known: 'all' }, at);
  expect(tab.items()).toEqual([]);
});

describe('another mount of the same page', () => {
  test('is told nothing', () => {
    createResetRecord('account', 'page').write(waiting, at);
    const other = createResetRecord('account', 'page');
    expect(other.begin(at)).toEqual({ step: 'explain', notice: null, earlier: null });
    expect(other.ofAnotherPage(at)).toBeNull();
  });
});

describe('another tab', () => {
  test('is told that a wait may be running, and no more', () => {
    createResetRecord('account', 'page').write(waiting, at);
    tab.clear();
    const other = createResetRecord('account', 'other page');
    const later = { mono: 500, wall: at.wall };
    const found = other.ofAnotherPage(later);
    expect(found !== null && remainingMs(found, 500)).toBe(8_000);
    expect(other.begin(later)).toMatchObject({ step: 'explain', notice: null });
  });
});

test.each(['', 'null', '{}', '{"kind":"waiting","savedAt":1,"leftMs":-5}', '[1]', 'x'])(
  'storage that holds %j is no record',
  (text) => {
    tab.setItem('account', text);
    const begin = { step: 'explain', notice: null, earlier: null };
    expect(createResetRecord('account', 'page').begin(at)).toEqual(begin);
  },
);

import { endOf } from './reset-state.ts';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createResetRecord } from './reset-record.ts';
import { accepted, emptied, FlowBench, refused } from '#testing/reset/reset-flow-bench.ts';
import { FakeStorage } from '#testing/fake-storage.ts';

const local = new FakeStorage();
const tab = new FakeStorage();

beforeEach(() => {
  vi.useFakeTimers();
  local.clear();
  tab.clear();
  vi.stubGlobal('localStorage', local);
  vi.stubGlobal('sessionStorage', tab);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type Doing =
  | 'understood'
  | 'back'
  | 'cancel'
  | 'first'
  | 'first-twice'
  | 'second'
  | 'second-typed'
  | 'second-twice'
  | 'code'
  | 'code-twice'
  | 'stop'
  | 'start'
  | 'wait'
  | 'answer-wait'
  | 'answer-code'
  | 'answer-ok'
  | 'answer-wrong'
  | 'lose'
  | 'truth'
  | 'heard-cancel'
  | 'heard-wait'
  | 'heard-stop';

/** Does one thing, and notes which passwords the person has given since they were last let go. */
class Person {
  readonly bench = new FlowBench();
  readonly typed = new Set<string>();
  readonly wrong: string[] = [];
  presses = 0;
  #isShown = true;

  async act(doing: Doing): Promise<void> {
    const { flow } = this.bench;
    const calls = this.bench.calls.length;
    const { step } = flow.read();
    const presses = this.#press(doing);
    const sent = this.bench.calls.slice(calls);
    if (sent.length > Math.min(1, presses)) this.wrong.push(`${doing} sent ${sent.length}`);
    for (const { request } of sent) {
      const isKnown = request.password === undefined || this.typed.has(request.password);
      if (!isKnown) this.wrong.push(`${doing} at ${step} sent a password that was let go`);
    }
    await this.#others(doing);
    if (this.bench.calls.length > calls + sent.length) this.wrong.push(`${doing} sent by itself`);
    const after = flow.read();
    const isLetGo = ['explain', 'done', 'elsewhere', 'code'].includes(after.step);
    if (isLetGo || !this.#isShown) this.typed.clear();
  }

  /** @returns how often a button was pressed, all within one task */
  #press(doing: Doing): number {
    const { flow } = this.bench;
    const password = `pw-${(this.presses += 1)}`;
    switch (doing) {
      case 'first':
      case 'first-twice':
        if (flow.read().step === 'confirm-first') this.typed.add(password);
        flow.pressFirst(password);
        if (doing === 'first') return 1;
        flow.pressFirst(password);
        return 2;
      case 'second':
      case 'second-typed':
      case 'second-twice': {
        const given = doing === 'second' ? null : password;
        if (given !== null) this.typed.add(given);
        flow.pressSecond(given);
        if (doing !== 'second-twice') return 1;
        flow.pressSecond(given);
        return 2;
      }
      case 'code':
      case 'code-twice':
        flow.pressCode('c+d/');
        if (doing === 'code') return 1;
        flow.pressCode('c+d/');
        return 2;
      default:
        return 0;
    }
  }

  async #others(doing: Doing): Promise<void> {
    const { bench } = this;
    const { flow } = bench;
    switch (doing) {
      case 'understood':
        return flow.understood();
      case 'back':
        return flow.back();
      case 'cancel':
        return flow.cancel();
      case 'stop':
        this.#isShown = false;
        return flow.hide();
      case 'start':
        this.#isShown = true;
        return flow.show();
      case 'wait':
        return bench.waitOut(8_000);
      case 'answer-wait':
        return bench.answer(accepted({ wait: 7 }));
      case 'answer-code':
        return bench.answer(accepted({ code: 'c+d/' }));
      case 'answer-ok':
        return bench.answer(emptied);
      case 'answer-wrong':
        return bench.answer(refused('login-password-wrong'));
      case 'lose':
        return bench.answer(refused('offline'));
      case 'truth':
        return bench.tellTruth('not-reset');
      case 'heard-cancel':
        return bench.hear({ kind: 'cancel' });
      case 'heard-wait':
        return bench.hear({
          kind: 'under-way',
          isConfirming: false,
          wait: { leftMs: 3_000, lengthMs: 7_000, lapsesInMs: 70_000 },
        });
      case 'heard-stop':
        return bench.hear({ kind: 'stopped', isCertain: true });
      default:
    }
  }
}

const doings = fc.array(
  fc.constantFrom<Doing[]>(
    ...(['understood', 'understood', 'back', 'cancel', 'first', 'first', 'first-twice'] as const),
    ...(['second', 'second', 'second-typed', 'second-twice', 'code', 'code-twice'] as const),
    ...(['stop', 'start', 'start', 'wait', 'wait', 'wait', 'answer-wait', 'answer-wait'] as const),
    ...(['answer-wait', 'answer-code', 'answer-ok', 'answer-wrong', 'lose', 'truth'] as const),
    ...(['heard-cancel', 'heard-wait', 'heard-stop'] as const),
  ),
  { minLength: 8, maxLength: 50, size: 'max' },
);

test('each call comes of a press of its own, and with a password of this attempt', async () => {
  let most = 0;
  const property = fc.asyncProperty(doings, async (story) => {
    const person = new Person();
    for (const doing of story) await person.act(doing);
    person.bench.flow.hide();
    vi.clearAllTimers();
    most = Math.max(most, person.bench.calls.length);
    expect(person.wrong).toEqual([]);
    // What outlives the page or leaves the tab is neither password nor code.
    const kept = JSON.stringify([local.items(), tab.items(), person.bench.told]);
    expect(kept).not.toContain('pw-');
    expect(kept).not.toContain('c+d/');
  });
  await fc.assert(property, { numRuns: 2_000 });
  expect(most).toBeGreaterThan(2);
});

test('put away and brought back, the wait stands and the password is asked for', async () => {
  const bench = new FlowBench();
  await bench.beginWait('secret');
  bench.flow.hide();
  await bench.pass(8_000);
  expect(bench.flow.read().step).toBe('waiting');
  bench.flow.show();
  expect(bench.flow.read()).toMatchObject({ step: 'confirm-second', needsPassword: true });
  bench.flow.pressSecond(null);
  expect(bench.calls).toHaveLength(1);
  bench.flow.pressSecond('secret');
  expect(bench.calls).toHaveLength(2);
});

describe.each(['works', 'is blocked', 'is cleared'] as const)('storage that %s', (storage) => {
  beforeEach(() => {
    if (storage === 'is blocked') local.isBlocked = tab.isBlocked = true;
  });
  afterEach(() => {
    local.isBlocked = tab.isBlocked = false;
  });

  test.each([0, 20 * 60_000, -20 * 60_000])(
    'a cancelled wait is remembered when the wall clock jumps by %d ms',
    async (byMs) => {
      const bench = new FlowBench();
      await bench.beginWait('secret', 5);
      bench.flow.cancel();
      bench.flow.hide();
      if (storage === 'is cleared') {
        local.clear();
        tab.clear();
      }
      await bench.pass(8_000);
      bench.setWallClock(byMs);
      bench.flow.show();
      bench.flow.understood();
      bench.flow.pressFirst('secret');
      // Sent now, it would be the second confirmation.
      expect(bench.calls).toHaveLength(1);
      expect(bench.flow.read()).toMatchObject({ step: 'waiting', why: 'earlier' });
    },
  );

  test('a first confirmation that was left on its way is not given again', async () => {
    const bench = new FlowBench();
    bench.flow.understood();
    bench.flow.pressFirst('secret');
    bench.flow.hide();
    await bench.answer(accepted({ wait: 7 }));
    bench.flow.show();
    expect(bench.flow.read()).toMatchObject({ step: 'waiting', needsPassword: true });
    expect(bench.calls).toHaveLength(1);
  });
});

test('put away while the truth is asked for, it is asked for again', async () => {
  const bench = new FlowBench();
  await bench.beginWait('secret');
  await bench.waitOut();
  bench.flow.pressSecond(null);
  bench.flow.hide();
  await bench.answer(refused('offline'));
  expect(bench.asked).toHaveLength(0);
  bench.flow.show();
  expect(bench.asked).toHaveLength(1);
  await bench.tellTruth('not-reset');
  expect(bench.flow.read()).toMatchObject({ problem: 'not-reset', sending: null });
});

test('signed out while the last confirmation is on its way, nothing is promised to anybody', async () => {
  const bench = new FlowBench();
  await bench.beginWait('secret');
  await bench.waitOut();
  bench.flow.pressSecond(null);
  bench.isSessionOpen = false;
  bench.flow.hide();
  expect(bench.told).toContainEqual({ kind: 'stopped', isCertain: false });
  // Another page of this tab is told that nobody knows.
  const other = createResetRecord('account', 'another page');
  expect(other.begin({ mono: 0, wall: 0 })).toMatchObject({ step: 'explain', notice: 'unknown' });
});

test('an end that was not seen is shown, and begun anew only after that', async () => {
  const bench = new FlowBench();
  await bench.beginWait('secret');
  await bench.waitOut();
  bench.flow.pressSecond(null);
  bench.flow.hide();
  await bench.answer(emptied);
  bench.isSessionOpen = true;
  bench.flow.show();
  expect(bench.flow.read()).toMatchObject({ step: 'done', known: 'all' });
  bench.flow.hide();
  bench.flow.show();
  expect(bench.flow.read()).toEqual({ step: 'explain', notice: null, earlier: null });
});

const NONE = { password: 0, folder: 0, tag: 0 };
const UNKNOWN = { password: null, folder: null, tag: null };

function endIn({ flow }: FlowBench) {
  const state = flow.read();
  return state.step === 'done' ? { end: endOf(state), left: state.left } : null;
}

test.each([
  [NONE, 'gone'],
  [{ ...NONE, folder: 2 }, 'partly'],
  [{ ...UNKNOWN, password: 1 }, 'partly'],
  [{ ...NONE, tag: null }, 'unclear'],
] as const)('an unclear end is looked into after signing in: %o is %s', async (left, end) => {
  const bench = new FlowBench();
  await bench.beginWait('secret');
  await bench.waitOut();
  bench.flow.pressSecond(null);
  await bench.answer(refused('server-error', true));
  await bench.tellTruth('unclear');
  expect(bench.flow.read()).toMatchObject({ step: 'done', known: 'unclear' });
  // The page stays: the session is given up by a press.
  expect(bench.isSessionOpen).toBe(true);
  bench.flow.hide();
  bench.left = left;
  bench.flow.show();
  await bench.pass(0);
  expect(endIn(bench)).toEqual({ end, left });
});

test.each([
  [NONE, 'all'],
  [{ ...NONE, password: 3 }, 'partly'],
  [UNKNOWN, 'all'],
] as const)('a clear end is looked into at once: %o is %s', async (left, end) => {
  const bench = new FlowBench();
  bench.left = left;
  await bench.beginWait('secret');
  await bench.waitOut();
  bench.flow.pressSecond(null);
  await bench.answer(emptied);
  expect(endIn(bench)).toEqual({ end, left });
  bench.left = NONE;
  bench.flow.lookAgain();
  expect(bench.flow.read()).toMatchObject({ left: 'looking' });
  await bench.pass(0);
  expect(endIn(bench)).toEqual({ end: 'all', left: NONE });
});

test.each([
  [false, 'stopped-elsewhere'],
  [true, 'unknown'],
])('a tab that died, confirming: %s, leaves %s behind', async (isConfirming, notice) => {
  const bench = new FlowBench();
  bench.hear({ kind: 'under-way', wait: null, isConfirming });
  expect(bench.flow.read().step).toBe('elsewhere');
  bench.flow.cancel();
  await bench.pass(2_000);
  expect(bench.flow.read()).toMatchObject({ step: 'explain', notice });
});

test('after a cancellation the other tabs are asked whether they are at it', async () => {
  const bench = new FlowBench();
  await bench.beginWait('secret');
  bench.flow.cancel();
  expect(bench.told.at(-1)).toEqual({ kind: 'asked' });
});

test('a tab that has left the wizard still tells of the wait it left running', async () => {
  const bench = new FlowBench();
  await bench.beginWait('secret', 5);
  bench.flow.cancel();
  bench.flow.hide();
  bench.hear({ kind: 'asked' });
  expect(bench.told.at(-1)).toMatchObject({ kind: 'earlier', wait: { leftMs: 5_000 } });
  const other = new FlowBench();
  other.hear({ kind: 'earlier', wait: { leftMs: 5_000, lengthMs: 5_000, lapsesInMs: 66_000 } });
  other.flow.understood();
  other.flow.pressFirst('secret');
  expect(other.calls).toHaveLength(0);
});

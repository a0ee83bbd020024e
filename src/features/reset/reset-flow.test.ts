import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { accepted, FlowBench, lost } from '#testing/reset-flow-bench.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
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
  readonly world = new FlowBench();
  readonly typed = new Set<string>();
  readonly wrong: string[] = [];
  presses = 0;
  #isShown = true;

  async act(doing: Doing): Promise<void> {
    const { flow } = this.world;
    const calls = this.world.calls.length;
    const { step } = flow.read();
    const presses = this.#press(doing);
    const sent = this.world.calls.slice(calls);
    if (sent.length > Math.min(1, presses)) this.wrong.push(`${doing} sent ${sent.length}`);
    for (const { request } of sent) {
      const isKnown = request.password === undefined || this.typed.has(request.password);
      if (!isKnown) this.wrong.push(`${doing} at ${step} sent a password that was let go`);
    }
    await this.#others(doing);
    if (this.world.calls.length > calls + sent.length) this.wrong.push(`${doing} sent by itself`);
    const after = flow.read();
    const isLetGo = ['explain', 'done', 'elsewhere', 'code'].includes(after.step);
    if (isLetGo || !this.#isShown) this.typed.clear();
  }

  /** @returns how often a button was pressed, all within one task */
  #press(doing: Doing): number {
    const { flow } = this.world;
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
    const { world } = this;
    const { flow } = world;
    switch (doing) {
      case 'understood':
        return flow.understood();
      case 'back':
        return flow.back();
      case 'cancel':
        return flow.cancel();
      case 'stop':
        this.#isShown = false;
        return flow.stop();
      case 'start':
        this.#isShown = true;
        return flow.start();
      case 'wait':
        return world.waitOut(8_000);
      case 'answer-wait':
        return world.answer(accepted({ wait: 7 }));
      case 'answer-code':
        return world.answer(accepted({ code: 'c+d/' }));
      case 'answer-ok':
        return world.answer({ kind: 'answered', isNewSession: true, answer: { status: 'ok' } });
      case 'answer-wrong':
        return world.answer({ kind: 'failed', isNewSession: false, code: 'login-password-wrong' });
      case 'lose':
        return world.answer(lost);
      case 'truth':
        for (const { answer } of world.asked.splice(0)) answer('not-reset');
        return world.pass(0);
      case 'heard-cancel':
        return world.hear({ kind: 'cancel' });
      case 'heard-wait':
        return world.hear({
          kind: 'under-way',
          isConfirming: false,
          wait: { leftMs: 3_000, lengthMs: 7_000, lapsesInMs: 70_000 },
        });
      case 'heard-stop':
        return world.hear({ kind: 'stopped', isCertain: true });
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
    person.world.flow.stop();
    vi.clearAllTimers();
    most = Math.max(most, person.world.calls.length);
    expect(person.wrong).toEqual([]);
    // What outlives the page or leaves the tab is neither password nor code.
    const kept = JSON.stringify([person.world.stored, person.world.told]);
    expect(kept).not.toContain('pw-');
    expect(kept).not.toContain('c+d/');
  });
  await fc.assert(property, { numRuns: 2_000 });
  expect(most).toBeGreaterThan(2);
});

test('put away and brought back, the wait stands and the password is asked for', async () => {
  const world = new FlowBench();
  await world.beginWait('secret');
  world.flow.stop();
  await world.pass(8_000);
  expect(world.flow.read().step).toBe('waiting');
  world.flow.start();
  expect(world.flow.read()).toMatchObject({ step: 'confirm-second', needsPassword: true });
  world.flow.pressSecond(null);
  expect(world.calls).toHaveLength(1);
  world.flow.pressSecond('secret');
  expect(world.calls).toHaveLength(2);
});

test('put away while the truth is asked for, it is asked for again', async () => {
  const world = new FlowBench();
  await world.beginWait('secret');
  await world.waitOut();
  world.flow.pressSecond(null);
  world.flow.stop();
  await world.answer(lost);
  expect(world.asked).toHaveLength(0);
  world.flow.start();
  expect(world.asked).toHaveLength(1);
  world.asked[0]?.answer('not-reset');
  await world.pass(0);
  expect(world.flow.read()).toMatchObject({ problem: 'not-reset', sending: null });
});

test('left while the last confirmation is on its way, nothing is promised to anybody', async () => {
  const world = new FlowBench();
  await world.beginWait('secret');
  await world.waitOut();
  world.flow.pressSecond(null);
  world.isSessionOpen = false;
  world.flow.stop();
  expect(world.told.at(-1)).toEqual({ kind: 'stopped', isCertain: false });
  expect(world.stored.at(-1)).toMatchObject({ kind: 'confirmed' });
});

test.each([
  [false, 'stopped-elsewhere'],
  [true, 'unknown'],
])('a tab that died, confirming: %s, leaves %s behind', async (isConfirming, notice) => {
  const world = new FlowBench();
  world.hear({ kind: 'under-way', wait: null, isConfirming });
  expect(world.flow.read().step).toBe('elsewhere');
  world.flow.cancel();
  await world.pass(2_000);
  expect(world.flow.read()).toMatchObject({ step: 'explain', notice });
});

test('after a cancellation the other tabs are asked whether they are at it', async () => {
  const world = new FlowBench();
  await world.beginWait('secret');
  world.flow.cancel();
  expect(world.told.at(-1)).toEqual({ kind: 'asked' });
});

test('a session shorter than wait and window is kept alive through both', async () => {
  const world = new FlowBench();
  world.lifetimeMs = 60_000;
  await world.beginWait('secret');
  for (let second = 0; second < 60; second += 1) await world.pass(1_000);
  expect(world.keptAlive).toBe(2);
});

test('time asleep counts as silence of the session', async () => {
  const world = new FlowBench();
  await world.beginWait('secret');
  await world.waitOut();
  world.sleep(700_000);
  world.flow.pressSecond(null);
  await world.answer(lost);
  expect(world.asked[0]?.silenceMs).toBeGreaterThan(700_000);
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { next, sendingOf } from './reset-machine.ts';
import { ResetModel, type Action } from './reset-model.ts';
import type { Purpose, ResetEvent, ResetState } from './reset-state.ts';
import { phaseOf, remainingMs } from './reset-timer.ts';

const RUNS = 3_000;

/** Waits of the field (protocol.md). */
const wait = fc.integer({ min: 5, max: 10 });
const time = fc.oneof(...[2_000, 15_000, 90_000].map((max) => fc.integer({ min: 0, max })));
const latency = fc.integer({ min: 0, max: 1_200 });

const action = fc.oneof<fc.Arbitrary<Action>[]>(
  fc.record({ do: fc.constantFrom('pass', 'sleep'), ms: time }),
  fc.record({ do: fc.constant('set-clock'), byMs: fc.integer({ min: -1e8, max: 1e8 }) }),
  fc.record({ do: fc.constant('deliver'), wait, ms: latency }),
  fc.record({ do: fc.constantFrom('deliver-twice', 'lose-answer'), wait, ms: latency }),
  fc.record({ do: fc.constant('lose-request'), ms: latency }),
  fc.record({ do: fc.constantFrom('tick', 'tell-truth') }),
  fc.record({ do: fc.constantFrom('press-first', 'press-second', 'press-code', 'press-twice') }),
  fc.record({ do: fc.constantFrom('understood', 'back', 'cancel') }),
  fc.record({ do: fc.constantFrom('refuse-password', 'busy-server') }),
  fc.record({ do: fc.constantFrom('elsewhere', 'elsewhere-stopped') }),
);

const goOn = fc.record({ do: fc.constant('go-on'), wait, ms: latency });

/** Mostly what leads on, so that the stories get somewhere, and anything else in between. */
const actions = fc.array(
  fc.oneof<{ weight: number; arbitrary: fc.Arbitrary<Action> }[]>(
    { weight: 3, arbitrary: goOn },
    { weight: 2, arbitrary: action },
  ),
  { minLength: 5, maxLength: 60, size: 'max' },
);

function play(story: readonly Action[], hasChallenge = true): ResetModel {
  const model = new ResetModel(hasChallenge);
  for (const one of story) model.act(one);
  return model;
}

function eachStory(check: (model: ResetModel) => void): void {
  const property = fc.property(actions, fc.boolean(), (story, hasChallenge) => {
    check(play(story, hasChallenge));
  });
  fc.assert(property, { numRuns: RUNS });
}

type Step = {
  readonly before: ResetState;
  readonly event: ResetEvent;
  readonly after: ResetState;
  readonly isWiped: boolean;
};

function stepsOf({ diary }: ResetModel): readonly Step[] {
  let before: ResetState = { step: 'explain', notice: null, earlier: null };
  return diary.map(({ event, state, isWiped }) => {
    const step = { before, event, after: state, isWiped };
    before = state;
    return step;
  });
}

/** What a step sent; undefined for nothing. */
function sentBy({ before, after }: Step): Purpose | undefined {
  const sending = sendingOf(after);
  return sending?.id === sendingOf(before)?.id ? undefined : sending?.purpose;
}

describe('whatever the order of events, clock jumps and answers', () => {
  test('only a second confirmation deletes anything', () => {
    eachStory(({ wipedBy }) => expect(['second', null]).toContain(wipedBy));
  });

  test('the second request is never sent before the deadline', () => {
    eachStory(({ sent }) => {
      const early = sent.filter(
        ({ purpose, at, knownDeadline }) =>
          purpose === 'second' && knownDeadline !== null && at.mono < knownDeadline,
      );
      expect(early).toEqual([]);
    });
  });

  test('while it is too early, nothing can be confirmed', () => {
    eachStory(({ diary }) => {
      const early = diary.filter(
        ({ state }) =>
          state.step === 'confirm-second' &&
          state.sending === null &&
          phaseOf(state.wait, state.now) === 'counting',
      );
      expect(early).toEqual([]);
    });
  });

  test('nothing is sent without a press, and nothing twice for one press', () => {
    eachStory(({ sent }) => {
      const unasked = sent.filter(({ presses, isSecondAtOnce }) => presses < 1 || isSecondAtOnce);
      expect(unasked).toEqual([]);
    });
  });

  test('a second request follows a first press and one of its own, both after any cancellation', () => {
    eachStory((model) => {
      let isFirstPressed = false;
      const unconfirmed = stepsOf(model).filter((step) => {
        if (step.after.step === 'explain') isFirstPressed = false;
        if (step.event.type === 'press-first' && step.before.step === 'confirm-first')
          isFirstPressed = true;
        const isAsked = isFirstPressed && step.event.type === 'press-second';
        return sentBy(step) === 'second' && !(isAsked && step.before.step === 'confirm-second');
      });
      expect(unconfirmed).toEqual([]);
    });
  });

  test('what remains never rises without a new answer of the server', () => {
    eachStory((model) => {
      const risen = stepsOf(model).filter(
        ({ before, event, after }) =>
          event.type !== 'answered' && (remaining(after) ?? 0) > (remaining(before) ?? Infinity),
      );
      expect(risen).toEqual([]);
    });
  });

  test('once everything is deleted, nothing says that it is not', () => {
    eachStory((model) => {
      const settled = stepsOf(model).filter(
        ({ before, after, isWiped }) =>
          isWiped && sendingOf(before) !== null && sendingOf(after) === null,
      );
      const [first] = settled.map(({ after }) => ('notice' in after ? after.notice : after.step));
      expect([undefined, 'done', 'unknown']).toContain(first);
    });
  });

  test('every state has a way out', () => {
    eachStory(({ diary, now }) => {
      expect(diary.filter(({ state }) => !hasWayOut(state, now))).toEqual([]);
    });
  });
});

/** Milliseconds left, where a wait of our own is shown. */
function remaining(state: ResetState): number | null {
  const isShown = state.step === 'waiting' || state.step === 'confirm-second';
  return isShown ? remainingMs(state.wait, state.now) : null;
}

/** Whether some event that will surely come, or that the person can bring about, leads on. */
function hasWayOut(state: ResetState, at: ResetModel['now']): boolean {
  const sending = sendingOf(state);
  const ways =
    sending === null
      ? [
          next(state, { type: 'understood' }),
          next(state, { type: 'cancel', at }),
          next(state, { type: 'elsewhere-stopped', at }),
        ]
      : [
          next(state, { type: 'cancel', at }),
          next(state, {
            type: 'failed',
            id: sending.id,
            code: 'rate-limited',
            isNewSession: false,
            unsent: false,
            at,
          }),
        ];
  // The last page leads on by its links.
  return state.step === 'done' || ways.some((way) => way !== state);
}

test('the stories reach every step and every reason to wait', () => {
  const seen = new Set<string>();
  eachStory(({ diary }) => {
    for (const { state } of diary) {
      seen.add(state.step);
      if ('why' in state) seen.add(state.why);
      if (sendingOf(state)?.checking === true) seen.add('checking');
    }
  });
  const places = ['done', 'rerolled', 'asked-again', 'earlier', 'lost', 'checking', 'elsewhere'];
  expect([...seen]).toEqual(expect.arrayContaining(places));
});

describe('a wait that may run on the server', () => {
  const first: readonly Action[] = [
    { do: 'understood' },
    { do: 'press-first' },
    { do: 'deliver', wait: 6, ms: 10 },
  ];
  const cancelled: readonly Action[] = [
    ...first,
    { do: 'pass', ms: 8_000 },
    { do: 'cancel' },
    { do: 'understood' },
    { do: 'press-first' },
  ];

  test('is not confirmed by a new first confirmation after a cancellation', () => {
    const model = play(cancelled);
    expect(model.state).toMatchObject({ step: 'waiting', why: 'earlier' });
    expect(model.sent).toHaveLength(1);
    model.act({ do: 'pass', ms: 6_000 });
    model.act({ do: 'tick' });
    model.act({ do: 'press-second' });
    model.act({ do: 'deliver', wait: 6, ms: 10 });
    expect(model.state).toEqual({ step: 'done', where: 'here' });
    expect(model.wipedBy).toBe('second');
  });

  test('does not count in a new session, where one costs nothing', () => {
    const model = play([...cancelled, { do: 'deliver', wait: 6, ms: 10 }], false);
    expect(model.state).toMatchObject({ step: 'waiting', why: 'answered' });
    expect(model.sent).toHaveLength(2);
  });

  test('is over once its window has certainly closed', () => {
    const late: readonly Action[] = [{ do: 'cancel' }, { do: 'pass', ms: 68_000 }];
    const model = play([...first, ...late, { do: 'understood' }, { do: 'press-first' }]);
    expect(model.sent.map(({ purpose }) => purpose)).toEqual(['first', 'first']);
  });

  test('may have begun where the answer got lost, so the first confirmation is not repeated', () => {
    const lost: readonly Action[] = [
      { do: 'understood' },
      { do: 'press-first' },
      { do: 'lose-answer', wait: 5, ms: 10 },
      { do: 'press-first' },
    ];
    const model = play(lost);
    expect(model.sent).toHaveLength(1);
    expect(model.state).toMatchObject({ step: 'waiting', why: 'lost' });
    expect(play(lost, false).sent).toHaveLength(2);
  });

  test('is asked for anew after a missed window', () => {
    const model = play([...first, { do: 'pass', ms: 70_000 }, { do: 'tick' }]);
    expect(model.state).toMatchObject({ step: 'confirm-second' });
    expect(
      'now' in model.state && 'why' in model.state && phaseOf(model.state.wait, model.state.now),
    ).toBe('lapsed');
    model.act({ do: 'press-second' });
    model.act({ do: 'deliver', wait: 9, ms: 10 });
    expect(model.state).toMatchObject({ step: 'waiting', why: 'asked-again' });
    expect(model.wipedBy).toBeNull();
  });

  test('is not asked for by a press on a button that said something else', () => {
    const passed: readonly Action[] = [{ do: 'pass', ms: 7_000 }, { do: 'tick' }];
    const model = play([...first, ...passed, { do: 'pass', ms: 70_000 }, { do: 'press-second' }]);
    expect(model.sent).toHaveLength(1);
  });

  test('slept through: the press leads back to a wait, not to an error', () => {
    const model = play([
      ...first,
      { do: 'sleep', ms: 600_000 },
      { do: 'pass', ms: 7_000 },
      { do: 'tick' },
    ]);
    expect(model.state).toMatchObject({ step: 'confirm-second', mayHaveSlept: true });
    model.act({ do: 'press-second' });
    model.act({ do: 'deliver', wait: 5, ms: 10 });
    expect(model.state).toMatchObject({ step: 'waiting', why: 'rerolled' });
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { next } from './reset-machine.ts';
import { play, stories, worlds } from '#testing/reset/reset-model-stories.ts';
import { failureOf, type ResetModel, type Step } from '#testing/reset/reset-model.ts';
import { sendingOf, type Purpose, type ResetState } from './reset-state.ts';
import { phaseOf, remainingMs } from './reset-timer.ts';

const RUNS = 3_000;

function eachStory(check: (model: ResetModel) => void, numRuns = RUNS): void {
  const property = fc.property(stories, worlds, (story, world) => {
    check(play(story, world));
  });
  fc.assert(property, { numRuns });
}

/** What a step sent; undefined for nothing. */
function sentBy({ before, after }: Step): Purpose | undefined {
  const sending = sendingOf(after);
  return sending?.id === sendingOf(before)?.id ? undefined : sending?.purpose;
}

describe('whatever the order of events, clock jumps and answers', () => {
  test('only a last confirmation deletes anything', () => {
    eachStory(({ server }) => expect(['second', 'code', null]).toContain(server.wipedBy));
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
        ({ after: state }) =>
          state.step === 'confirm-second' &&
          state.sending === null &&
          phaseOf(state.wait, state.now) === 'counting',
      );
      expect(early).toEqual([]);
    });
  });

  test('each request comes of one press of its own, and none while another is on its way', () => {
    eachStory((model) => {
      const steps = model.diary.filter((step) => sentBy(step) !== undefined);
      const unasked = steps.filter(
        ({ event, after }) =>
          !(event.type.startsWith('press-') && 'id' in event && event.id === sendingOf(after)?.id),
      );
      expect(unasked).toEqual([]);
      expect(steps).toHaveLength(model.sent.length);
      expect(model.sent.filter(({ isSecondAtOnce }) => isSecondAtOnce)).toEqual([]);
    });
  });

  test('a last confirmation follows a first press and one of its own, both after any cancellation', () => {
    eachStory((model) => {
      let isFirstPressed = false;
      const unconfirmed = model.diary.filter((step) => {
        if (step.after.step === 'explain') isFirstPressed = false;
        if (step.event.type === 'press-first' && step.before.step === 'confirm-first')
          isFirstPressed = true;
        const purpose = sentBy(step);
        if (purpose !== 'second' && purpose !== 'code') return false;
        const isAsked =
          purpose === 'code'
            ? step.event.type === 'press-code' && step.before.step === 'code'
            : step.event.type === 'press-second' && step.before.step === 'confirm-second';
        return !(isFirstPressed && isAsked);
      });
      expect(unconfirmed).toEqual([]);
    });
  });

  test('between the first press and the second lies a wait of seconds, whatever is running', () => {
    eachStory((model) => {
      let firstAt = Number.NEGATIVE_INFINITY;
      const hasty = model.diary.filter((step) => {
        const { event } = step;
        if (event.type === 'press-first' && step.before.step === 'confirm-first')
          firstAt = event.at.mono;
        return (
          sentBy(step) === 'second' && 'at' in event && event.at.mono - firstAt < SHORTEST_WAIT_MS
        );
      });
      expect(hasty).toEqual([]);
    });
  });

  test('without the password nothing is sent that needs it', () => {
    eachStory((model) => {
      const bare = model.diary.filter(
        (step) =>
          sentBy(step) !== undefined &&
          step.event.type === 'press-second' &&
          !step.event.hasPassword &&
          'needsPassword' in step.before &&
          step.before.needsPassword,
      );
      expect(bare).toEqual([]);
    });
  });

  test('a page that was put away asks for the password', () => {
    eachStory((model) => {
      const held = model.diary.filter(
        ({ event, after }) =>
          event.type === 'left' && 'needsPassword' in after && !after.needsPassword,
      );
      expect(held).toEqual([]);
    });
  });

  test('what remains never rises without a new answer of the server', () => {
    eachStory((model) => {
      const risen = model.diary.filter(
        (step) =>
          (!isAwaited(step) || step.event.type === 'truth') &&
          step.event.type !== 'elsewhere' &&
          (remaining(step.after) ?? 0) > (remaining(step.before) ?? Infinity),
      );
      expect(risen).toEqual([]);
    });
  });

  test('an answer that nobody waits for changes nothing, unless it says that all is deleted', () => {
    eachStory((model) => {
      const moved = model.diary.filter(
        (step) =>
          (step.event.type === 'answered' || step.event.type === 'failed') &&
          !isAwaited(step) &&
          step.after !== step.before &&
          step.after.step !== 'done',
      );
      expect(moved).toEqual([]);
    });
  });

  test('that all is deleted is believed whenever the server says so', () => {
    eachStory((model) => {
      const ignored = model.diary.filter(
        ({ event, after }) =>
          event.type === 'answered' && event.answer.status === 'ok' && after.step !== 'done',
      );
      expect(ignored).toEqual([]);
    });
  });

  test('what came is not waited for any more, but by asking for the truth', () => {
    eachStory((model) => {
      const waiting = model.diary.filter((step) => {
        const sending = sendingOf(step.after);
        const isMet = step.event.type === 'truth' ? sending === null : sending?.checking !== false;
        return isAwaited(step) && !isMet;
      });
      expect(waiting).toEqual([]);
    });
  });

  test('only an empty account is called empty', () => {
    eachStory(({ diary }) => {
      const untrue = diary.filter(
        ({ after, isEmpty }) => after.step === 'done' && after.known === 'all' && !isEmpty,
      );
      expect(untrue).toEqual([]);
    });
  });

  test('a deletion is said to have begun only when it has', () => {
    eachStory(({ diary }) => {
      const untrue = diary.filter(
        ({ after, isWiped }) => after.step === 'done' && after.known === 'begun' && !isWiped,
      );
      expect(untrue).toEqual([]);
    });
  });

  test('once anything is deleted, nothing says that it is not', () => {
    eachStory((model) => {
      const settled = model.diary.filter(
        ({ before, after, isWiped }) =>
          isWiped && sendingOf(before) !== null && sendingOf(after) === null,
      );
      const [first] = settled.map(({ after }) => ('notice' in after ? after.notice : after.step));
      expect([undefined, 'done', 'unknown', 'session-lost']).toContain(first);
    });
  });

  test('every state has a way out', () => {
    eachStory(({ diary, now }) => {
      expect(diary.filter(({ after }) => !isLeftBy(after, now))).toEqual([]);
    });
  });
});

/** Shortest time from a first press to a second one: the margins and pauses of our own. */
const SHORTEST_WAIT_MS = 5_000;

/** Whether the event is what the request on its way was waiting for. */
function isAwaited({ before, event }: Step): boolean {
  const isReply = event.type === 'answered' || event.type === 'failed' || event.type === 'truth';
  return isReply && sendingOf(before)?.id === event.id;
}

/** Milliseconds left, where a wait is shown. */
function remaining(state: ResetState): number | null {
  return 'wait' in state && state.wait !== null ? remainingMs(state.wait, state.now) : null;
}

/**
 * Whether a person gets out of a state by cancelling alone, once what is on its way has failed; and
 * out of asking for the truth at once.
 */
function isLeftBy(state: ResetState, at: ResetModel['now']): boolean {
  const sending = sendingOf(state);
  const isOnItsWay = sending !== null && !sending.checking;
  const failure = {
    type: 'failed',
    failure: failureOf('offline'),
    isNewSession: false,
    unsent: false,
  } as const;
  const settled = isOnItsWay ? next(state, { ...failure, id: sending.id, at }) : state;
  if (settled.step === 'explain' || settled.step === 'done') return true;
  const cancelled = next(settled, { type: 'cancel', at });
  // The cancellation of another tab's reset goes there, and comes back as this.
  return next(cancelled, { type: 'elsewhere-stopped', isCertain: true }).step === 'explain';
}

test('the stories reach every step and every reason to wait', () => {
  const seen = new Set<string>();
  eachStory(({ diary }) => {
    for (const { after: state } of diary) {
      seen.add(state.step);
      if ('why' in state) seen.add(state.why);
      if ('notice' in state && state.notice !== null) seen.add(state.notice);
      if (state.step === 'done') seen.add(state.known);
      if ('problem' in state && state.problem !== null) seen.add(state.problem);
      if (sendingOf(state)?.checking === true) seen.add('checking');
    }
    // Some places are rare: one in three hundred stories gets there.
  }, 3 * RUNS);
  const steps = 'code done all begun unclear elsewhere checking';
  const whys = 'answered rerolled asked-again reloaded earlier lost';
  const notices = 'cancelled session-lost unknown stopped-elsewhere';
  const problems = 'first-lost not-reset login-password-wrong reset-code-wrong';
  const places = [steps, whys, notices, problems].flatMap((names) => names.split(' '));
  expect([...seen]).toEqual(expect.arrayContaining(places));
});

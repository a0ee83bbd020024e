/**
 * For the property tests: all that can happen to a reset, and how often the stories let it happen.
 */
import * as fc from 'fast-check';
import { ResetModel } from './reset-model.ts';
import { PARTS, type World } from './reset-model-server.ts';

export type Action =
  | { readonly do: 'pass'; readonly ms: number }
  /** True time goes on, the forward clock stands still. */
  | { readonly do: 'sleep'; readonly ms: number }
  | { readonly do: 'set-clock'; readonly byMs: number }
  /** A look at the clock, by a timer that may come late with what it read. */
  | { readonly do: 'tick'; readonly lateMs: number }
  /** Whatever leads on from here: a press, an answer, the end of the wait. */
  | { readonly do: 'go-on'; readonly wait: number; readonly ms: number }
  | { readonly do: 'understood' | 'back' | 'cancel' }
  | { readonly do: 'press-first' | 'press-second' | 'press-code' }
  | { readonly do: 'press-without-password' | 'press-wrong-code' | 'press-twice' }
  /** The page is put away by the browser, and shown again. */
  | { readonly do: 'put-away' }
  /** The request arrives; its answer hangs. */
  | { readonly do: 'arrive'; readonly wait: number }
  /** The request arrives and its answer comes back, after so many milliseconds each way. */
  | { readonly do: 'deliver'; readonly wait: number; readonly ms: number }
  /** The connection breaks and the browser sends the request again by itself: it arrives twice. */
  | { readonly do: 'deliver-twice'; readonly wait: number; readonly ms: number }
  /** The request arrives, its answer does not. */
  | { readonly do: 'lose-answer'; readonly wait: number; readonly ms: number }
  | { readonly do: 'lose-request'; readonly ms: number }
  /** What nobody waits for any more comes after all: the answer to a cancelled request. */
  | { readonly do: 'late-answer' }
  | { readonly do: 'refuse-password' | 'busy-server' | 'end-session' | 'tell-truth' }
  /** The next deletion breaks off after so many parts. */
  | { readonly do: 'break-off'; readonly after: number }
  | { readonly do: 'elsewhere'; readonly wait: number | null }
  | { readonly do: 'elsewhere-stopped' | 'elsewhere-done' };

/** Waits of the field (protocol.md). */
const wait = fc.integer({ min: 5, max: 10 });
const time = fc.oneof(...[2_000, 15_000, 90_000].map((max) => fc.integer({ min: 0, max })));
const latency = fc.integer({ min: 0, max: 1_200 });

const anything = fc.oneof<fc.Arbitrary<Action>[]>(
  fc.record({ do: fc.constantFrom('pass', 'sleep'), ms: time }),
  fc.record({ do: fc.constant('set-clock'), byMs: fc.integer({ min: -1e8, max: 1e8 }) }),
  fc.record({ do: fc.constant('tick'), lateMs: fc.constantFrom(0, 300, 9_000) }),
  fc.record({ do: fc.constant('arrive'), wait }),
  fc.record({ do: fc.constantFrom('deliver', 'deliver-twice', 'lose-answer'), wait, ms: latency }),
  fc.record({ do: fc.constant('lose-request'), ms: latency }),
  fc.record({ do: fc.constantFrom('late-answer', 'tell-truth', 'put-away') }),
  fc.record({ do: fc.constantFrom('press-first', 'press-second', 'press-code', 'press-twice') }),
  fc.record({ do: fc.constantFrom('press-without-password', 'press-wrong-code') }),
  fc.record({ do: fc.constantFrom('understood', 'back', 'cancel') }),
  fc.record({ do: fc.constant('cancel') }),
  fc.record({ do: fc.constantFrom('refuse-password', 'busy-server', 'end-session') }),
  fc.record({ do: fc.constant('break-off'), after: fc.integer({ min: 1, max: PARTS - 1 }) }),
  fc.record({ do: fc.constant('elsewhere'), wait: fc.option(wait, { nil: null }) }),
  fc.record({ do: fc.constantFrom('elsewhere-stopped', 'elsewhere-done') }),
);

const goOn = fc.record({ do: fc.constant('go-on'), wait, ms: latency });

/** Mostly what leads on, so that the stories get somewhere, and anything else in between. */
export const stories: fc.Arbitrary<Action[]> = fc.array(
  fc.oneof<{ weight: number; arbitrary: fc.Arbitrary<Action> }[]>(
    { weight: 3, arbitrary: goOn },
    { weight: 2, arbitrary: anything },
  ),
  { minLength: 5, maxLength: 60, size: 'max' },
);

export const worlds: fc.Arbitrary<World> = fc.record({
  hasChallenge: fc.boolean(),
  // The way by wait has more to go wrong.
  isByCode: fc.constantFrom(true, false, false),
});

/** Plays a story to its end, where nothing else is said against the server of the documents. */
export function play(
  story: readonly Action[],
  world: World = { hasChallenge: true, isByCode: false },
): ResetModel {
  const model = new ResetModel(world);
  for (const one of story) model.act(one);
  return model;
}

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decide,
  learnLifetime,
  next,
  startClock,
  warningMs,
  type Decision,
  type Duty,
  type KeepAliveMode,
  type SessionClock,
  type Wish,
} from './clock.ts';

const L = 600_000;
const SECOND = 1000;
const NEVER = Number.NEGATIVE_INFINITY;

function wish(mode: KeepAliveMode, duty: Duty = 'sender', neededUntil = NEVER): Wish {
  return { mode, duty, neededUntil };
}

function answered(at: number, lifetimeMs = L): SessionClock {
  return startClock(lifetimeMs, at);
}

describe('one tab', () => {
  it('rests, keeps alive at half the lifetime, and goes on resting', () => {
    expect(decide(answered(0), wish('page'), 0)).toEqual({ kind: 'rest', until: L / 2 });
    expect(decide(answered(0), wish('page'), L / 2)).toEqual({ kind: 'keep-alive' });
    expect(decide(answered(L / 2), wish('page'), L / 2)).toEqual({ kind: 'rest', until: L });
  });

  it('keeps alive for a person only if somebody did something since', () => {
    const still = answered(0);
    expect(decide(still, wish('active'), L / 2)).toMatchObject({ kind: 'rest' });
    const busy = next(still, { type: 'activity', at: 10 * SECOND });
    expect(decide(busy, wish('active'), L / 2)).toEqual({ kind: 'keep-alive' });
    expect(decide(busy, wish('never'), L / 2)).toMatchObject({ kind: 'rest' });
  });

  it('does not count what was done before the last answer', () => {
    const before = next(answered(0), { type: 'activity', at: 10 * SECOND });
    const after = next(before, { type: 'answered', at: 20 * SECOND });
    expect(decide(after, wish('active'), 20 * SECOND + L / 2)).toMatchObject({ kind: 'rest' });
  });

  it('warns more than 60 seconds before the end', () => {
    expect(decide(answered(0), wish('active'), L - 75 * SECOND)).toMatchObject({
      kind: 'warn',
      endsAt: L,
    });
    expect(decide(answered(0), wish('active'), L - 76 * SECOND)).toMatchObject({ kind: 'rest' });
  });

  it('warns at two thirds of a short lifetime', () => {
    expect(warningMs(60 * SECOND)).toBe(20 * SECOND);
    expect(warningMs(180 * SECOND)).toBe(60 * SECOND);
  });

  it('asks only when the server must have ended it, not to revive it', () => {
    expect(decide(answered(0), wish('never'), L + SECOND)).toMatchObject({ kind: 'warn' });
    expect(decide(answered(0), wish('never'), L + 2 * SECOND)).toEqual({ kind: 'ask', endsAt: L });
  });

  it('tries again more and more slowly while the server cannot be reached', () => {
    let clock = answered(0);
    let now = L / 2;
    const waits: number[] = [];
    while (waits.length < 6) {
      expect(decide(clock, wish('page'), now)).toEqual({ kind: 'keep-alive' });
      clock = next(clock, { type: 'unanswered', at: now });
      const rest = decide(clock, wish('page'), now);
      if (rest.kind !== 'rest') break;
      waits.push((rest.until - now) / SECOND);
      now = rest.until;
    }
    expect(waits).toEqual([5, 10, 20, 40, 60, 60]);
  });

  it('sends nothing that is another tab’s to send, unless that one is late', () => {
    const seen = wish('page', 'stand-in');
    expect(decide(answered(0), seen, L / 2)).toEqual({ kind: 'rest', until: L / 2 + 20 * SECOND });
    expect(decide(answered(0), seen, L / 2 + 20 * SECOND)).toEqual({ kind: 'keep-alive' });
    const short = answered(0, 60 * SECOND);
    expect(decide(short, seen, 40 * SECOND)).toEqual({ kind: 'keep-alive' });
  });

  it('lets the sender be first when somebody comes back late', () => {
    const back = next(answered(0), { type: 'activity', at: 350 * SECOND });
    expect(decide(back, wish('active'), 350 * SECOND)).toEqual({ kind: 'keep-alive' });
    const other = wish('active', 'stand-in');
    expect(decide(back, other, 350 * SECOND)).toMatchObject({ kind: 'rest' });
    expect(decide(back, other, 370 * SECOND)).toEqual({ kind: 'keep-alive' });
    const busy = next(back, { type: 'activity', at: 419 * SECOND });
    expect(decide(busy, other, 420 * SECOND)).toEqual({ kind: 'keep-alive' });
  });

  it('sends nothing where nobody sees it, and warns of the end', () => {
    const hidden = wish('page', 'none');
    expect(decide(answered(0), hidden, L / 2)).toEqual({ kind: 'rest', until: L - 75 * SECOND });
    expect(decide(answered(0), hidden, L - 75 * SECOND)).toMatchObject({ kind: 'warn' });
  });

  it('keeps alive whatever the mode and the tab while the session is needed', () => {
    const needed = wish('never', 'none', 2 * L);
    expect(decide(answered(0), needed, L / 2)).toEqual({ kind: 'keep-alive' });
    expect(decide(answered(2 * L), needed, 2 * L + L / 2)).toMatchObject({ kind: 'rest' });
    // A wait that is over before it is due costs no call.
    expect(decide(answered(0), wish('never', 'sender', L / 3), L / 2)).toMatchObject({
      kind: 'rest',
    });
  });
});

describe('the lifetime', () => {
  it('is learnt from a session that lived longer, or less long', () => {
    expect(learnLifetime(L, 700 * SECOND, true)).toBe(700 * SECOND);
    expect(learnLifetime(L, 300 * SECOND, true)).toBe(L);
    expect(learnLifetime(L, 300 * SECOND, false)).toBe(300 * SECOND);
  });

  it('is not learnt from a session that was gone at once', () => {
    expect(learnLifetime(L, 2 * SECOND, false)).toBe(L);
    expect(learnLifetime(L, L / 2 - SECOND, false)).toBe(L);
    expect(learnLifetime(80 * SECOND, 50 * SECOND, false)).toBe(60 * SECOND);
    expect(learnLifetime(30 * SECOND, 20 * SECOND, false)).toBe(30 * SECOND);
  });
});

const wishes = fc.record({
  mode: fc.constantFrom<KeepAliveMode>('page', 'active', 'never'),
  duty: fc.constantFrom<Duty>('sender', 'stand-in', 'none'),
  neededUntil: fc.oneof(fc.constant(NEVER), fc.integer({ min: 0, max: 2e9 })),
});
const clocks = fc.record({
  lifetimeMs: fc.integer({ min: 10 * SECOND, max: 24 * 3600 * SECOND }),
  answeredAt: fc.integer({ min: 0, max: 1e9 }),
  activeAt: fc.option(fc.integer({ min: 0, max: 1e9 })),
  failedAt: fc.option(fc.integer({ min: 0, max: 1e9 })),
  failures: fc.integer({ min: 1, max: 40 }),
});

/** Later than now, never past the warning or the end; and nothing is revived. */
function isSound(decision: Decision, clock: SessionClock, now: number): boolean {
  const endsAt = clock.answeredAt + clock.lifetimeMs;
  switch (decision.kind) {
    case 'rest':
      return decision.until > now && decision.until <= endsAt - warningMs(clock.lifetimeMs);
    case 'warn':
      return decision.until > now;
    case 'keep-alive':
      return now < endsAt;
    case 'ask':
      return now > endsAt;
  }
}

describe('whatever happens', () => {
  it('looks again later than now, and never past the warning or the end', () => {
    fc.assert(
      fc.property(clocks, wishes, fc.nat(1e9), (clock, wished, elapsed) => {
        const now = clock.answeredAt + elapsed;
        const endsAt = clock.answeredAt + clock.lifetimeMs;
        expect(isSound(decide(clock, wished, now), clock, now)).toBe(true);
        expect(decide(clock, wished, endsAt + 3600 * SECOND).kind).not.toBe('rest');
      }),
      { numRuns: 2000 },
    );
  });

  it('a tab in the background never shortens what another tab has', () => {
    fc.assert(
      fc.property(clocks, fc.nat(1e9), (clock, at) => {
        expect(next(clock, { type: 'answered', at }).answeredAt).toBeGreaterThanOrEqual(
          clock.answeredAt,
        );
      }),
    );
  });

  it('a day of three tabs: the session lives, one call each half lifetime, none at once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 300, max: 3600 }),
        (lateness, lifetimeSeconds) => {
          const lifetimeMs = lifetimeSeconds * SECOND;
          // Each tab's timers run late by a time of its own, as browsers' do.
          let tabs = lateness.map(() => startClock(lifetimeMs, 0));
          let last = 0;
          let calls = 0;
          while (last < 24 * 3600 * SECOND) {
            const wakings = tabs.map((tab, index) => {
              const decision = decide(tab, wish('page'), last);
              const at = decision.kind === 'rest' ? decision.until : last;
              return at + (lateness[index] ?? 0);
            });
            const now = Math.min(...wakings);
            const index = wakings.indexOf(now);
            const [tab] = tabs.slice(index, index + 1);
            if (tab === undefined) return;
            expect(decide(tab, wish('page'), now)).toEqual({ kind: 'keep-alive' });
            expect(now - last).toBeLessThan(lifetimeMs - warningMs(lifetimeMs));
            expect(now - last).toBeGreaterThanOrEqual(lifetimeMs / 2);
            // The one that got through tells the others before anybody else can.
            tabs = tabs.map((each) => next(each, { type: 'answered', at: now }));
            last = now;
            calls += 1;
          }
          expect(calls).toBeLessThanOrEqual((48 * 3600) / lifetimeSeconds + 1);
        },
      ),
      { numRuns: 8 },
    );
  });
});

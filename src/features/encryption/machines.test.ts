import { describe, expect, test } from 'vitest';
import * as change from './change/change-machine.ts';
import * as repair from './repair/repair-machine.ts';
import * as run from './ceremony/run-machine.ts';
import * as setUp from './set-up/setup-machine.ts';

function after<State, Event>(
  next: (state: State, event: Event) => State,
  start: State,
  events: readonly Event[],
): State {
  return events.reduce(next, start);
}

describe('set-up', () => {
  const chosen = [{ type: 'next' }, { type: 'checking' }, { type: 'chosen' }] as const;

  test('leads from what it means to keeping it', () => {
    const events = [...chosen, { type: 'proved', isMatch: true }] as const;
    expect(after(setUp.next, setUp.START, events)).toEqual({ at: 'keep' });
  });

  test('stays where the two do not match', () => {
    const state = after(setUp.next, setUp.START, [...chosen, { type: 'proved', isMatch: false }]);
    expect(state).toMatchObject({ at: 'prove', isMismatch: true });
  });

  test('goes back step by step', () => {
    const back = { type: 'back' } as const;
    const kept = [...chosen, { type: 'proved', isMatch: true }] as const;
    expect(after(setUp.next, setUp.START, [...kept, back]).at).toBe('prove');
    expect(after(setUp.next, setUp.START, [...kept, back, back]).at).toBe('choose');
    expect(after(setUp.next, setUp.START, [...kept, back, back, back]).at).toBe('means');
  });
});

describe('change', () => {
  test('asks for the new one only after the current one is proved', () => {
    const proved = [{ type: 'check' }, { type: 'current-proved' }] as const;
    expect(after(change.next, change.START, proved).at).toBe('next');
    const early = [{ type: 'next-refused', refusal: 'mismatch' }] as const;
    expect(after(change.next, change.START, early)).toBe(change.START);
  });

  test('comes back to the current one when it was changed elsewhere meanwhile', () => {
    const problem = { kind: 'wrong' } as const;
    const events = [
      { type: 'check' },
      { type: 'current-proved' },
      { type: 'current-refused', problem },
    ] as const;
    expect(after(change.next, change.START, events)).toMatchObject({ at: 'current', problem });
  });
});

describe('repair', () => {
  test('asks for today’s passphrase once it was refused', () => {
    const held = repair.startRepair(true);
    expect(held.asksToday).toBe(false);
    const refused = { type: 'refused', problem: { field: 'today', kind: 'wrong' } } as const;
    expect(repair.next(held, refused).asksToday).toBe(true);
  });
});

describe('a run', () => {
  const stopped = { type: 'stopped', reason: 'trouble', code: 'offline', left: 'unknown' } as const;

  test('starts once', () => {
    const working = run.next(run.IDLE, { type: 'start' });
    const later = run.next(working, { type: 'step', phase: 'keychain' });
    expect(run.next(later, { type: 'start' })).toBe(later);
  });

  test('keeps where it went wrong in sight while it goes back', () => {
    const events = [
      { type: 'start' },
      { type: 'step', phase: 'keychain' },
      { type: 'step', phase: 'put-back' },
    ] as const;
    const state = after(run.next, run.IDLE, events);
    expect(state).toEqual({ at: 'working', phase: 'keychain', isPuttingBack: true });
    expect(run.next(state, stopped)).toMatchObject({ at: 'stopped', phase: 'keychain' });
  });

  test('goes on after a stop, and hears nothing after its end', () => {
    const again = after(run.next, run.IDLE, [{ type: 'start' }, stopped, { type: 'start' }]);
    expect(again.at).toBe('working');
    const done = run.next(again, { type: 'done' });
    expect(run.next(done, stopped)).toBe(done);
  });
});

import { describe, expect, test } from 'vitest';
import { IDLE, next, type RunEvent } from './run-machine.ts';

const after = (events: readonly RunEvent[]) => events.reduce(next, IDLE);

describe('a run', () => {
  const stopped = { type: 'stopped', reason: 'trouble', code: 'offline', left: 'unknown' } as const;

  test('starts once', () => {
    const working = next(IDLE, { type: 'start' });
    const later = next(working, { type: 'phase', phase: 'keychain' });
    expect(next(later, { type: 'start' })).toBe(later);
  });

  test('keeps where it went wrong in sight while it goes back', () => {
    const events = [
      { type: 'start' },
      { type: 'phase', phase: 'keychain' },
      { type: 'phase', phase: 'put-back' },
    ] as const;
    const state = after(events);
    expect(state).toEqual({ at: 'working', phase: 'keychain', isPuttingBack: true });
    expect(next(state, stopped)).toMatchObject({ at: 'stopped', phase: 'keychain' });
  });

  test('goes on after a stop, and hears nothing after its end', () => {
    const again = after([{ type: 'start' }, stopped, { type: 'start' }]);
    expect(again.at).toBe('working');
    const done = next(again, { type: 'done' });
    expect(next(done, stopped)).toBe(done);
  });
});

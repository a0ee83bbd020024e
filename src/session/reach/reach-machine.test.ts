import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiErrorCode } from '#api/errors.ts';
import { FINE, next, type Reach, type ReachEvent } from './reach-machine.ts';

function failed(code: ApiErrorCode, at: number): ReachEvent {
  return { type: 'failed', code, isWrite: false, at };
}

describe('whether the server can be reached', () => {
  it('is in trouble when a call does not get there, and fine at the first answer', () => {
    const trouble = next(FINE, failed('offline', 0));
    expect(trouble).toMatchObject({ kind: 'trouble', code: 'offline', nextTryAt: 3000 });
    expect(next(trouble, { type: 'answered', at: 1 })).toEqual(FINE);
    // A refusal is an answer, too.
    expect(next(trouble, failed('session-required', 1))).toEqual(FINE);
    expect(next(trouble, failed('aborted', 1))).toBe(trouble);
  });

  it('remembers that a change was interrupted until the server answers', () => {
    const write = next(FINE, { type: 'failed', code: 'offline', isWrite: true, at: 0 });
    expect(next(write, failed('timeout', 4000))).toMatchObject({ code: 'timeout', isWrite: true });
    expect(next(FINE, failed('offline', 0))).toMatchObject({ isWrite: false });
  });

  it('does not take the failure of one call for a failing server', () => {
    expect(next(FINE, failed('server-error', 0))).toEqual(FINE);
    expect(next(FINE, failed('not-a-passwords-server', 0))).toEqual(FINE);
    const trouble = next(FINE, failed('offline', 0));
    expect(next(trouble, failed('server-error', 4000))).toMatchObject({ code: 'server-error' });
  });

  it('asks again after 3, 6, 12, 24, 48 and then every 60 seconds', () => {
    let trouble: Reach = FINE;
    let now = 0;
    const waits: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      trouble = next(trouble, failed('timeout', now));
      const nextTryAt: number = trouble.kind === 'trouble' ? trouble.nextTryAt : now;
      waits.push((nextTryAt - now) / 1000);
      now = nextTryAt;
    }
    expect(waits).toEqual([3, 6, 12, 24, 48, 60, 60]);
  });

  it('does not put the next try off because other calls fail meanwhile', () => {
    const trouble = next(FINE, failed('offline', 0));
    expect(next(trouble, failed('offline', 2000))).toEqual(trouble);
  });

  it('asks at once when the browser has a network again', () => {
    const gone = next(FINE, { type: 'network', isThere: false, at: 0 });
    expect(gone).toMatchObject({ kind: 'trouble', code: 'offline' });
    expect(next(gone, { type: 'network', isThere: true, at: 500 })).toMatchObject({
      kind: 'trouble',
      nextTryAt: 500,
    });
    expect(next(FINE, { type: 'network', isThere: true, at: 500 })).toEqual(FINE);
  });

  it('does not take an answer that was on its way for a network', () => {
    const gone = next(FINE, { type: 'network', isThere: false, at: 0 });
    expect(next(gone, { type: 'answered', at: 10 })).toBe(gone);
    expect(next(gone, { type: 'answered', at: 1000 })).toEqual(FINE);
    const back = next(gone, { type: 'network', isThere: true, at: 500 });
    expect(next(back, { type: 'answered', at: 510 })).toEqual(FINE);
  });

  it('always has a next try, within a minute', () => {
    const codes = fc.constantFrom<ApiErrorCode>(
      'offline',
      'timeout',
      'maintenance',
      'server-error',
    );
    const steps = fc.array(fc.tuple(codes, fc.integer({ min: 0, max: 120_000 })), { minLength: 1 });
    fc.assert(
      fc.property(steps, (events) => {
        let now = 0;
        let trouble = next(FINE, failed('offline', 0));
        for (const [code, after] of events) {
          now += after;
          trouble = next(trouble, failed(code, now));
        }
        expect(trouble.kind === 'trouble' && trouble.nextTryAt - now <= 60_000).toBe(true);
      }),
    );
  });
});

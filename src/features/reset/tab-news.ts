import type { ResetMessage } from './other-tabs.ts';
import type { ResetEvent, ResetState } from './reset-state.ts';
import { restOf, restoredWait } from './reset-timer.ts';
import type { Moment, Wait } from './reset-timer.ts';

/** Between the two confirmations. */
export function isUnderWay({ step }: ResetState): boolean {
  return step === 'waiting' || step === 'confirm-second' || step === 'code';
}

/**
 * What a change has to tell the other tabs; null for nothing.
 * @param before null to tell what is, whether or not it is new
 */
export function newsOf(
  before: ResetState | null,
  after: ResetState,
  now: number,
): ResetMessage | null {
  if (isUnderWay(after)) {
    const wait = waitIn(after);
    if (before !== null && isUnderWay(before) && waitIn(before) === wait) return null;
    return { kind: 'under-way', wait: wait === null ? null : restOf(wait, now) };
  }
  if (before === null) return null;
  if (after.step === 'done') return after.where === 'here' ? { kind: 'done' } : null;
  return isUnderWay(before) ? { kind: 'stopped' } : null;
}

function waitIn(state: ResetState): Wait | null {
  return state.step === 'waiting' || state.step === 'confirm-second' ? state.wait : null;
}

/** What another tab's news are to this one. */
export function eventOf(message: Exclude<ResetMessage, { kind: 'asked' }>, at: Moment): ResetEvent {
  switch (message.kind) {
    case 'under-way':
      return {
        type: 'elsewhere',
        wait: message.wait === null ? null : restoredWait(message.wait, at),
        at,
      };
    case 'stopped':
      return { type: 'elsewhere-stopped', at };
    case 'cancel':
      return { type: 'cancel', at };
    case 'done':
      return { type: 'elsewhere-done' };
  }
}

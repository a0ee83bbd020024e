import type { ResetMessage } from '#session/tabs/reset-message.ts';
import { sendingOf } from './reset-machine.ts';
import type { ResetEvent, ResetState } from './reset-state.ts';
import { restOf, restoredWait } from './reset-timer.ts';
import type { Moment, Wait } from './reset-timer.ts';

/** Between the two confirmations. */
export function isUnderWay({ step }: ResetState): boolean {
  return step === 'waiting' || step === 'confirm-second' || step === 'code';
}

/** Whether the confirmation that deletes is on its way: nobody knows what came of it. */
export function isConfirming(state: ResetState): boolean {
  const purpose = sendingOf(state)?.purpose;
  return purpose === 'second' || purpose === 'code';
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
    if (before !== null && isUnderWay(before) && isTheSame(before, after)) return null;
    const wait = waitIn(after);
    const rest = wait === null ? null : restOf(wait, now);
    return { kind: 'under-way', wait: rest, isConfirming: isConfirming(after) };
  }
  if (before === null) return null;
  if (after.step === 'done') return after.where === 'here' ? { kind: 'done' } : null;
  if (!isUnderWay(before)) return null;
  return { kind: 'stopped', isCertain: !('notice' in after && after.notice === 'unknown') };
}

function isTheSame(before: ResetState, after: ResetState): boolean {
  return waitIn(before) === waitIn(after) && isConfirming(before) === isConfirming(after);
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
        isConfirming: message.isConfirming,
        at,
      };
    case 'stopped':
      return { type: 'elsewhere-stopped', isCertain: message.isCertain };
    case 'cancel':
      return { type: 'cancel', at };
    case 'done':
      return { type: 'elsewhere-done' };
  }
}

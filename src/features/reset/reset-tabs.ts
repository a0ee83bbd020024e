/** What the wizards of one account tell each other across the tabs of a browser. */
import type { ResetMessage } from '#session/tabs/reset-message.ts';
import type { Moment } from '#session/sleep.ts';
import { isConfirming, isUnderWay, sendingOf } from './reset-state.ts';
import type { ResetEvent, ResetState } from './reset-state.ts';
import { restOf, restoredWait } from './reset-timer.ts';
import type { Wait } from './reset-timer.ts';

/** Others keep still from the first confirmation on: sent by two tabs, one could be the second. */
export function isBusy(state: ResetState): boolean {
  return isUnderWay(state) || sendingOf(state) !== null;
}

/**
 * What this tab answers when it is asked; null for nothing.
 * @param state null while its page is not shown
 * @param running what may run on the server
 */
export function stateFor(
  state: ResetState | null,
  running: Wait | null,
  now: number,
): ResetMessage | null {
  if (state !== null && isBusy(state)) return underWay(state, now);
  return running === null ? null : { kind: 'earlier', wait: restOf(running, now) };
}

/** What a change has to tell the other tabs; null for nothing. */
export function changeFor(before: ResetState, after: ResetState, now: number): ResetMessage | null {
  if (isBusy(after)) {
    const isSame =
      isBusy(before) &&
      waitIn(before) === waitIn(after) &&
      isConfirming(before) === isConfirming(after);
    return isSame ? null : underWay(after, now);
  }
  if (after.step === 'done') {
    if (after.where === 'elsewhere' || before.step === 'done') return null;
    return after.known === 'unclear'
      ? { kind: 'stopped', isCertain: false }
      : { kind: 'done', isSure: after.known === 'all' };
  }
  if (!isBusy(before)) return null;
  const isCertain = !('notice' in after && after.notice === 'unknown');
  return { kind: 'stopped', isCertain };
}

/** What another tab's message is to this one; a tab that shows no wizard only remembers waits. */
export function eventOf(
  message: Exclude<ResetMessage, { kind: 'asked' }>,
  at: Moment,
  isShown: boolean,
): ResetEvent | null {
  switch (message.kind) {
    case 'under-way': {
      const wait = message.wait === null ? null : restoredWait(message.wait, at);
      if (isShown) return { type: 'elsewhere', wait, isConfirming: message.isConfirming, at };
      return wait === null ? null : { type: 'earlier', wait };
    }
    case 'earlier':
      return { type: 'earlier', wait: restoredWait(message.wait, at) };
    case 'stopped':
      return isShown ? { type: 'elsewhere-stopped', isCertain: message.isCertain } : null;
    case 'cancel':
      return isShown ? { type: 'cancel', at } : null;
    case 'done':
      return isShown ? { type: 'elsewhere-done', isSure: message.isSure } : null;
  }
}

function underWay(state: ResetState, now: number): ResetMessage {
  const wait = waitIn(state);
  const rest = wait === null ? null : restOf(wait, now);
  return { kind: 'under-way', wait: rest, isConfirming: isConfirming(state) };
}

function waitIn(state: ResetState): Wait | null {
  return state.step === 'waiting' || state.step === 'confirm-second' ? state.wait : null;
}

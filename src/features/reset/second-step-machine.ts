import { firstFailed } from './first-step-machine.ts';
import { afterTruth, answered, belongs, explain, isLost, sending } from './reset-outcome.ts';
import type { EventOf } from './reset-outcome.ts';
import type {
  ConfirmSecondState,
  ResetEvent,
  ResetState,
  Sending,
  WaitingState,
} from './reset-state.ts';
import { phaseOf, wallRanAhead, withoutWindow } from './reset-timer.ts';
import type { Moment } from './reset-timer.ts';

export function fromWaiting(state: WaitingState, event: ResetEvent): ResetState {
  switch (event.type) {
    case 'tick':
      return passTime(state, event.at);
    case 'cancel':
      return explain('cancelled', state.wait);
    case 'left':
      return state.needsPassword ? state : { ...state, needsPassword: true, why: 'reloaded' };
    default:
      return state;
  }
}

export function fromConfirmSecond(state: ConfirmSecondState, event: ResetEvent): ResetState {
  switch (event.type) {
    case 'tick':
      return passTime(state, event.at);
    case 'cancel':
      return cancelSecond(state);
    case 'left':
      return state.needsPassword ? state : { ...state, needsPassword: true, why: 'reloaded' };
    case 'press-second':
      return pressSecond(state, event);
    case 'answered':
      return belongs(state, event) ? secondAnswered(state, state.sending, event) : state;
    case 'failed':
      return belongs(state, event) ? secondFailed(state, state.sending, event) : state;
    case 'truth':
      if (!belongs(state, event)) return state;
      // The lost answer may have been another wait: from here on the window is anybody's guess.
      if (event.truth === 'not-reset')
        return {
          ...state,
          sending: null,
          problem: 'not-reset',
          wait: withoutWindow(state.wait),
        };
      return afterTruth(event.truth, withoutWindow(state.wait));
    default:
      return state;
  }
}

/** Moves a wait on to now. From waiting to confirm-second it goes by itself; it sends nothing. */
function passTime(state: WaitingState | ConfirmSecondState, at: Moment): ResetState {
  const now = Math.max(state.now, at.mono);
  const mayHaveSlept = state.mayHaveSlept || wallRanAhead(state.wait, at);
  if (state.step === 'confirm-second') return { ...state, now, mayHaveSlept };
  if (phaseOf(state.wait, now) === 'counting') return { ...state, now, mayHaveSlept };
  return { ...state, step: 'confirm-second', now, mayHaveSlept, sending: null };
}

function cancelSecond(state: ConfirmSecondState): ResetState {
  if (state.sending === null) return explain('cancelled', state.wait);
  // What is on its way cannot be called back. Only the asking may be left.
  return state.sending.checking ? explain('unknown', withoutWindow(state.wait)) : state;
}

function pressSecond(
  state: ConfirmSecondState,
  { id, at, hasPassword }: EventOf<'press-second'>,
): ResetState {
  if (state.sending !== null) return state;
  if (state.needsPassword && !hasPassword) return state;
  const shown = phaseOf(state.wait, state.now);
  const now = Math.max(state.now, at.mono);
  const phase = phaseOf(state.wait, now);
  // What the button said when it was pressed no longer holds: show that, and let it be pressed anew.
  if (phase !== shown) return { ...state, now };
  if (phase !== 'open' && phase !== 'lapsed') return { ...state, now };
  const purpose = phase === 'open' ? 'second' : 'again';
  return { ...state, now, problem: null, sending: sending(id, purpose, { ...at, mono: now }) };
}

function secondAnswered(
  state: ConfirmSecondState,
  request: Sending,
  event: EventOf<'answered'>,
): ResetState {
  // Whatever else it says, the server has taken the password: it need not be asked for again.
  const after = answered(event, request, false);
  if (!event.isNewSession || request.purpose !== 'second') return after;
  const wait = 'wait' in after && after.wait !== null ? after.wait : state.wait;
  return { ...state, wait, sending: { ...request, checking: true } };
}

function secondFailed(
  state: ConfirmSecondState,
  request: Sending,
  event: EventOf<'failed'>,
): ResetState {
  if (event.code === 'session-required') return explain('session-lost', null);
  if (request.purpose === 'second' && (event.isNewSession || isLost(event)))
    return { ...state, sending: { ...request, checking: true } };
  if (event.code === 'login-password-wrong')
    return { ...state, sending: null, needsPassword: true, problem: event.code };
  if (!isLost(event)) return { ...state, sending: null, problem: event.code };
  return firstFailed(request, event);
}

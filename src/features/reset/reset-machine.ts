/** Which step makes what of an event: the whole of the reset's `next(state, event)`. */
import { fromCode } from './code-step-machine.ts';
import { fromConfirmFirst } from './first-step-machine.ts';
import { done, elsewhere, explain } from './reset-outcome.ts';
import type {
  ElsewhereState,
  ExplainState,
  ResetEvent,
  ResetState,
  Sending,
} from './reset-state.ts';
import { fromConfirmSecond, fromWaiting } from './second-step-machine.ts';
import { bothWaits } from './reset-timer.ts';

/** The request that a transition asks for: its state is sending and the one before was not. */
export function requestOf(before: ResetState, after: ResetState): Sending | null {
  const now = sendingOf(after);
  return now !== null && now.id !== sendingOf(before)?.id ? now : null;
}

/** The request on its way, in whichever state. */
export function sendingOf(state: ResetState): Sending | null {
  return 'sending' in state ? state.sending : null;
}

export function next(state: ResetState, event: ResetEvent): ResetState {
  if (state.step === 'done') return state;
  // A reset that the server reports is true, whatever is being shown.
  if (event.type === 'answered' && event.answer.status === 'ok') return done('here');
  if (event.type === 'elsewhere-done') return done('elsewhere');
  switch (state.step) {
    case 'explain':
      return fromExplain(state, event);
    case 'confirm-first':
      return fromConfirmFirst(state, event);
    case 'waiting':
      return fromWaiting(state, event);
    case 'confirm-second':
      return fromConfirmSecond(state, event);
    case 'code':
      return fromCode(state, event);
    case 'elsewhere':
      return fromElsewhere(state, event);
  }
}

function fromExplain(state: ExplainState, event: ResetEvent): ResetState {
  switch (event.type) {
    case 'understood':
      return { step: 'confirm-first', problem: null, sending: null, earlier: state.earlier };
    case 'elsewhere':
      return elsewhere(event, state.earlier);
    default:
      return state;
  }
}

function fromElsewhere(state: ElsewhereState, event: ResetEvent): ResetState {
  switch (event.type) {
    case 'elsewhere':
      // What was told before may run on: in another session, or under a tab that shows no wait.
      return elsewhere(event, bothWaits(state.wait, state.earlier));
    case 'tick':
      return { ...state, now: Math.max(state.now, event.at.mono) };
    case 'elsewhere-stopped':
      // Tabs may share a session, and with it the wait.
      return explain(
        event.isCertain ? 'stopped-elsewhere' : 'unknown',
        bothWaits(state.wait, state.earlier),
      );
    default:
      return state;
  }
}

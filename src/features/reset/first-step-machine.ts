import {
  answered,
  belongs,
  elsewhere,
  explain,
  isLost,
  pending,
  sending,
} from './reset-outcome.ts';
import type { EventOf } from './reset-outcome.ts';
import type { ConfirmFirstState, ResetEvent, ResetState, Sending } from './reset-state.ts';
import { lostWait, phaseOf, withPause } from './reset-timer.ts';

export function fromConfirmFirst(state: ConfirmFirstState, event: ResetEvent): ResetState {
  switch (event.type) {
    case 'back':
      return state.sending === null ? explain(null, state.earlier) : state;
    case 'cancel':
      return explain(
        'cancelled',
        state.sending === null ? state.earlier : lostWait(state.sending.sentAt, event.at),
      );
    case 'elsewhere':
      return state.sending === null ? elsewhere(event, state.earlier) : state;
    case 'press-first':
      return pressFirst(state, event);
    case 'answered':
      return belongs(state, event) ? answered(event, state.sending, false) : state;
    case 'failed':
      return belongs(state, event) ? firstFailed(state.sending, event) : state;
    default:
      return state;
  }
}

function pressFirst(
  state: ConfirmFirstState,
  { id, at, canStartAfresh }: EventOf<'press-first'>,
): ResetState {
  if (state.sending !== null) return state;
  const { earlier } = state;
  const isOver = earlier === null || phaseOf(earlier, at.mono) === 'lapsed';
  if (isOver || canStartAfresh) {
    const request = { ...sending(id, 'first', at), isAfresh: !isOver };
    return { ...state, problem: null, sending: request, earlier: null };
  }
  // The server may be counting for an earlier request. Sent now, this one could be taken for the
  // second; so nothing is sent, and the person confirms for the second time after that wait.
  const wait = withPause(earlier, at.mono);
  return pending(wait, at, wait.lapsedAt === null ? 'lost' : 'earlier');
}

/** Of a first confirmation, and of asking for another wait, which is one. */
export function firstFailed(request: Sending, event: EventOf<'failed'>): ResetState {
  if (event.code === 'session-required') return explain('session-lost', null);
  const wasLost = isLost(event) && !event.unsent;
  return {
    step: 'confirm-first',
    sending: null,
    problem: wasLost ? 'first-lost' : event.code,
    earlier: wasLost ? lostWait(request.sentAt, event.at) : null,
  };
}

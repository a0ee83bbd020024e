import { afterTruth, answered, belongs, explain, isLost, sending } from './reset-outcome.ts';
import type { CodeState, ResetEvent, ResetState } from './reset-state.ts';

export function fromCode(state: CodeState, event: ResetEvent): ResetState {
  switch (event.type) {
    case 'cancel':
      if (state.sending === null) return explain('cancelled', null);
      return state.sending.checking ? explain('unknown', null) : state;
    case 'press-code':
      if (state.sending !== null) return state;
      return { ...state, problem: null, sending: sending(event.id, 'code', event.at) };
    case 'answered':
      if (!belongs(state, event)) return state;
      return event.isNewSession
        ? { ...state, sending: { ...state.sending, checking: true } }
        : answered(event, state.sending, true);
    case 'failed':
      if (!belongs(state, event)) return state;
      if (event.code === 'session-required') return explain('session-lost', null);
      return isLost(event) || event.isNewSession
        ? { ...state, sending: { ...state.sending, checking: true } }
        : { ...state, sending: null, problem: event.code };
    case 'truth':
      if (!belongs(state, event)) return state;
      if (event.truth === 'not-reset') return { ...state, sending: null, problem: 'not-reset' };
      return afterTruth(event.truth, null);
    default:
      return state;
  }
}

/** What several steps make of an answer, of its absence, and of a cancellation. */
import { waitOf } from './reset-timer.ts';
import type { Moment, Wait } from './reset-timer.ts';
import type {
  DoneState,
  ElsewhereState,
  ExplainState,
  Notice,
  Purpose,
  ResetEvent,
  ResetState,
  Sending,
  Truth,
  WaitingState,
  Why,
} from './reset-state.ts';

export type EventOf<T extends ResetEvent['type']> = Extract<ResetEvent, { readonly type: T }>;

export function answered(
  { answer, at }: EventOf<'answered'>,
  request: Sending,
  needsPassword: boolean,
): ResetState {
  if (answer.status === 'ok') return done('here');
  if ('code' in answer) {
    const problem = request.purpose === 'code' ? 'code-renewed' : null;
    return { step: 'code', code: answer.code, problem, sending: null };
  }
  const whys = {
    first: 'answered',
    second: 'rerolled',
    again: 'asked-again',
    code: 'rerolled',
  } as const;
  const wait = waitOf(answer.wait, request.sentAt.mono, at);
  return { ...pending(wait, at, whys[request.purpose]), needsPassword };
}

export function afterTruth(truth: Exclude<Truth, 'not-reset'>, earlier: Wait | null): ResetState {
  switch (truth) {
    case 'reset':
      return done('here');
    case 'session-lost':
      return explain('session-lost', null);
    case 'unknown':
      return explain('unknown', earlier);
  }
}

/** Failures after which nobody knows whether the server acted. */
export function isLost({ code }: EventOf<'failed'>): boolean {
  switch (code) {
    case 'offline':
    case 'timeout':
    case 'aborted':
    case 'not-a-passwords-server':
    // A proxy answers 503 as well when it gave up on a server that went on working.
    case 'maintenance':
    case 'server-error':
    case 'unreadable-answer':
      return true;
    default:
      return false;
  }
}

export function belongs<S extends { readonly sending: Sending | null }>(
  state: S,
  event: { readonly id: number },
): state is S & { readonly sending: Sending } {
  return state.sending !== null && state.sending.id === event.id;
}

export function sending(id: number, purpose: Purpose, at: Moment): Sending {
  return { id, purpose, sentAt: at, checking: false, isAfresh: false };
}

export function explain(notice: Notice | null, earlier: Wait | null): ExplainState {
  return { step: 'explain', notice, earlier };
}

export function pending(wait: Wait, at: Moment, why: Why): WaitingState {
  return {
    step: 'waiting',
    wait,
    now: at.mono,
    mayHaveSlept: false,
    why,
    needsPassword: false,
    problem: null,
  };
}

export function done(where: DoneState['where']): DoneState {
  return { step: 'done', where };
}

export function elsewhere(
  { wait, isConfirming, at }: EventOf<'elsewhere'>,
  earlier: Wait | null,
): ElsewhereState {
  return { step: 'elsewhere', wait, isConfirming, earlier, now: at.mono };
}

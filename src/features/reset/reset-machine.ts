/** The whole of the reset's `next(state, event)`: what each step makes of each event. */
import type {
  CodeState,
  ConfirmFirstState,
  ConfirmSecondState,
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
import {
  bothWaits,
  lostWait,
  phaseOf,
  waitOf,
  wallRanAhead,
  withoutWindow,
  withPause,
} from './reset-timer.ts';
import type { Moment, Wait } from './reset-timer.ts';

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

function fromConfirmFirst(state: ConfirmFirstState, event: ResetEvent): ResetState {
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
function firstFailed(request: Sending, event: EventOf<'failed'>): ResetState {
  if (event.code === 'session-required') return explain('session-lost', null);
  const wasLost = isLost(event) && !event.unsent;
  return {
    step: 'confirm-first',
    sending: null,
    problem: wasLost ? 'first-lost' : event.code,
    earlier: wasLost ? lostWait(request.sentAt, event.at) : null,
  };
}

function fromWaiting(state: WaitingState, event: ResetEvent): ResetState {
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

function fromConfirmSecond(state: ConfirmSecondState, event: ResetEvent): ResetState {
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

function fromCode(state: CodeState, event: ResetEvent): ResetState {
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

type EventOf<T extends ResetEvent['type']> = Extract<ResetEvent, { readonly type: T }>;

function answered(
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

function afterTruth(truth: Exclude<Truth, 'not-reset'>, earlier: Wait | null): ResetState {
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
function isLost({ code }: EventOf<'failed'>): boolean {
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

function belongs<S extends { readonly sending: Sending | null }>(
  state: S,
  event: { readonly id: number },
): state is S & { readonly sending: Sending } {
  return state.sending !== null && state.sending.id === event.id;
}

function sending(id: number, purpose: Purpose, at: Moment): Sending {
  return { id, purpose, sentAt: at, checking: false, isAfresh: false };
}

function explain(notice: Notice | null, earlier: Wait | null): ExplainState {
  return { step: 'explain', notice, earlier };
}

function pending(wait: Wait, at: Moment, why: Why): WaitingState {
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

function done(where: DoneState['where']): DoneState {
  return { step: 'done', where };
}

function elsewhere(
  { wait, isConfirming, at }: EventOf<'elsewhere'>,
  earlier: Wait | null,
): ElsewhereState {
  return { step: 'elsewhere', wait, isConfirming, earlier, now: at.mono };
}

/** The whole of the reset's `next(state, event)`: what each step makes of each event. */
import { isOutcomeUnknown } from '#api/errors.ts';
import { mayHaveSlept, type Moment } from '#session/sleep.ts';
import { isConfirming, sendingOf } from './reset-state.ts';
import type {
  CodeState,
  ConfirmFirstState,
  ConfirmSecondState,
  DoneState,
  ElsewhereState,
  ExplainState,
  Known,
  Notice,
  Purpose,
  ResetEvent,
  ResetState,
  Sending,
  WaitingState,
  Why,
} from './reset-state.ts';
import { bothWaits, lostWait, phaseOf, waitOf, withoutWindow, withPause } from './reset-timer.ts';
import type { Wait } from './reset-timer.ts';

type EventOf<T extends ResetEvent['type']> = Extract<ResetEvent, { readonly type: T }>;

/** The request that a transition asks for: its state is sending and the one before was not. */
export function requestOf(before: ResetState, after: ResetState): Sending | null {
  const now = sendingOf(after);
  return now !== null && now.id !== sendingOf(before)?.id ? now : null;
}

/** The wait that may run on the server, so that a call could be taken for the second confirmation. */
export function runningWait(state: ResetState, at: Moment): Wait | null {
  const sending = sendingOf(state);
  if (sending !== null && !isConfirming(state)) return lostWait(sending.sentAt, at);
  const own = 'wait' in state ? state.wait : null;
  const wait = bothWaits(own, 'earlier' in state ? state.earlier : null);
  return wait === null || phaseOf(wait, at.mono) === 'lapsed' ? null : wait;
}

export function next(state: ResetState, event: ResetEvent): ResetState {
  if (event.type === 'answered' && event.answer.status === 'ok') return done('here', 'all');
  if (state.step === 'done') return fromDone(state, event);
  if (event.type === 'elsewhere-done') return done('elsewhere', event.isSure ? 'all' : 'begun');
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
    case 'earlier':
      return { ...state, earlier: bothWaits(state.earlier, event.wait) };
    case 'left':
      // What ended the session has not been read yet.
      return event.isSessionOpen ? { ...state, notice: null } : state;
    default:
      return state;
  }
}

function fromElsewhere(state: ElsewhereState, event: ResetEvent): ResetState {
  switch (event.type) {
    case 'elsewhere':
      // What was told before may run on: in another session, or under a tab that shows no wait.
      return elsewhere(event, bothWaits(state.wait, state.earlier));
    case 'earlier':
      return { ...state, earlier: bothWaits(state.earlier, event.wait) };
    case 'tick':
      return { ...state, now: Math.max(state.now, event.at.mono) };
    case 'elsewhere-stopped':
      // Tabs may share a session, and with it the wait.
      return explain(
        event.isCertain ? 'stopped-elsewhere' : 'unknown',
        bothWaits(state.wait, state.earlier),
      );
    case 'left':
      return explain(null, bothWaits(state.wait, state.earlier));
    default:
      return state;
  }
}

function fromDone(state: DoneState, event: ResetEvent): ResetState {
  switch (event.type) {
    case 'restart':
      return explain(null, null);
    case 'looking':
      return { ...state, left: 'looking' };
    case 'checked':
      return { ...state, left: event.left };
    default:
      return state;
  }
}

function fromConfirmFirst(state: ConfirmFirstState, event: ResetEvent): ResetState {
  switch (event.type) {
    case 'back':
    case 'left':
      return state.sending === null ? explain(null, state.earlier) : state;
    case 'cancel':
      return explain('cancelled', runningWait(state, event.at));
    case 'elsewhere':
      return state.sending === null ? elsewhere(event, state.earlier) : state;
    case 'earlier':
      return state.sending === null
        ? { ...state, earlier: bothWaits(state.earlier, event.wait) }
        : state;
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
  const { code } = event.failure;
  if (code === 'session-required') return explain('session-lost', null);
  const wasLost = isLost(event) && !event.unsent;
  return {
    step: 'confirm-first',
    sending: null,
    problem: wasLost ? 'first-lost' : code,
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
      return leftWaiting(state, event);
    case 'password-gone':
      return withoutPassword(state);
    default:
      return state;
  }
}

function fromConfirmSecond(state: ConfirmSecondState, event: ResetEvent): ResetState {
  switch (event.type) {
    case 'tick':
      return passTime(state, event.at);
    case 'cancel':
      if (state.sending === null) return explain('cancelled', state.wait);
      // What is on its way cannot be called back. Only the asking may be left.
      return state.sending.checking ? explain('unknown', withoutWindow(state.wait)) : state;
    case 'left':
      return state.sending === null ? leftWaiting(state, event) : withoutPassword(state);
    case 'password-gone':
      return withoutPassword(state);
    case 'press-second':
      return pressSecond(state, event);
    case 'answered':
      return belongs(state, event) ? secondAnswered(state, state.sending, event) : state;
    case 'failed':
      return belongs(state, event) ? secondFailed(state, state.sending, event) : state;
    case 'truth':
      if (!belongs(state, event)) return state;
      if (event.truth !== 'not-reset') return afterTruth(state.sending, event);
      // The lost answer may have been another wait: from here on the window is anybody's guess.
      return { ...state, sending: null, problem: 'not-reset', wait: withoutWindow(state.wait) };
    default:
      return state;
  }
}

/** A session that is over has taken the wait along. */
function leftWaiting(
  state: WaitingState | ConfirmSecondState,
  { isSessionOpen }: EventOf<'left'>,
): ResetState {
  return isSessionOpen ? withoutPassword(state) : explain('session-lost', null);
}

function withoutPassword(state: WaitingState | ConfirmSecondState): ResetState {
  return state.needsPassword ? state : { ...state, needsPassword: true, why: 'reloaded' };
}

/** Moves a wait on to now. From waiting to confirm-second it goes by itself; it sends nothing. */
function passTime(state: WaitingState | ConfirmSecondState, at: Moment): ResetState {
  const now = Math.max(state.now, at.mono);
  const isLate = state.mayHaveSlept || mayHaveSlept(state.wait.wallAheadMs, at);
  if (state.step === 'confirm-second') return { ...state, now, mayHaveSlept: isLate };
  if (phaseOf(state.wait, now) === 'counting') return { ...state, now, mayHaveSlept: isLate };
  return { ...state, step: 'confirm-second', now, mayHaveSlept: isLate, sending: null };
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
  const { code } = event.failure;
  if (code === 'login-password-wrong' && !event.isNewSession)
    return { ...state, sending: null, needsPassword: true, problem: code };
  if (request.purpose === 'second') return lastFailed(state, request, event);
  return isLost(event) || code === 'session-required'
    ? firstFailed(request, event)
    : { ...state, sending: null, problem: code };
}

function fromCode(state: CodeState, event: ResetEvent): ResetState {
  switch (event.type) {
    case 'cancel':
      if (state.sending === null) return explain('cancelled', null);
      return state.sending.checking ? explain('unknown', null) : state;
    case 'left':
      if (state.sending !== null) return state;
      return explain(event.isSessionOpen ? 'code-forgotten' : 'session-lost', null);
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
      return event.failure.code === 'reset-code-wrong' && !event.isNewSession
        ? { ...state, sending: null, problem: event.failure.code }
        : lastFailed(state, state.sending, event);
    case 'truth':
      if (!belongs(state, event)) return state;
      if (event.truth === 'not-reset') return { ...state, sending: null, problem: 'not-reset' };
      return afterTruth(state.sending, event);
    default:
      return state;
  }
}

/**
 * Of a last confirmation. Any error may have come in the middle of the deletion, or answer the copy
 * of a request that a browser has sent twice: so the server is asked, but where it names the session.
 */
function lastFailed(
  state: ConfirmSecondState | CodeState,
  request: Sending,
  { failure }: EventOf<'failed'>,
): ResetState {
  if (failure.code === 'session-required') return explain('session-lost', null);
  return { ...state, sending: { ...request, checking: true, failures: [failure] } };
}

function afterTruth(request: Sending, { truth, failures }: EventOf<'truth'>): ResetState {
  const known = truth === 'begun' ? 'begun' : 'unclear';
  return { ...done('here', known), failures: [...request.failures, ...failures] };
}

function answered(
  { answer, at }: EventOf<'answered'>,
  request: Sending,
  needsPassword: boolean,
): ResetState {
  if (answer.status === 'ok') return done('here', 'all');
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

/** Whether the server may be counting. Its own errors count too: a wait too many costs little. */
function isLost({ failure }: EventOf<'failed'>): boolean {
  return isOutcomeUnknown(failure) || failure.code === 'server-error';
}

function belongs<S extends { readonly sending: Sending | null }>(
  state: S,
  event: { readonly id: number },
): state is S & { readonly sending: Sending } {
  return state.sending !== null && state.sending.id === event.id;
}

function sending(id: number, purpose: Purpose, at: Moment): Sending {
  return { id, purpose, sentAt: at, checking: false, isAfresh: false, failures: [] };
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

function done(where: DoneState['where'], known: Known): DoneState {
  return { step: 'done', where, known, left: null, failures: [] };
}

function elsewhere(
  { wait, isConfirming, at }: EventOf<'elsewhere'>,
  earlier: Wait | null,
): ElsewhereState {
  return { step: 'elsewhere', wait, isConfirming, earlier, now: at.mono };
}

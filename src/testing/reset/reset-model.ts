/**
 * For the property tests: a person, a device with two clocks, a network that loses, repeats and mixes
 * up, a server. It drives the machine as `reset-flow.ts` does and keeps a diary.
 */
import type { FailedCall } from '#account/reset.ts';
import type { ApiErrorCode } from '#api/errors.ts';
import type { Action } from './reset-model-stories.ts';
import { next, requestOf } from '#features/reset/reset-machine.ts';
import { BREAKS_WITHIN_MS, ServerModel } from './reset-model-server.ts';
import type { Exchange, Session, World } from './reset-model-server.ts';
import { sendingOf } from '#features/reset/reset-state.ts';
import type { Purpose, ResetEvent, ResetState, Sending } from '#features/reset/reset-state.ts';
import { restOf, restoredWait, waitOf } from '#features/reset/reset-timer.ts';
import type { Moment } from '#session/sleep.ts';

/** A request as it went out. */
export type Sent = {
  readonly purpose: Purpose;
  readonly at: Moment;
  /** Whether another one was still on its way. */
  readonly isSecondAtOnce: boolean;
  /** The latest wait that the person's device was told: forward clock at the deadline. */
  readonly knownDeadline: number | null;
};

/** What an event made of a state, and whether anything and everything was deleted by then. */
export type Step = {
  readonly before: ResetState;
  readonly event: ResetEvent;
  readonly after: ResetState;
  readonly isWiped: boolean;
  readonly isEmpty: boolean;
};

const START: Moment = { mono: 5_000, wall: 1_700_000_000_000 };

export class ResetModel {
  state: ResetState = { step: 'explain', notice: null, earlier: null };
  readonly sent: Sent[] = [];
  readonly diary: Step[] = [];
  readonly server: ServerModel;
  readonly #hasChallenge: boolean;
  #session: Session;
  #mono = START.mono;
  #wall = START.wall;
  #ids = 0;
  #knownDeadline: number | null = null;
  #exchanges: Exchange[] = [];

  constructor(world: World) {
    this.server = new ServerModel(world);
    this.#hasChallenge = world.hasChallenge;
    this.#session = this.server.begin();
  }

  get now(): Moment {
    return { mono: this.#mono, wall: this.#wall };
  }

  act(action: Action): void {
    switch (action.do) {
      case 'pass':
        return this.#pass(action.ms);
      case 'sleep':
        return this.#pass(action.ms, false);
      case 'set-clock':
        this.#wall += action.byMs;
        return;
      case 'go-on':
        return this.act(this.#wayOn(action));
      case 'tick':
        return this.#tick(action.lateMs);
      case 'understood':
      case 'back':
        return this.#dispatch({ type: action.do });
      case 'cancel':
        return this.#dispatch({ type: 'cancel', at: this.now });
      case 'put-away':
        this.#dispatch({ type: 'password-gone' });
        return this.#dispatch({ type: 'left', isSessionOpen: true });
      case 'end-session':
        return this.server.end(this.#session);
      case 'elsewhere':
        return this.#elsewhere(action.wait);
      case 'elsewhere-stopped':
        return this.#dispatch({ type: action.do, isCertain: this.server.wipedBy === null });
      case 'elsewhere-done':
        this.server.breaksAfter = null;
        this.server.wipe('second');
        return this.#dispatch({ type: action.do, isSure: true });
      case 'break-off':
        this.server.breaksAfter = action.after;
        return;
      case 'press-twice':
        this.#press(pressAt(this.state));
        return this.#press(pressAt(this.state));
      case 'press-without-password':
        return this.#press('press-second', { hasPassword: false });
      case 'press-wrong-code':
        return this.#press('press-code', { isRight: false });
      case 'press-first':
      case 'press-second':
      case 'press-code':
        return this.#press(action.do);
      default:
        return this.#network(action);
    }
  }

  #wayOn({ wait, ms }: Extract<Action, { do: 'go-on' }>): Action {
    const sending = sendingOf(this.state);
    if (sending !== null)
      return sending.checking ? { do: 'tell-truth' } : { do: 'deliver', wait, ms };
    switch (this.state.step) {
      case 'explain':
        return { do: 'understood' };
      case 'waiting':
        // Time passes by itself; the screen follows.
        this.#pass(10 * ms);
        return { do: 'tick', lateMs: 0 };
      case 'confirm-first':
      case 'confirm-second':
      case 'code':
        return { do: pressAt(this.state) };
      case 'elsewhere':
        return { do: 'elsewhere-stopped' };
      case 'done':
        return { do: 'tick', lateMs: 0 };
    }
  }

  #network(action: Action): void {
    if (action.do === 'late-answer') return this.#lateAnswer();
    const sending = sendingOf(this.state);
    const exchange = this.#exchanges.find(({ id }) => id === sending?.id);
    if (sending === null || exchange === undefined) return;
    if (action.do === 'tell-truth') {
      if (!sending.checking) return;
      const truth = this.server.truth(exchange.body.sentIn);
      return this.#dispatch({ type: 'truth', id: sending.id, truth, failures: [] });
    }
    if (sending.checking) return;
    if ('ms' in action) this.#pass(action.ms);
    if ('wait' in action) exchange.reply ??= this.server.serve(exchange.body, action.wait ?? 5);
    switch (action.do) {
      case 'deliver-twice':
        if (this.server.elapsed - exchange.sentAt >= BREAKS_WITHIN_MS) return this.#bring(exchange);
        exchange.reply = this.server.serve(exchange.body, action.wait);
        return this.#bring(exchange);
      case 'deliver':
        this.#pass(action.ms);
        return this.#bring(exchange);
      case 'lose-answer':
      case 'lose-request':
        return this.#fail(sending, 'offline');
      case 'refuse-password':
        return exchange.reply === null ? this.#fail(sending, 'login-password-wrong') : undefined;
      case 'busy-server':
        return exchange.reply === null ? this.#fail(sending, 'rate-limited') : undefined;
      default:
    }
  }

  /** Of a request that was given up: what its connection still brings, or that it was cut. */
  #lateAnswer(): void {
    const exchange = this.#exchanges.find(({ id }) => id !== sendingOf(this.state)?.id);
    if (exchange === undefined) return;
    this.#exchanges = this.#exchanges.filter((other) => other !== exchange);
    return exchange.reply === null ? this.#fail(exchange, 'aborted') : this.#bring(exchange);
  }

  #bring({ id, body, reply }: Exchange): void {
    if (reply === null) return;
    const isNewSession = reply.session !== body.sentIn;
    // Only the latest answer says which session this is.
    if (id === this.#ids) this.#session = reply.session;
    const at = this.now;
    if ('refusal' in reply) {
      const { refusal } = reply;
      const failure = failureOf(refusal);
      this.#dispatch({ type: 'failed', id, failure, isNewSession, unsent: false, at });
      return;
    }
    const isAwaited = sendingOf(this.state)?.id === id;
    const { answer } = reply;
    if (isAwaited && 'wait' in answer) this.#knownDeadline = this.#mono + answer.wait * 1_000;
    this.#dispatch({ type: 'answered', id, answer, isNewSession, at });
  }

  #fail({ id }: Exchange | Sending, code: ApiErrorCode): void {
    const rest = { isNewSession: false, unsent: false, at: this.now };
    this.#dispatch({ type: 'failed', id, failure: failureOf(code), ...rest });
  }

  /** Another tab with the same session begins a wait, where this one would let it. */
  #elsewhere(seconds: number | null): void {
    const isFree = ['explain', 'confirm-first', 'elsewhere'].includes(this.state.step);
    if (!isFree || sendingOf(this.state) !== null) return;
    const at = this.now;
    if (seconds !== null) {
      this.server.startWait(this.#session, seconds);
      this.#knownDeadline = at.mono + seconds * 1_000;
    }
    const told = seconds === null ? null : restOf(waitOf(seconds, at.mono, at), at.mono);
    const wait = told === null ? null : restoredWait(told, at);
    this.#dispatch({ type: 'elsewhere', wait, isConfirming: false, at });
  }

  #press(
    type: 'press-first' | 'press-second' | 'press-code',
    { hasPassword = true, isRight = true } = {},
  ): void {
    this.#ids += 1;
    const press = { id: this.#ids, at: this.now };
    const canStartAfresh = !this.#hasChallenge;
    if (type === 'press-first') this.#dispatch({ type, ...press, canStartAfresh });
    else if (type === 'press-second') this.#dispatch({ type, ...press, hasPassword });
    else this.#dispatch({ type, ...press }, isRight);
  }

  #tick(lateMs: number): void {
    const mono = Math.max(START.mono, this.#mono - lateMs);
    this.#dispatch({ type: 'tick', at: { ...this.now, mono } });
  }

  #dispatch(event: ResetEvent, isRight = true): void {
    const before = this.state;
    this.state = next(before, event);
    const request = requestOf(before, this.state);
    if (request !== null) this.#send(request, before, isRight);
    const after = this.state;
    const { wipedBy, isEmpty } = this.server;
    this.diary.push({ before, event, after, isWiped: wipedBy !== null, isEmpty });
  }

  #send(request: Sending, before: ResetState, isRight: boolean): void {
    // The client lets the old session go: whatever runs there is out of reach.
    if (request.isAfresh) this.#session = this.server.begin();
    const { id, purpose } = request;
    const body = { purpose, sentIn: this.#session, isRight };
    this.#exchanges.push({ id, body, sentAt: this.server.elapsed, reply: null });
    this.sent.push({
      purpose,
      at: this.now,
      isSecondAtOnce: sendingOf(before) !== null,
      knownDeadline: this.#knownDeadline,
    });
  }

  #pass(ms: number, isAwake = true): void {
    this.server.pass(ms);
    if (isAwake) this.#mono += ms;
    this.#wall += ms;
  }
}

export function failureOf(code: ApiErrorCode): FailedCall {
  return { call: 'account/reset', code, status: 0, serverId: null };
}

function pressAt({ step }: ResetState): 'press-first' | 'press-second' | 'press-code' {
  if (step === 'confirm-first') return 'press-first';
  return step === 'code' ? 'press-code' : 'press-second';
}

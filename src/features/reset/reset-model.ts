/**
 * For the property tests: one person, one device with two clocks, one network, one server by wait
 * (protocol.md, account/reset). It drives the machine as `reset-flow.ts` does and keeps a diary.
 */
import type { ResetAnswer } from '#protocol/wire.ts';
import { next, requestOf, sendingOf } from './reset-machine.ts';
import type { Purpose, ResetEvent, ResetState, Sending } from './reset-state.ts';
import type { Moment } from './reset-timer.ts';

export type Action =
  | { readonly do: 'pass'; readonly ms: number }
  /** True time goes on, the forward clock stands still. */
  | { readonly do: 'sleep'; readonly ms: number }
  | { readonly do: 'set-clock'; readonly byMs: number }
  | { readonly do: 'tick' }
  /** Whatever leads on from here: a press, an answer, the end of the wait. */
  | { readonly do: 'go-on'; readonly wait: number; readonly ms: number }
  | { readonly do: 'understood' | 'back' | 'cancel' }
  | { readonly do: 'press-first' | 'press-second' | 'press-code' }
  /** The request arrives and its answer comes back, after so many milliseconds each way. */
  | { readonly do: 'deliver'; readonly wait: number; readonly ms: number }
  /** The connection breaks and the browser sends the request again by itself: it arrives twice. */
  | { readonly do: 'deliver-twice'; readonly wait: number; readonly ms: number }
  /** The request arrives, its answer does not. */
  | { readonly do: 'lose-answer'; readonly wait: number; readonly ms: number }
  | { readonly do: 'lose-request'; readonly ms: number }
  | { readonly do: 'refuse-password' }
  | { readonly do: 'busy-server' }
  | { readonly do: 'tell-truth' }
  | { readonly do: 'press-twice' }
  | { readonly do: 'elsewhere' | 'elsewhere-stopped' };

/** A request as it went out. */
export type Sent = {
  readonly purpose: Purpose;
  readonly at: Moment;
  /** What the person had done since the request before. */
  readonly presses: number;
  /** Whether another one was still on its way. */
  readonly isSecondAtOnce: boolean;
  /** The latest wait that the person's device had heard of: forward clock at the deadline. */
  readonly knownDeadline: number | null;
};

const START: Moment = { mono: 5_000, wall: 1_700_000_000_000 };

export class ResetModel {
  state: ResetState = { step: 'explain', notice: null, earlier: null };
  readonly sent: Sent[] = [];
  /** Every state there was, with the event that led to it. */
  readonly diary: {
    readonly event: ResetEvent;
    readonly state: ResetState;
    readonly isWiped: boolean;
  }[] = [];
  /** What the request was meant as that deleted everything. */
  wipedBy: Purpose | null = null;
  readonly #hasChallenge: boolean;
  #trueMs = 0;
  #mono = START.mono;
  #wall = START.wall;
  #requests = 0;
  #presses = 0;
  #knownDeadline: number | null = null;
  /** The server: whole seconds of its clock from which the window is open. */
  #windowFrom: number | null = null;

  constructor(hasChallenge: boolean) {
    this.#hasChallenge = hasChallenge;
  }

  get now(): Moment {
    return { mono: this.#mono, wall: this.#wall };
  }

  act(action: Action): void {
    switch (action.do) {
      case 'pass':
        this.#pass(action.ms);
        return;
      case 'sleep':
        this.#trueMs += action.ms;
        this.#wall += action.ms;
        return;
      case 'set-clock':
        this.#wall += action.byMs;
        return;
      case 'go-on':
        this.act(this.#wayOn(action));
        return;
      case 'tick':
        this.#dispatch({ type: 'tick', at: this.now });
        return;
      case 'understood':
      case 'back':
        this.#dispatch({ type: action.do });
        return;
      case 'cancel':
        this.#dispatch({ type: 'cancel', at: this.now });
        return;
      case 'press-twice':
        this.#press(this.state.step === 'confirm-first' ? 'press-first' : 'press-second');
        this.#press(this.state.step === 'confirm-first' ? 'press-first' : 'press-second');
        return;
      case 'press-first':
      case 'press-second':
      case 'press-code':
        this.#press(action.do);
        return;
      case 'elsewhere':
        this.#dispatch({ type: 'elsewhere', wait: null, at: this.now });
        return;
      case 'elsewhere-stopped':
        this.#dispatch({ type: 'elsewhere-stopped', at: this.now });
        return;
      default:
        this.#network(action);
    }
  }

  #wayOn({ wait, ms }: Extract<Action, { do: 'go-on' }>): Action {
    const sending = sendingOf(this.state);
    if (sending !== null)
      return sending.checking ? { do: 'tell-truth' } : { do: 'deliver', wait, ms };
    switch (this.state.step) {
      case 'explain':
        return { do: 'understood' };
      case 'confirm-first':
        return { do: 'press-first' };
      case 'waiting':
        // Time passes by itself; the screen follows.
        this.#pass(10 * ms);
        return { do: 'tick' };
      case 'confirm-second':
        return { do: 'press-second' };
      case 'code':
        return { do: 'press-code' };
      case 'elsewhere':
        return { do: 'elsewhere-stopped' };
      case 'done':
        return { do: 'tick' };
    }
  }

  #network(action: Action): void {
    const sending = sendingOf(this.state);
    if (sending === null) return;
    if (action.do === 'tell-truth') {
      if (!sending.checking) return;
      const truth = this.wipedBy === null ? 'not-reset' : 'reset';
      this.#dispatch({ type: 'truth', id: sending.id, truth });
      return;
    }
    if (sending.checking) return;
    const fail = (code: 'offline' | 'login-password-wrong' | 'rate-limited') =>
      this.#dispatch({
        type: 'failed',
        id: sending.id,
        code,
        isNewSession: false,
        unsent: false,
        at: this.now,
      });
    switch (action.do) {
      case 'deliver':
      case 'deliver-twice': {
        this.#pass(action.ms);
        let answer = this.#serve(sending, action.wait);
        // The reset has ended the session, so the second sending finds a new one.
        const isNewSession = action.do === 'deliver-twice' && answer.status === 'ok';
        if (action.do === 'deliver-twice') answer = this.#serve(sending, action.wait);
        this.#pass(action.ms);
        if ('wait' in answer) this.#knownDeadline = this.#mono + answer.wait * 1_000;
        const came = { id: sending.id, answer, isNewSession, at: this.now };
        this.#dispatch({ type: 'answered', ...came });
        return;
      }
      case 'lose-answer':
        this.#pass(action.ms);
        this.#serve(sending, action.wait);
        fail('offline');
        return;
      case 'lose-request':
        this.#pass(action.ms);
        fail('offline');
        return;
      case 'refuse-password':
        fail('login-password-wrong');
        return;
      case 'busy-server':
        fail('rate-limited');
        return;
      default:
    }
  }

  /** The server's side of `account/reset`, in whole seconds. */
  #serve({ purpose }: Sending, wait: number): ResetAnswer {
    const now = Math.floor(this.#trueMs / 1_000);
    const from = this.#windowFrom;
    if (from !== null && now >= from && now - from < 60) {
      this.#windowFrom = null;
      this.wipedBy ??= purpose;
      return { status: 'ok' };
    }
    this.#windowFrom = now + wait;
    return { status: 'accepted', wait };
  }

  #press(type: 'press-first' | 'press-second' | 'press-code'): void {
    this.#presses += 1;
    this.#requests += 1;
    const press = { id: this.#requests, at: this.now };
    const canStartAfresh = !this.#hasChallenge;
    if (type === 'press-first') this.#dispatch({ type, ...press, canStartAfresh });
    else if (type === 'press-second') this.#dispatch({ type, ...press, hasPassword: true });
    else this.#dispatch({ type, ...press });
  }

  #dispatch(event: ResetEvent): void {
    const before = this.state;
    this.state = next(before, event);
    this.diary.push({ event, state: this.state, isWiped: this.wipedBy !== null });
    const request = requestOf(before, this.state);
    if (request === null) return;
    // The client has let the old session go: whatever runs there is out of reach.
    if (request.isAfresh) this.#windowFrom = null;
    this.sent.push({
      purpose: request.purpose,
      at: this.now,
      presses: this.#presses,
      isSecondAtOnce: sendingOf(before) !== null,
      knownDeadline: this.#knownDeadline,
    });
    this.#presses = 0;
  }

  #pass(ms: number): void {
    this.#trueMs += ms;
    this.#mono += ms;
    this.#wall += ms;
  }
}

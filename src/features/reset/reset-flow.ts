import { LongWaitKeeper } from './long-wait-keeper.ts';
import type { ResetMessage } from '#session/tabs/reset-message.ts';
import { recordOf, stateFrom } from './reset-record.ts';
import { next, requestOf, sendingOf } from './reset-machine.ts';
import type { ResetPorts } from './reset-ports.ts';
import type { ResetEvent, ResetState } from './reset-state.ts';
import { ResetSender } from './reset-sender.ts';
import { untilNextChange } from './reset-timer.ts';
import { eventOf, isConfirming, isUnderWay, newsOf } from './reset-tabs.ts';

/** How long another tab may take to answer to a cancellation. */
const DEAD_TAB_MS = 2_000;

/**
 * Carries the effects of the machine out: presses, ticks, what outlives the page, what other tabs
 * hear. Holds the login password from the first to the second confirmation, and nowhere else.
 */
export class ResetFlow {
  readonly #ports: ResetPorts;
  readonly #listeners = new Set<() => void>();
  readonly #keeper: LongWaitKeeper;
  readonly #sender: ResetSender;
  #state: ResetState;
  #password: string | null = null;
  #requests = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #deadTab: ReturnType<typeof setTimeout> | undefined;
  #stopListening: (() => void) | null = null;
  #isRunning = false;

  /** @param isReset whether the session has just ended with a reset: then the last page is shown */
  constructor(ports: ResetPorts, isReset: boolean) {
    this.#ports = ports;
    this.#keeper = new LongWaitKeeper(() => ports.calls.lifetimeMs());
    this.#sender = new ResetSender(ports, (event) => this.#dispatch(event));
    this.#state = isReset
      ? { step: 'done', where: 'elsewhere' }
      : stateFrom(ports.store.read(), ports.moment());
  }

  readonly read = (): ResetState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to tick and to listen. */
  start(): void {
    this.#isRunning = true;
    this.resume();
  }

  /** The page leaves or is put away: the password is gone, the record stays. */
  stop(): void {
    this.#dispatch({ type: 'left' });
    this.#isRunning = false;
    this.#password = null;
    clearTimeout(this.#timer);
    clearTimeout(this.#deadTab);
    const isCertain = !isConfirming(this.#state);
    if (isUnderWay(this.#state)) this.#ports.tabs.tell({ kind: 'stopped', isCertain });
    this.#stopListening?.();
    this.#stopListening = null;
    const isPending = isUnderWay(this.#state) || sendingOf(this.#state) !== null;
    // While nobody knows whether everything is deleted, the record says just that.
    if (isPending && isCertain && !this.#ports.calls.isSessionOpen()) {
      this.#ports.store.write({ kind: 'session-lost', savedAt: this.#ports.moment().wall });
    } else this.#remember();
  }

  /** Looks at the clock and at the other tabs anew: after sleep, throttling, or from bfcache. */
  resume(): void {
    if (!this.#isRunning) return;
    this.#stopListening ??= this.#ports.tabs.listen((message) => this.#hear(message));
    this.#ports.tabs.tell({ kind: 'asked' });
    this.#tellOthers();
    // An answer may have come while the page was away, and with it a wait without a password.
    if (this.#password === null) this.#dispatch({ type: 'left' });
    this.#findTruth();
    this.tick();
    this.#schedule();
  }

  tick(): void {
    this.#dispatch({ type: 'tick', at: this.#ports.moment() });
    if (this.#keeper.isDue(this.#state, this.#ports.moment().mono))
      void this.#ports.calls.keepAlive();
  }

  understood(): void {
    this.#dispatch({ type: 'understood' });
  }

  back(): void {
    this.#dispatch({ type: 'back' });
  }

  cancel(): void {
    if (this.#state.step === 'elsewhere') {
      this.#ports.tabs.tell({ kind: 'cancel' });
      clearTimeout(this.#deadTab);
      this.#deadTab = setTimeout(() => {
        const isCertain = this.#state.step === 'elsewhere' && !this.#state.isConfirming;
        this.#dispatch({ type: 'elsewhere-stopped', isCertain });
      }, DEAD_TAB_MS);
      return;
    }
    this.#dispatch({ type: 'cancel', at: this.#ports.moment() });
  }

  /** A press on the first confirmation. */
  pressFirst(password: string): void {
    const at = this.#ports.moment();
    const canStartAfresh = this.#ports.calls.hasChallenge() === false;
    if (this.#state.step !== 'confirm-first' || this.#state.sending !== null) return;
    this.#password = password;
    this.#press({ type: 'press-first', id: this.#nextId(), at, canStartAfresh });
  }

  /** @param password what was typed, where the password was asked for again */
  pressSecond(password: string | null): void {
    if (this.#state.step !== 'confirm-second' || this.#state.sending !== null) return;
    if (this.#state.needsPassword) this.#password = password;
    const hasPassword = this.#password !== null;
    if (!hasPassword) return;
    const at = this.#ports.moment();
    this.#press({ type: 'press-second', id: this.#nextId(), at, hasPassword });
  }

  pressCode(code: string): void {
    this.#press({ type: 'press-code', id: this.#nextId(), at: this.#ports.moment() }, code);
  }

  /** The session ended with a reset that was seen elsewhere. */
  endedElsewhere(): void {
    this.#dispatch({ type: 'elsewhere-done' });
  }

  #nextId(): number {
    this.#requests += 1;
    return this.#requests;
  }

  /** The only place that sends a request: in the event of a press, once, if the machine says so. */
  #press(event: ResetEvent, code?: string): void {
    const before = this.#state;
    this.#dispatch(event);
    const sending = requestOf(before, this.#state);
    if (sending === null) return;
    const password = this.#password;
    if (sending.purpose === 'code') {
      if (code !== undefined) void this.#sender.send(sending, { code });
    } else if (password !== null) void this.#sender.send(sending, { password });
  }

  #dispatch(event: ResetEvent): void {
    const before = this.#state;
    const after = next(before, event);
    if (after === before) return;
    this.#state = after;
    this.#forgetPassword(after);
    this.#remember();
    const news = newsOf(before, after, this.#ports.moment().mono);
    if (news !== null) this.#ports.tabs.tell(news);
    this.#schedule();
    this.#afterwards(before, after, event);
    for (const listener of this.#listeners) listener();
  }

  /** Held only while a second confirmation with it may follow. */
  #forgetPassword(state: ResetState): void {
    const isHeld =
      state.step === 'waiting' || state.step === 'confirm-second'
        ? !state.needsPassword || sendingOf(state) !== null
        : state.step === 'confirm-first' && state.sending !== null;
    if (!isHeld || !this.#isRunning) this.#password = null;
  }

  #remember(): void {
    this.#ports.store.write(recordOf(this.#state, this.#ports.moment()));
  }

  #afterwards(before: ResetState, after: ResetState, event: ResetEvent): void {
    const { calls } = this.#ports;
    if (after.step === 'done' && before.step !== 'done')
      calls.accountWasReset(after.where === 'here');
    if (event.type === 'cancel') this.#sender.abort();
    const isSessionLost = after.step === 'explain' && after.notice === 'session-lost';
    if (isSessionLost && (event.type === 'failed' || event.type === 'truth'))
      calls.sessionExpired();
    if (sendingOf(after) === null) this.#sender.settled();
    this.#findTruth();
    // Another tab may have begun while this one was not listening to it.
    if (after.step === 'explain' && before.step !== 'explain')
      this.#ports.tabs.tell({ kind: 'asked' });
  }

  /** Asks after a lost answer, for as long as somebody is here who wants to know. */
  #findTruth(): void {
    const sending = sendingOf(this.#state);
    if (sending?.checking !== true || !this.#isRunning) return;
    const isWanted = () => sendingOf(this.#state)?.id === sending.id && this.#isRunning;
    void this.#sender.findTruth(sending, isWanted);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const state = this.#state;
    if (!this.#isRunning || !('wait' in state) || state.wait === null) return;
    const ms = untilNextChange(state.wait, this.#ports.moment().mono);
    // Timers may fire a moment before their time.
    if (ms !== null) this.#timer = setTimeout(() => this.tick(), Math.max(20, Math.ceil(ms)));
  }

  #tellOthers(): void {
    const news = newsOf(null, this.#state, this.#ports.moment().mono);
    if (news !== null) this.#ports.tabs.tell(news);
  }

  #hear(message: ResetMessage): void {
    if (message.kind === 'asked') {
      this.#tellOthers();
      return;
    }
    // Whoever answers is not dead.
    clearTimeout(this.#deadTab);
    if (message.kind === 'cancel' && !isUnderWay(this.#state)) return;
    this.#dispatch(eventOf(message, this.#ports.moment()));
    // What is being sent cannot be cancelled any more.
    if (message.kind === 'cancel') this.#tellOthers();
  }
}

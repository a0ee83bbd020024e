import type { ResetCalls } from '#account/reset.ts';
import type { ResetRequest } from '#protocol/wire.ts';
import type { Moment } from '#session/sleep.ts';
import type { TabLink } from '#session/tabs/link.ts';
import type { ResetMessage } from '#session/tabs/reset-message.ts';
import { next, requestOf, runningWait } from './reset-machine.ts';
import type { ResetRecord } from './reset-record.ts';
import { endOf, isConfirming, sendingOf } from './reset-state.ts';
import type { ResetEvent, ResetState, Sending } from './reset-state.ts';
import { changeFor, eventOf, isBusy, stateFor } from './reset-tabs.ts';
import { untilNextChange } from './reset-timer.ts';

/** How long another tab may take to answer to a cancellation. */
const DEAD_TAB_MS = 2_000;

export type ResetParts = {
  readonly tabs: Pick<TabLink, 'tell' | 'subscribe'>;
  readonly calls: Omit<ResetCalls, 'storageKey' | 'user' | 'look'>;
  readonly record: ResetRecord;
  readonly moment: () => Moment;
};

/**
 * Carries the effects of the machine out. One for each account that a mount has had, and for as long
 * as the mount lives: what may still run on the server must not be forgotten with a page. Holds the
 * login password from the first to the second confirmation, and nowhere else.
 */
export class ResetFlow {
  readonly #parts: ResetParts;
  readonly #listeners = new Set<() => void>();
  #state: ResetState;
  #password: string | null = null;
  #requests = 0;
  #isShown = false;
  #isEndSeen = false;
  #abort = new AbortController();
  /** While the confirmation that deletes is on its way. */
  #endIsKnown: (() => void) | null = null;
  /** The confirmation that the server is being asked about. */
  #asking: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #deadTab: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: ResetParts) {
    this.#parts = parts;
    this.#state = parts.record.begin(parts.moment());
    parts.tabs.subscribe((told) => {
      if (told.kind === 'reset') this.#hear(told.message);
    });
  }

  readonly read = (): ResetState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The page is there, or there again: after sleep, throttling, or from bfcache. */
  show(): void {
    const { calls } = this.#parts;
    this.#isShown = true;
    const isClear = this.#state.step === 'done' && endOf(this.#state) === 'all';
    const isOver = isClear && this.#isEndSeen;
    if (isOver && calls.isSessionOpen()) this.restart();
    this.#isEndSeen = this.#state.step === 'done';
    this.#readRecord();
    this.#tell({ kind: 'asked' });
    this.#tellState();
    this.tick();
    this.#go();
    void this.#check();
  }

  /** The page leaves or is put away: the password is gone, what runs is remembered. */
  hide(): void {
    const wasBusy = isBusy(this.#state);
    this.#password = null;
    this.#dispatch({ type: 'left', isSessionOpen: this.#parts.calls.isSessionOpen() });
    this.#isShown = false;
    clearTimeout(this.#deadTab);
    if (wasBusy && isBusy(this.#state)) {
      this.#tell({ kind: 'stopped', isCertain: !isConfirming(this.#state) });
      this.#tellState();
    }
    this.#go();
  }

  readonly tick = (): void => this.#dispatch({ type: 'tick', at: this.#parts.moment() });
  readonly understood = (): void => this.#dispatch({ type: 'understood' });
  readonly back = (): void => this.#dispatch({ type: 'back' });
  readonly restart = (): void => this.#dispatch({ type: 'restart' });

  cancel(): void {
    if (this.#state.step !== 'elsewhere') {
      this.#dispatch({ type: 'cancel', at: this.#parts.moment() });
      this.#abort.abort();
      return;
    }
    this.#tell({ kind: 'cancel' });
    clearTimeout(this.#deadTab);
    this.#deadTab = setTimeout(() => {
      const isCertain = this.#state.step === 'elsewhere' && !this.#state.isConfirming;
      this.#dispatch({ type: 'elsewhere-stopped', isCertain });
    }, DEAD_TAB_MS);
  }

  /** A press on the first confirmation. */
  pressFirst(password: string): void {
    if (this.#state.step !== 'confirm-first' || this.#state.sending !== null) return;
    this.#readRecord();
    const canStartAfresh = this.#parts.calls.hasChallenge() === false;
    this.#password = password;
    const at = this.#parts.moment();
    this.#press({ type: 'press-first', id: (this.#requests += 1), at, canStartAfresh });
  }

  /** @param password what was typed, where the password was asked for again */
  pressSecond(password: string | null): void {
    if (this.#state.step !== 'confirm-second' || this.#state.sending !== null) return;
    if (this.#state.needsPassword) this.#password = password;
    if (this.#password === null) return;
    const at = this.#parts.moment();
    this.#press({ type: 'press-second', id: (this.#requests += 1), at, hasPassword: true });
  }

  pressCode(code: string): void {
    this.#press({ type: 'press-code', id: (this.#requests += 1), at: this.#parts.moment() }, code);
  }

  /** The session ended with a reset that was seen elsewhere. */
  readonly endedElsewhere = (): void => this.#dispatch({ type: 'elsewhere-done', isSure: false });

  /** The only place that sends a request: in the event of a press, once, if the machine says so. */
  #press(event: ResetEvent, code?: string): void {
    const before = this.#state;
    const password = this.#password;
    this.#dispatch(event);
    const sending = requestOf(before, this.#state);
    if (sending === null) return;
    if (sending.purpose === 'code') {
      if (code !== undefined) void this.#send(sending, { code });
    } else if (password !== null) void this.#send(sending, { password });
  }

  async #send({ id, isAfresh }: Sending, request: ResetRequest): Promise<void> {
    this.#abort = new AbortController();
    const outcome = await this.#parts.calls.send(request, isAfresh, this.#abort.signal);
    this.#dispatch({ ...outcome, id, at: this.#parts.moment() });
  }

  #dispatch(event: ResetEvent): void {
    const before = this.#state;
    const after = this.#withPassword(next(before, event));
    if (after === before) return;
    const { calls, record, moment } = this.#parts;
    this.#state = after;
    record.write(after, moment());
    const change = this.#isShown ? changeFor(before, after, moment().mono) : null;
    if (change !== null) this.#tell(change);
    // Its first confirmation was lost or cancelled on its way, or answered while nobody looked.
    const isLeftRunning = isBusy(before) && (!this.#isShown || !isBusy(after));
    if (isLeftRunning && after.step !== 'done') this.#tellState();
    if (after.step === 'done' && before.step !== 'done') {
      this.#isEndSeen = this.#isShown;
      if (after.known === 'unclear') calls.forgetAccount();
      else calls.accountWasReset(after.where === 'here' && after.known === 'all');
    }
    if (!isConfirming(after)) this.#endIsKnown?.();
    this.#endIsKnown = isConfirming(after) ? (this.#endIsKnown ?? calls.expectEnd()) : null;
    if (event.type === 'failed' && 'notice' in after && after.notice === 'session-lost')
      calls.sessionExpired();
    // Another tab may have begun while this one was not free to hear of it.
    if (after.step === 'explain' && before.step !== 'explain' && this.#isShown)
      this.#tell({ kind: 'asked' });
    this.#go();
    for (const listener of this.#listeners) listener();
    // After an unclear end the challenge may still be there. A refused call would then end the
    // session, and take this page away before it was read: it is looked when somebody comes back.
    const mayLook =
      after.step === 'done' && (after.known !== 'unclear' || calls.hasChallenge() === false);
    if (mayLook && before.step !== 'done') void this.#check();
  }

  /** Forgets the password unless a second confirmation with it may follow. */
  #withPassword(state: ResetState): ResetState {
    const isPending = state.step === 'waiting' || state.step === 'confirm-second';
    const isHeld = isPending
      ? !state.needsPassword || sendingOf(state) !== null
      : state.step === 'confirm-first' && state.sending !== null;
    if (!isHeld || !this.#isShown) this.#password = null;
    // An answer may have come while the page was away, and with it a wait without a password.
    return this.#password === null ? next(state, { type: 'password-gone' }) : state;
  }

  /** What a state needs while it is shown: the next tick, the truth. */
  #go(): void {
    clearTimeout(this.#timer);
    const wait = this.#isShown && 'wait' in this.#state ? this.#state.wait : null;
    // Timers may fire a moment before their time.
    const ms = wait === null ? null : untilNextChange(wait, this.#parts.moment().mono);
    if (ms !== null) this.#timer = setTimeout(() => this.tick(), Math.max(20, Math.ceil(ms)));
    void this.#findTruth();
  }

  /** Asks after a lost answer, for as long as somebody is here who wants to know. */
  async #findTruth(): Promise<void> {
    const sending = sendingOf(this.#state);
    if (sending?.checking !== true || !this.#isShown || this.#asking === sending.id) return;
    const { id } = sending;
    this.#asking = id;
    const isWanted = () => this.#isShown && sendingOf(this.#state)?.id === id;
    const found = await this.#parts.calls.findTruth(isWanted);
    this.#asking = null;
    if (found !== null) this.#dispatch({ type: 'truth', id, ...found });
    // Left and shown again meanwhile.
    else this.#go();
  }

  /**
   * Looks what is left, however clear the end was. Without a challenge that needs no session
   * (items.md, F1); where it may still be there, somebody has to sign in first.
   */
  async #check(): Promise<void> {
    const { calls } = this.#parts;
    if (this.#state.step !== 'done' || this.#state.left === 'looking') return;
    if (this.#state.known === 'unclear' && !calls.isSessionOpen()) return;
    this.#dispatch({ type: 'looking' });
    this.#dispatch({ type: 'checked', left: await calls.countLeft() });
  }

  /** Once more, when a person asks for it. */
  readonly lookAgain = (): void => void this.#check();

  /** Another page may have left a wait behind without a word. */
  #readRecord(): void {
    const wait = this.#parts.record.ofAnotherPage(this.#parts.moment());
    if (wait !== null) this.#dispatch({ type: 'earlier', wait });
  }

  #tell(message: ResetMessage): void {
    this.#parts.tabs.tell({ kind: 'reset', message });
  }

  #tellState(): void {
    const at = this.#parts.moment();
    const running = runningWait(this.#state, at);
    const message = stateFor(this.#isShown ? this.#state : null, running, at.mono);
    if (message !== null) this.#tell(message);
  }

  #hear(message: ResetMessage): void {
    if (message.kind === 'asked') return this.#tellState();
    // Whoever answers is not dead.
    clearTimeout(this.#deadTab);
    if (message.kind === 'cancel' && !isBusy(this.#state)) return;
    const event = eventOf(message, this.#parts.moment(), this.#isShown);
    if (event !== null) this.#dispatch(event);
    // What is being sent cannot be cancelled any more.
    if (message.kind === 'cancel') this.#tellState();
  }
}

import { isApiError } from '#api/errors.ts';
import { isOpen } from '#protocol/wire.ts';
import { mayHaveSlept, wallAheadMs, type Moment } from '../sleep.ts';
import { isAnswer } from '../watch.ts';
import type { Services } from '../services.ts';
import type { TabLink } from '../tabs/link.ts';
import { sessionTag } from '../tabs/messages.ts';
import {
  decide,
  learnLifetime,
  next,
  startClock,
  type ClockEvent,
  type KeepAliveMode,
  type SessionClock,
} from './clock.ts';
import type { Deadlines } from './deadlines.ts';

/** The open session is about to end. `endsAt` is of the clock that only goes forward, in ms. */
export type Warning = { readonly endsAt: number };

type PacerOptions = Pick<Services, 'client' | 'monotonicNow' | 'wallNow'> & {
  readonly tabs: Pick<TabLink, 'tell' | 'subscribe' | 'isSender'>;
  readonly deadlines: Deadlines;
  /** Whether the tab is visible. */
  readonly isSeen: () => boolean;
  readonly lifetimeMs: number;
  readonly mode: KeepAliveMode;
};

export type PacerEvents = {
  /** The server says that the session is not open, without having changed its id. */
  readonly onGone: () => void;
  /** The server's answers show another lifetime than the one we were told. */
  readonly onLifetime: (lifetimeMs: number) => void;
};

/** Looks at least this often, to notice that the computer slept: timers sleep with it. */
const LOOK_MS = 20_000;
/** While a call is under way, look again after this time. */
const WATCH_MS = 5000;
/** Activity is told to the other tabs at most this often. */
const TELL_MS = 5000;

/** Carries out what the session clock decides, in one tab, for one open session. */
export class SessionPacer {
  readonly #options: PacerOptions;
  readonly #listeners = new Set<() => void>();
  #events: PacerEvents | null = null;
  #clock: SessionClock;
  #mode: KeepAliveMode;
  #warning: Warning | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stops: (() => void)[] = [];
  #current: Promise<boolean> | null = null;
  #toldActivityAt = Number.NEGATIVE_INFINITY;
  /** By how much the wall clock was ahead at the last look. */
  #wallAheadMs: number;
  #answeredWall: number;

  constructor(options: PacerOptions) {
    this.#options = options;
    this.#mode = options.mode;
    this.#clock = startClock(options.lifetimeMs, options.monotonicNow());
    this.#wallAheadMs = wallAheadMs(this.#moment());
    this.#answeredWall = options.wallNow();
  }

  /** Begins to look after the session; the clock starts anew. */
  start(events: PacerEvents): void {
    const { client, tabs } = this.#options;
    this.#events = events;
    this.#stops = [
      client.subscribe((event) => {
        if (isAnswer(event)) this.#answered();
        else if (event.kind === 'session-id' && event.event.kind === 'replaced') {
          this.#learn(this.#idleMs(Math.max), false);
        }
      }),
      tabs.subscribe((message) => {
        if (!('session' in message) || message.session !== this.#tag()) return;
        if (message.kind === 'answered') this.#answered();
        else if (message.kind === 'activity')
          this.#event({ type: 'activity', at: this.#options.monotonicNow() });
      }),
      this.#options.deadlines.subscribe(() => this.look()),
    ];
    this.look();
  }

  stop(): void {
    clearTimeout(this.#timer);
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#events = null;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  warning = (): Warning | null => this.#warning;

  setMode(mode: KeepAliveMode): void {
    this.#mode = mode;
    this.look();
  }

  setLifetime(lifetimeMs: number): void {
    this.#event({ type: 'lifetime', lifetimeMs });
  }

  /** A key, a press or a scroll in this tab. */
  activity(): void {
    // Once it warns, only an answer to the warning counts.
    if (this.#warning !== null) return;
    const now = this.#options.monotonicNow();
    if (now - this.#toldActivityAt >= TELL_MS) {
      this.#toldActivityAt = now;
      this.#options.tabs.tell({ kind: 'activity', session: this.#tag() });
    }
    this.#event({ type: 'activity', at: now });
  }

  /**
   * Extends the session because the person asked for it.
   * @returns whether the server has answered
   */
  async stay(): Promise<boolean> {
    return this.#call(() => this.#options.client.keepAlive());
  }

  /** Asks the server what is true: after sleep, a long time out of sight, or past the end. */
  async ask(): Promise<boolean> {
    const idleMs = this.#idleMs(Math.min);
    return this.#call(async () => {
      if (!isOpen(await this.#options.client.requestSession())) this.#events?.onGone();
      else this.#learn(idleMs, true);
    });
  }

  /** One call at a time: the second waits for the first. */
  async #call(work: () => Promise<void>): Promise<boolean> {
    while (this.#current !== null) await this.#current;
    this.#current = this.#tryCall(work);
    try {
      return await this.#current;
    } finally {
      this.#current = null;
      this.look();
    }
  }

  async #tryCall(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      if (!isApiError(error)) throw error;
      if (error.serverId !== null) return true;
      this.#event({ type: 'unanswered', at: this.#options.monotonicNow() });
      return false;
    }
  }

  #answered(): void {
    this.#answeredWall = this.#options.wallNow();
    this.#event({ type: 'answered', at: this.#options.monotonicNow() });
  }

  #event(event: ClockEvent): void {
    this.#clock = next(this.#clock, event);
    this.look();
  }

  #decide() {
    const { tabs, isSeen, deadlines, monotonicNow } = this.#options;
    const duty = tabs.isSender() ? 'sender' : isSeen() ? 'stand-in' : 'none';
    const wish = { mode: this.#mode, duty, neededUntil: deadlines.last } as const;
    return decide(this.#clock, wish, monotonicNow());
  }

  /** Looks at the clock and does what is due. To be called, too, when the tab is shown or hidden. */
  look(): void {
    if (this.#stops.length === 0) return;
    if (this.#hasSlept() && this.#current === null) {
      void this.ask();
      return;
    }
    const decision = this.#decide();
    const now = this.#options.monotonicNow();
    switch (decision.kind) {
      case 'rest':
        this.#warn(null);
        break;
      case 'keep-alive':
        // A warning that is there stays until the server has answered.
        if (this.#current === null) void this.stay();
        break;
      case 'warn':
        this.#warn({ endsAt: decision.endsAt });
        break;
      case 'ask':
        if (this.#current === null) void this.ask();
    }
    this.#lookIn('until' in decision ? decision.until - now : WATCH_MS);
  }

  /** Whether the device may have slept since this was asked last. */
  #hasSlept(): boolean {
    const before = this.#wallAheadMs;
    this.#wallAheadMs = wallAheadMs(this.#moment());
    return mayHaveSlept(before, this.#moment());
  }

  #moment(): Moment {
    return { mono: this.#options.monotonicNow(), wall: this.#options.wallNow() };
  }

  #lookIn(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#stops.length === 0) return;
    this.#timer = setTimeout(() => this.look(), Math.max(1, Math.min(ms, LOOK_MS)));
  }

  /** Silence by both clocks: the monotonic one may have slept. */
  #idleMs(pick: (...values: number[]) => number): number {
    const { monotonicNow, wallNow } = this.#options;
    return pick(monotonicNow() - this.#clock.answeredAt, wallNow() - this.#answeredWall);
  }

  #learn(idleMs: number, isAlive: boolean): void {
    const { lifetimeMs } = this.#clock;
    const learnt = learnLifetime(lifetimeMs, idleMs, isAlive);
    if (learnt === lifetimeMs) return;
    this.#event({ type: 'lifetime', lifetimeMs: learnt });
    this.#events?.onLifetime(learnt);
  }

  #warn(warning: Warning | null): void {
    if (this.#warning?.endsAt === warning?.endsAt) return;
    this.#warning = warning;
    for (const listener of this.#listeners) listener();
  }

  #tag(): number {
    return sessionTag(this.#options.client.sessionId());
  }
}

/**
 * When to keep a session alive, when to warn, when to ask the server: a pure clock. Every tab of an
 * account runs one of its own; what the tabs tell each other (`answered`, `activity`) is fed
 * in with the tab's own time, so no two clocks are ever compared.
 *
 *     answer ──I──▶ keep alive (if wanted) ──▶ answer …
 *       └──L−W──▶ warn ──L+margin──▶ ask the server ──▶ answer, or the session is over
 *
 * L is the lifetime, I = L/2 the interval, W the warning. Nothing here ends a session: only the
 * server's word does. All times are milliseconds of a clock that only goes forward.
 */

/** How a person wants to be kept signed in: while the page is open, while they do things, or not. */
export type KeepAliveMode = 'page' | 'active' | 'never';

export type SessionClock = {
  readonly lifetimeMs: number;
  /** The server's last answer to a call of this session, from any tab: its idle time began anew. */
  readonly answeredAt: number;
  /** The last activity in any tab; null: none since the page was opened. */
  readonly activeAt: number | null;
  /** The last call that got no answer, and how many in a row. */
  readonly failedAt: number | null;
  readonly failures: number;
};

export type ClockEvent =
  | { readonly type: 'answered'; readonly at: number }
  | { readonly type: 'activity'; readonly at: number }
  | { readonly type: 'unanswered'; readonly at: number }
  | { readonly type: 'lifetime'; readonly lifetimeMs: number };

/** What a tab has to do with keepalives. */
export type Duty =
  /** Sends them for all tabs. */
  | 'sender'
  /** Sends one when the sender is late, such as one that the system has put to sleep. */
  | 'stand-in'
  /** Sends none: this tab is hidden, so its timers run late. */
  | 'none';

/** What is wanted of this tab. */
export type Wish = {
  readonly mode: KeepAliveMode;
  readonly duty: Duty;
  /** Until when this tab needs the session whatever the mode; the far past for not. */
  readonly neededUntil: number;
};

/** What is to be done now, and when to look again. */
export type Decision =
  | { readonly kind: 'rest'; readonly until: number }
  | { readonly kind: 'keep-alive' }
  /** Ends at `endsAt` unless the person answers the warning. */
  | { readonly kind: 'warn'; readonly endsAt: number; readonly until: number }
  /** By our clock it is over: the server has the last word. */
  | { readonly kind: 'ask'; readonly endsAt: number };

/** A person needs a minute to notice and to act; a quarter more, because timers run late. */
const WARNING_MS = 75_000;
/** The server counts whole seconds: asked sooner than this after the end, it might still say yes. */
const CERTAIN_MS = 2000;
/** How long the sender may be late before a visible tab does its work. */
const OVERDUE_MS = 20_000;
const FIRST_RETRY_MS = 5000;
const LAST_RETRY_MS = 60_000;
/** Below this a lifetime is taken for a misreading, not for a rule. */
const SHORTEST_LEARNT_MS = 60_000;

export function startClock(lifetimeMs: number, now: number): SessionClock {
  return { lifetimeMs, answeredAt: now, activeAt: null, failedAt: null, failures: 0 };
}

export function next(clock: SessionClock, event: ClockEvent): SessionClock {
  switch (event.type) {
    case 'answered':
      return {
        ...clock,
        answeredAt: Math.max(clock.answeredAt, event.at),
        failedAt: null,
        failures: 0,
      };
    case 'activity':
      return { ...clock, activeAt: Math.max(clock.activeAt ?? event.at, event.at) };
    case 'unanswered':
      return { ...clock, failedAt: event.at, failures: clock.failures + 1 };
    case 'lifetime':
      return { ...clock, lifetimeMs: event.lifetimeMs };
  }
}

/** How long before the end the warning comes: at least 60 s, or a third of a short lifetime. */
export function warningMs(lifetimeMs: number): number {
  return Math.min(WARNING_MS, lifetimeMs / 3);
}

/** How long out of sight is long: then the server is asked, and not the clock. */
export function longAbsenceMs(lifetimeMs: number): number {
  return Math.min(60_000, lifetimeMs / 4);
}

/** How much later than the sender a tab sends: less where the lifetime is short. */
function latenessMs(duty: Duty, lifetimeMs: number): number {
  switch (duty) {
    case 'sender':
      return 0;
    case 'stand-in':
      return Math.min(OVERDUE_MS, lifetimeMs / 6);
    case 'none':
      return Number.POSITIVE_INFINITY;
  }
}

export function decide(clock: SessionClock, wish: Wish, now: number): Decision {
  const { lifetimeMs, answeredAt } = clock;
  const endsAt = answeredAt + lifetimeMs;
  const askAt = endsAt + CERTAIN_MS;
  const retryAt = nextTry(clock);
  if (now >= askAt) {
    return now >= retryAt ? { kind: 'ask', endsAt } : { kind: 'warn', endsAt, until: retryAt };
  }

  const isNeeded = now < wish.neededUntil;
  // Who needs it sends by itself: one keepalive too many does no harm.
  const lateness = latenessMs(isNeeded ? 'sender' : wish.duty, lifetimeMs);
  const dueAt = Math.max(answeredAt + lifetimeMs / 2, wantedSince(clock, wish.mode));
  const keepAt = Math.max(dueAt + lateness, retryAt);
  const isWanted = isNeeded || isKeepAliveWanted(clock, wish.mode);
  // Past its end by our clock a session is not kept alive any more: that would be to revive it.
  if (isWanted && now >= keepAt && now < endsAt) return { kind: 'keep-alive' };

  const warnAt = endsAt - warningMs(lifetimeMs);
  const upcoming = isWanted ? keepAt : Number.POSITIVE_INFINITY;
  return now >= warnAt
    ? { kind: 'warn', endsAt, until: Math.min(askAt, upcoming > now ? upcoming : askAt) }
    : { kind: 'rest', until: Math.min(warnAt, upcoming) };
}

function isKeepAliveWanted(clock: SessionClock, mode: KeepAliveMode): boolean {
  switch (mode) {
    case 'page':
      return true;
    case 'active':
      return clock.activeAt !== null && clock.activeAt > clock.answeredAt;
    case 'never':
      return false;
  }
}

/** A person who comes back late gives the sender the same chance to be first, but not for ever. */
function wantedSince(
  { answeredAt, lifetimeMs, activeAt }: SessionClock,
  mode: KeepAliveMode,
): number {
  if (mode !== 'active' || activeAt === null) return Number.NEGATIVE_INFINITY;
  return Math.min(activeAt, answeredAt + (lifetimeMs * 2) / 3);
}

/** Unanswered calls are repeated ever more slowly: 5, 10, 20, 40, then every 60 seconds. */
function nextTry({ failedAt, failures }: SessionClock): number {
  if (failedAt === null) return Number.NEGATIVE_INFINITY;
  return failedAt + Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 10));
}

/**
 * What an answer teaches about the lifetime. A session that is alive after a longer silence than
 * it should survive has a longer lifetime; one that is gone sooner, a shorter one. Gone long before
 * anybody would have kept it alive, it did not run out: the server was restarted, or another client
 * has closed it, and to warn of the next one after half a minute would be wrong.
 * @param idleMs silence before the call
 */
export function learnLifetime(lifetimeMs: number, idleMs: number, isAlive: boolean): number {
  if (isAlive) return Math.max(lifetimeMs, Math.floor(idleMs / 1000) * 1000);
  if (idleMs < lifetimeMs / 2) return lifetimeMs;
  return Math.min(lifetimeMs, Math.max(SHORTEST_LEARNT_MS, idleMs));
}

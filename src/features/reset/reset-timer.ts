/**
 * The arithmetic of the wait. Every time is milliseconds of one clock that only goes forward
 * (`monotonicNow`), unless its name says `wall`.
 *
 * That clock may stand still while a laptop sleeps, but it never runs ahead of true time. So
 * "opens" and "lapsed" are safe by it alone: what it says has passed, has passed. Only "still open"
 * may be wrong after a sleep; `mayHaveSlept` of `#session/sleep.ts` tells when that has to be said. The wall clock,
 * which anybody can set, decides nothing.
 */
import { wallAheadMs, type Moment } from '#session/sleep.ts';

/** The server takes the second confirmation in [wait, wait + 60 s) (protocol.md, account/reset). */
const WINDOW_MS = 60_000;
/** The server counts whole seconds: its window may have begun up to one second before the call. */
const WHOLE_SECOND_MS = 1_000;
/** Kept clear of both ends of the server's window. */
const OPEN_MARGIN_MS = 250;
const CLOSE_MARGIN_MS = 500;
const LAPSE_MARGIN_MS = 1_000;
/** Between two confirmations lies at least this much, so that a double click is never both. */
const SHORTEST_MS = 1_000;
/** The longest wait seen in the field (protocol.md): stands in for one whose answer got lost. */
const LONGEST_SEEN_MS = 10_000;
/** A pause of our own, where the server's wait has run out already. */
const PAUSE_MS = 5_000;

/** One wait, taken once from one answer of the server and never moved afterwards. */
export type Wait = {
  /** Length of the full ring. */
  readonly lengthMs: number;
  /** What the person sees counting down to: receipt of the answer + the server's wait. */
  readonly deadline: number;
  /** From here on the second confirmation may be sent: never before the deadline. */
  readonly opensAt: number;
  /**
   * Before this the server's window is still open, unless the device slept. null: nobody knows,
   * because the answer got lost or is from before a reload.
   */
  readonly closesAt: number | null;
  /** From here on the window is certainly closed; null: nobody knows. */
  readonly lapsedAt: number | null;
  /** Wall clock minus forward clock at the receipt. */
  readonly wallAheadMs: number;
};

/**
 * The wait of an answer.
 * @param seconds the server's `wait`
 * @param sentAt when the request went out: the server's window cannot have begun earlier, but for
 *   the whole second that it rounds away
 * @param received when the answer was there: the window cannot have begun later
 */
export function waitOf(seconds: number, sentAt: number, received: Moment): Wait {
  const lengthMs = Math.max(seconds * 1_000, SHORTEST_MS - OPEN_MARGIN_MS);
  const deadline = received.mono + lengthMs;
  return {
    lengthMs,
    deadline,
    opensAt: deadline + OPEN_MARGIN_MS,
    closesAt: sentAt + seconds * 1_000 + WINDOW_MS - WHOLE_SECOND_MS - CLOSE_MARGIN_MS,
    lapsedAt: received.mono + seconds * 1_000 + WINDOW_MS + LAPSE_MARGIN_MS,
    wallAheadMs: wallAheadMs(received),
  };
}

/**
 * A wait of which only what is left is known: from before a reload, or of another tab. Time that
 * went by since the last look is not counted, because only the wall clock could tell it.
 */
export function restoredWait(rest: WaitRest, at: Moment): Wait {
  const left = Math.max(0, rest.leftMs);
  return {
    lengthMs: Math.max(rest.lengthMs, left, 1),
    deadline: at.mono + left,
    opensAt: at.mono + left + OPEN_MARGIN_MS,
    closesAt: null,
    lapsedAt: rest.lapsesInMs === null ? null : at.mono + Math.max(0, rest.lapsesInMs),
    wallAheadMs: wallAheadMs(at),
  };
}

/** What is left of a wait, free of any clock. */
export type WaitRest = {
  readonly leftMs: number;
  readonly lengthMs: number;
  /** Until the server's window is certainly closed; null: nobody knows. */
  readonly lapsesInMs: number | null;
};

export function restOf(wait: Wait, now: number): WaitRest {
  return {
    leftMs: remainingMs(wait, now),
    lengthMs: wait.lengthMs,
    lapsesInMs: wait.lapsedAt === null ? null : Math.max(0, wait.lapsedAt - now),
  };
}

/** Stands in for the wait that a request may have begun whose answer never came. */
export function lostWait(sentAt: Moment, at: Moment): Wait {
  const leftMs = sentAt.mono + LONGEST_SEEN_MS - at.mono;
  const wait = restoredWait({ leftMs, lengthMs: LONGEST_SEEN_MS, lapsesInMs: null }, at);
  return { ...wait, wallAheadMs: wallAheadMs(sentAt) };
}

/**
 * Two waits that may both be running, perhaps in different sessions, as one to be reckoned with: it
 * opens with the later one, and has lapsed when both have.
 */
export function bothWaits(one: Wait | null, other: Wait | null): Wait | null {
  if (one === null || other === null) return one ?? other;
  const later = other.opensAt > one.opensAt ? other : one;
  const isEndKnown = one.lapsedAt !== null && other.lapsedAt !== null;
  const lapsedAt = isEndKnown ? Math.max(one.lapsedAt, other.lapsedAt) : null;
  return { ...later, closesAt: null, lapsedAt };
}

/** The same wait, with at least a pause of our own before it opens. */
export function withPause(wait: Wait, now: number): Wait {
  if (wait.deadline >= now + PAUSE_MS) return wait;
  const deadline = now + PAUSE_MS;
  return { ...wait, lengthMs: PAUSE_MS, deadline, opensAt: deadline + OPEN_MARGIN_MS };
}

/** The same wait, once it is no longer known how long the server takes the second confirmation. */
export function withoutWindow(wait: Wait): Wait {
  return { ...wait, closesAt: null, lapsedAt: null };
}

/** Until when the session has to last, so that the second confirmation can be given. */
export function neededUntil(wait: Wait): number {
  return wait.closesAt ?? wait.lapsedAt ?? wait.opensAt + WINDOW_MS;
}

/** Where a wait stands. */
export type Phase =
  /** Too early. */
  | 'counting'
  /** The second confirmation may be sent. */
  | 'open'
  /** Too late to be safe, too early to ask anew: the server may still take it for the second. */
  | 'closing'
  /** Too late: the next request begins a new wait. */
  | 'lapsed';

export function phaseOf(wait: Wait, now: number): Phase {
  if (wait.lapsedAt !== null && now >= wait.lapsedAt) return 'lapsed';
  if (now < wait.opensAt) return 'counting';
  if (wait.closesAt === null || now < wait.closesAt) return 'open';
  return 'closing';
}

/** Milliseconds until the deadline. */
export function remainingMs(wait: Wait, now: number): number {
  return Math.max(0, wait.deadline - now);
}

/** Milliseconds until the window closes; null where nobody knows. */
export function windowMs(wait: Wait, now: number): number | null {
  return wait.closesAt === null ? null : Math.max(0, wait.closesAt - now);
}

/** Length of the window, for its ring. */
export function windowLengthMs(wait: Wait): number {
  return wait.closesAt === null ? 0 : Math.max(1, wait.closesAt - wait.opensAt);
}

/**
 * How often the ring moves: often enough to be seen moving over the few seconds of a wait, and once
 * a second where there is more than a minute and a half to go.
 */
const STEP_MS = 250;
const FINE_BELOW_MS = 90_000;

/** Milliseconds until something visible changes; null when nothing will. */
export function untilNextChange(wait: Wait, now: number): number | null {
  switch (phaseOf(wait, now)) {
    case 'counting':
      return untilNextStep(remainingMs(wait, now)) ?? Math.max(1, wait.opensAt - now);
    case 'open':
      return untilNextStep((wait.closesAt ?? wait.lapsedAt ?? now) - now);
    case 'closing':
      return wait.lapsedAt === null ? null : wait.lapsedAt - now;
    case 'lapsed':
      return null;
  }
}

/** Figures are seconds that have begun: they change when a whole second is left, which is a step. */
function untilNextStep(leftMs: number): number | null {
  if (leftMs <= 0) return null;
  const stepMs = leftMs > FINE_BELOW_MS ? 1_000 : STEP_MS;
  return leftMs - (Math.ceil(leftMs / stepMs) - 1) * stepMs;
}

/** The few moments of a wait that are said aloud. */
export type Milestone = 'start' | 'half' | 'ten' | 'ready' | 'window-ten' | 'closed';

const TEN_MS = 10_000;

export function milestoneOf(wait: Wait, now: number): Milestone {
  const phase = phaseOf(wait, now);
  if (phase === 'counting') {
    const left = remainingMs(wait, now);
    if (wait.lengthMs > 2 * TEN_MS && left <= TEN_MS) return 'ten';
    return left <= wait.lengthMs / 2 ? 'half' : 'start';
  }
  if (phase !== 'open') return 'closed';
  const left = windowMs(wait, now);
  return left !== null && left <= TEN_MS ? 'window-ten' : 'ready';
}

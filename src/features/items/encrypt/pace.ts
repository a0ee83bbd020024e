/**
 * How many requests may be under way at once. No item call is rate-limited by the server
 * (items.md, F2), so the client limits itself: it slows down when the server does.
 */

/** Most requests under way at once. More only queue up in a server of a few workers. */
const MOST = 6;
const FIRST = 3;
/** Answers without trouble until one more may be under way. */
const GROW_AFTER = 8;
/** Milliseconds to wait after the first trouble in a row; doubled with each further one. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 16_000;

export type Pace = {
  /** How many requests may be under way. */
  readonly limit: number;
  /** Answers without trouble since the limit last changed. */
  readonly smooth: number;
  /** Troubles in a row, without any answer in between. */
  readonly troubles: number;
};

export const START: Pace = { limit: FIRST, smooth: 0, troubles: 0 };

/** After an answer. */
export function answered(pace: Pace): Pace {
  const smooth = pace.smooth + 1;
  if (smooth < GROW_AFTER || pace.limit >= MOST) {
    return { limit: pace.limit, smooth: Math.min(smooth, GROW_AFTER), troubles: 0 };
  }
  return { limit: pace.limit + 1, smooth: 0, troubles: 0 };
}

/** After a failure that may pass by itself. */
export function troubled(pace: Pace): Pace {
  return { limit: Math.max(1, Math.floor(pace.limit / 2)), smooth: 0, troubles: pace.troubles + 1 };
}

/** Milliseconds to wait before the next request; 0 while all goes well. */
export function pauseOf(pace: Pace): number {
  if (pace.troubles === 0) return 0;
  return Math.min(FIRST_PAUSE * 2 ** (pace.troubles - 1), LONGEST_PAUSE);
}

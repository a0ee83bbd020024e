/**
 * The two clocks drift apart by less than this, in ms, unless the device slept or its clock was set.
 * Which of the two it was cannot be told, so nothing that destroys may hang on it.
 */
const TOLERANCE_MS = 2_000;

/** One instant on both clocks: `mono` may stand still while the device sleeps, `wall` goes on. */
export type Moment = { readonly mono: number; readonly wall: number };

/** By how much the wall clock is ahead, to be compared later. */
export function wallAheadMs({ mono, wall }: Moment): number {
  return wall - mono;
}

/** Whether the device may have slept since the wall clock was ahead by `before`. */
export function mayHaveSlept(before: number, now: Moment): boolean {
  return wallAheadMs(now) - before > TOLERANCE_MS;
}

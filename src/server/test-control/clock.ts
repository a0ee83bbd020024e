/**
 * The server's clock. It runs with `now()` until a test takes it: `POST /__control` with `wipe`
 * or `time_offset` puts it at a moment of its own. Two kinds of test then read it:
 *
 * - A replay of a recording fires its steps one right after the other, and wants lifetimes exact
 *   to the second: the recorded server's clock stood still between them.
 * - A story in a browser takes its time: a wait of five seconds has to pass.
 *
 * So a taken clock stands still from call to call, and after a pause of a second or more it has
 * caught up with the time that really passed. It never shows less time between two moments that
 * were a pause apart than there was.
 *
 * - `wipe` takes it at this moment, which becomes the start (all state is gone then, so nobody
 *   else is using the server).
 * - `time_offset: n` puts it n seconds after the start. Without a wipe before, this moment is
 *   the start.
 * - `time_offset: null` gives it back.
 */
import * as z from 'zod/mini';
import { readMeta, writeMeta, type Store } from '../passwords-api/store/store.ts';

const META = 'clock';
/** All in milliseconds since the epoch by `now()`, but for `offset`: seconds. */
const takenSchema = z.object({
  start: z.number(),
  offset: z.number(),
  /** When it was put there. */
  takenAt: z.number(),
  /** When it was read last. */
  readAt: z.number(),
  /** How much of the time since `takenAt` it shows, in milliseconds. */
  passed: z.number(),
});

/** From how long on a silence between two calls is a pause, in milliseconds. */
const PAUSE_MS = 1000;

/** Milliseconds since the epoch, as the server sees them. */
export function readClock(store: Store, now: () => number): number {
  const clock = readTaken(store);
  const real = now();
  if (clock === null) return real;
  const isPause = real - clock.readAt >= PAUSE_MS;
  const passed = isPause ? real - clock.takenAt : clock.passed;
  writeMeta(store, META, { ...clock, readAt: real, passed });
  return clock.start + clock.offset * 1000 + passed;
}

/** @param offset seconds after the start; null gives the clock back */
export function setClock(store: Store, now: () => number, offset: number | null): void {
  const real = now();
  const start = readTaken(store)?.start ?? real;
  const taken = { start, offset: offset ?? 0, takenAt: real, readAt: real, passed: 0 };
  writeMeta(store, META, offset === null ? undefined : taken);
}

function readTaken(store: Store) {
  const parsed = z.safeParse(takenSchema, readMeta(store, META));
  return parsed.success ? parsed.data : null;
}

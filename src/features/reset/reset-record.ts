import * as z from 'zod/mini';
import { sendingOf } from './reset-machine.ts';
import type { ResetState } from './reset-state.ts';
import { lostWait, phaseOf, restOf, restoredWait, withoutWindow } from './reset-timer.ts';
import type { Moment, Wait } from './reset-timer.ts';

/** Milliseconds after which the server's session is gone for certain, and the reset with it. */
const FORGET_MS = 15 * 60_000;

const milliseconds = z.number().check(z.nonnegative(), z.lte(86_400_000));
const rest = { leftMs: milliseconds, lengthMs: milliseconds, lapsesInMs: z.nullable(milliseconds) };

/**
 * What outlives the page: that a reset is under way, and what was left of its wait. Nothing secret,
 * and no code. Kept as durations because no clock of before a reload can be trusted after it.
 */
const recordSchema = z.discriminatedUnion('kind', [
  /** A wait whose second confirmation is outstanding. */
  z.object({ kind: z.literal('waiting'), savedAt: z.number(), ...rest }),
  /** A wait that was cancelled, or may have begun unseen: it only must not be confirmed by mistake. */
  z.object({ kind: z.literal('earlier'), savedAt: z.number(), ...rest }),
  /** The last confirmation is on its way, and its answer was not seen. */
  z.object({ kind: z.literal('confirmed'), savedAt: z.number(), ...rest }),
  z.object({ kind: z.literal('code'), savedAt: z.number() }),
  /** A code was sent, and its answer was not seen. */
  z.object({ kind: z.literal('code-confirmed'), savedAt: z.number() }),
  z.object({ kind: z.literal('session-lost'), savedAt: z.number() }),
]);
export type PendingRecord = z.infer<typeof recordSchema>;

/** What of a state has to outlive the page; null for nothing. */
export function recordOf(state: ResetState, at: Moment): PendingRecord | null {
  const savedAt = at.wall;
  const of = (kind: 'waiting' | 'earlier' | 'confirmed', wait: Wait): PendingRecord | null =>
    phaseOf(wait, at.mono) === 'lapsed' && kind === 'earlier'
      ? null
      : { kind, savedAt, ...restOf(wait, at.mono) };
  const sending = sendingOf(state);
  switch (state.step) {
    case 'explain':
      if (state.notice === 'session-lost') return { kind: 'session-lost', savedAt };
      return state.earlier === null ? null : of('earlier', state.earlier);
    case 'confirm-first':
      if (sending !== null) return of('earlier', lostWait(sending.sentAt, at));
      return state.earlier === null ? null : of('earlier', state.earlier);
    case 'waiting':
      return of('waiting', state.wait);
    case 'confirm-second':
      if (sending?.purpose === 'second') return of('confirmed', withoutWindow(state.wait));
      if (sending !== null) return of('earlier', lostWait(sending.sentAt, at));
      return of('waiting', state.wait);
    case 'code':
      return { kind: sending === null ? 'code' : 'code-confirmed', savedAt };
    case 'elsewhere':
      return state.earlier === null ? null : of('earlier', state.earlier);
    case 'done':
      return null;
  }
}

/** Where the wizard begins, given what an earlier page left behind. */
export function stateFrom(record: PendingRecord | null, at: Moment): ResetState {
  const begin: ResetState = { step: 'explain', notice: null, earlier: null };
  if (record === null || Math.abs(at.wall - record.savedAt) > FORGET_MS) return begin;
  switch (record.kind) {
    case 'waiting':
      return {
        step: 'waiting',
        wait: restoredWait(record, at),
        now: at.mono,
        mayHaveSlept: false,
        why: 'reloaded',
        needsPassword: true,
        problem: null,
      };
    case 'earlier':
      return { ...begin, earlier: restoredWait(record, at) };
    case 'confirmed':
      return { ...begin, notice: 'unknown', earlier: restoredWait(record, at) };
    case 'code':
      return { ...begin, notice: 'code-forgotten' };
    case 'code-confirmed':
      return { ...begin, notice: 'unknown' };
    case 'session-lost':
      return { ...begin, notice: 'session-lost' };
  }
}

export function parseRecord(text: string | null): PendingRecord | null {
  if (text === null) return null;
  try {
    const parsed = z.safeParse(recordSchema, JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

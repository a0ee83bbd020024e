/** What the device remembers of a reset beyond the page. */
import type { Moment } from '#session/sleep.ts';
import * as z from 'zod/mini';
import { runningWait } from './reset-machine.ts';
import { isConfirming, type ExplainState, type ResetState } from './reset-state.ts';
import { restOf, restoredWait, withoutWindow } from './reset-timer.ts';
import type { Wait } from './reset-timer.ts';

/**
 * After so many milliseconds by the wall clock a record is no longer told about. A wait in it is
 * reckoned with all the same: the wall clock decides nothing that could delete.
 */
const OLD_MS = 15 * 60_000;

/** Names this page: what it has written itself is in its memory, and another mount's affair. */
const PAGE = crypto.getRandomValues(new Uint32Array(4)).join('-');

const milliseconds = z.number().check(z.nonnegative(), z.lte(86_400_000));
const saved = { savedAt: z.number(), page: z.string().check(z.maxLength(64)) };
const rest = { leftMs: milliseconds, lengthMs: milliseconds, lapsesInMs: z.nullable(milliseconds) };

/**
 * That a reset is under way, and what was left of its wait. Nothing secret, and no code. Kept as
 * durations because no clock of before a reload can be trusted after it.
 */
const recordSchema = z.discriminatedUnion('kind', [
  /** A wait whose second confirmation is outstanding. */
  z.object({ kind: z.literal('waiting'), ...saved, ...rest }),
  /** A wait that was cancelled, or may have begun unseen: it only must not be confirmed by mistake. */
  z.object({ kind: z.literal('earlier'), ...saved, ...rest }),
  /** The last confirmation was sent, and no clear answer was seen. */
  z.object({ kind: z.literal('confirmed'), ...saved, ...rest }),
  z.object({ kind: z.literal('code'), ...saved }),
  z.object({ kind: z.literal('code-confirmed'), ...saved }),
  z.object({ kind: z.literal('session-lost'), ...saved }),
]);
type StoredRecord = z.infer<typeof recordSchema>;

/**
 * The second copy of what is running; the first is the memory of the mount. The tab's own storage
 * says what was under way in it; the browser's says to its other tabs, which may share the session,
 * only that a wait may be running.
 */
export type ResetRecord = {
  /** Where the wizard begins, given what an earlier page has left behind. */
  begin(at: Moment): ResetState;
  /** A wait that another page has left behind since. */
  ofAnotherPage(at: Moment): Wait | null;
  write(state: ResetState, at: Moment): void;
};

/** Asked for at each use: a browser that blocks them throws. */
const STORAGES = { tab: () => sessionStorage, browser: () => localStorage };

/** @param key names the account */
export function createResetRecord(
  key: string,
  page: string = PAGE,
  { tab, browser } = STORAGES,
): ResetRecord {
  /** What another tab has written is not ours to remove, unless we have taken it over. */
  let isOurs = false;
  const read = (storage: () => Storage): StoredRecord | null => {
    const record = parseRecord(get(storage, key));
    if (record === null || record.page === page) return null;
    isOurs = true;
    return record;
  };
  return {
    begin: (at) => stateFrom(read(tab) ?? read(browser), at),
    ofAnotherPage: (at) => {
      const record = read(browser);
      return record?.kind === 'earlier' ? restoredWait(record, at) : null;
    },
    write: (state, at) => {
      const record = recordOf(state, at, page);
      put(tab, key, record);
      const shared: StoredRecord | null =
        record !== null && 'leftMs' in record ? { ...record, kind: 'earlier' } : null;
      if (shared !== null || isOurs) put(browser, key, shared);
      isOurs = shared !== null;
    },
  };
}

function recordOf(state: ResetState, at: Moment, page: string): StoredRecord | null {
  const head = { savedAt: at.wall, page };
  if (state.step === 'code')
    return { kind: isConfirming(state) ? 'code-confirmed' : 'code', ...head };
  if (state.step === 'done')
    return state.known === 'unclear' ? { kind: 'code-confirmed', ...head } : null;
  if (state.step === 'confirm-second' && isConfirming(state))
    return { kind: 'confirmed', ...head, ...restOf(withoutWindow(state.wait), at.mono) };
  if (state.step === 'waiting' || (state.step === 'confirm-second' && state.sending === null))
    return { kind: 'waiting', ...head, ...restOf(state.wait, at.mono) };
  if (state.step === 'explain' && state.notice === 'session-lost')
    return { kind: 'session-lost', ...head };
  if (state.step === 'explain' && state.notice === 'code-forgotten')
    return { kind: 'code', ...head };
  const running = runningWait(state, at);
  return running === null ? null : { kind: 'earlier', ...head, ...restOf(running, at.mono) };
}

function stateFrom(record: StoredRecord | null, at: Moment): ResetState {
  const begin: ExplainState = { step: 'explain', notice: null, earlier: null };
  if (record === null) return begin;
  const isOld = Math.abs(at.wall - record.savedAt) > OLD_MS;
  const earlier = 'leftMs' in record ? restoredWait(record, at) : null;
  switch (record.kind) {
    case 'waiting':
      if (earlier === null || isOld) return { ...begin, earlier };
      return {
        step: 'waiting',
        wait: earlier,
        now: at.mono,
        mayHaveSlept: false,
        why: 'reloaded',
        needsPassword: true,
        problem: null,
      };
    case 'earlier':
      return { ...begin, earlier };
    case 'confirmed':
    case 'code-confirmed':
      return { ...begin, notice: 'unknown', earlier };
    case 'code':
      return isOld ? begin : { ...begin, notice: 'code-forgotten' };
    case 'session-lost':
      return isOld ? begin : { ...begin, notice: 'session-lost' };
  }
}

function parseRecord(text: string | null): StoredRecord | null {
  if (text === null) return null;
  try {
    const parsed = z.safeParse(recordSchema, JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function get(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    // Storage is switched off: then only this mount remembers.
    return null;
  }
}

function put(storage: () => Storage, key: string, record: StoredRecord | null): void {
  try {
    if (record === null) storage().removeItem(key);
    else storage().setItem(key, JSON.stringify(record));
  } catch {
    // As above.
  }
}

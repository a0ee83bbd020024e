/** What a test has fixed about the next resets (`POST /__control`). */
import { readMeta, writeMeta, type Store } from '../store/store.ts';

const WAIT = 'wait';
const BREAKS = 'reset_breaks';

/** The seconds of the next waits; null: random. */
export function fixedWait(store: Store): number | null {
  return readNumber(store, WAIT);
}

export function fixWait(store: Store, wait: number | null): void {
  writeMeta(store, WAIT, wait ?? undefined);
}

/** After how many deleted parts this reset fails; null: it does not. The next one will not. */
export function takeResetBreak(store: Store): number | null {
  const parts = readNumber(store, BREAKS);
  setResetBreak(store, null);
  return parts;
}

export function setResetBreak(store: Store, parts: number | null): void {
  writeMeta(store, BREAKS, parts ?? undefined);
}

function readNumber(store: Store, key: string): number | null {
  const value = readMeta(store, key);
  return typeof value === 'number' ? value : null;
}

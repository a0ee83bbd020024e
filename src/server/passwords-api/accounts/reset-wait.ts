/** The seconds of the next reset waits, where a test has fixed them (`POST /__control`). */
import { readMeta, writeMeta, type Store } from '../store/store.ts';

const META = 'wait';

export function fixedWait(store: Store): number | null {
  const wait = readMeta(store, META);
  return typeof wait === 'number' ? wait : null;
}

/** @param wait whole seconds; null lets them be random again */
export function fixWait(store: Store, wait: number | null): void {
  writeMeta(store, META, wait ?? undefined);
}

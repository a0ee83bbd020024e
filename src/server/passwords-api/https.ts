/**
 * Real servers refuse calls that came over plain http. The embedded one is reached over http on
 * purpose and takes every call as safe, unless a test says otherwise (`POST /__control`, `https`).
 */
import { readMeta, writeMeta, type Store } from './store/store.ts';

const META = 'https';

export function isHttps(store: Store): boolean {
  return readMeta(store, META) !== false;
}

export function setHttps(store: Store, https: boolean): void {
  writeMeta(store, META, https ? undefined : false);
}

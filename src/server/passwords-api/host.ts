/** What a test can say about the host below the application (`POST /__control`). */
import { readMeta, writeMeta, type Store } from './store/store.ts';

const HTTPS = 'https';
const VERSION = 'host';
/** The first host on which asking for a push fails, although the phone was asked. */
const PUSH_FAILS_FROM = 32;

/**
 * Real servers refuse calls that came over plain http. The embedded one is reached over http on
 * purpose and takes every call as safe, unless a test says otherwise.
 */
export function isHttps(store: Store): boolean {
  return readMeta(store, HTTPS) !== false;
}

export function setHttps(store: Store, https: boolean): void {
  writeMeta(store, HTTPS, https ? undefined : false);
}

/** Whether the value of a push reaches the client. */
export function tellsPush(store: Store): boolean {
  const version = readMeta(store, VERSION);
  return typeof version !== 'number' || version < PUSH_FAILS_FROM;
}

/** @param version the host's major version; null: an old one */
export function setHostVersion(store: Store, version: number | null): void {
  writeMeta(store, VERSION, version ?? undefined);
}

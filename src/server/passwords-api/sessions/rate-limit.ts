/** Requests per user in a sliding window. A refused request does not count. */
import * as z from 'zod/mini';
import type { Limit } from '../dialect.ts';
import { readMeta, writeMeta, type Store } from '../store/store.ts';

const countRow = z.object({ hits: z.number() });
const META = 'rate_limit';

/**
 * Counts one request.
 * @param now whole seconds
 * @returns false when it is one too many
 */
export function admit(
  store: Store,
  user: string,
  bucket: string,
  limit: Limit,
  now: number,
): boolean {
  if (readMeta(store, META) === false) return true;
  store.run(
    'delete from rate_hits where user = ? and bucket = ? and expires <= ?',
    user,
    bucket,
    now,
  );
  const row = store.get(
    countRow,
    'select count(*) as hits from rate_hits where user = ? and bucket = ?',
    user,
    bucket,
  );
  if (row !== null && row.hits >= limit.requests) return false;
  store.run(
    'insert into rate_hits (user, bucket, expires) values (?, ?, ?)',
    user,
    bucket,
    now + limit.seconds,
  );
  return true;
}

/** Switches all limits on or off. Off, requests are not counted either. */
export function switchRateLimits(store: Store, on: boolean): void {
  writeMeta(store, META, on ? undefined : false);
}

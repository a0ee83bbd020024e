/**
 * The app's own count of calls that the server limits without saying for how long (429 carries no
 * `Retry-After`, protocol.md "Transport"). All times in milliseconds of one monotonic clock.
 */
export type CallBudget = {
  readonly limit: number;
  readonly periodMs: number;
  /** When the calls of the last period were made, oldest first. */
  readonly calls: readonly number[];
};

/** Which releases a server is of, as far as its answers have told. */
export type Release = 'unknown' | '2021' | 'current';

/** `session/open`: what each kind of release allows (protocol.md). Not told yet: the stricter one. */
export function openBudget(release: Release, calls: readonly number[]): CallBudget {
  return release === 'current'
    ? { limit: 10, periodMs: 30_000, calls }
    : { limit: 6, periodMs: 60_000, calls };
}

/** The ids of "the passphrase is wrong" differ, and so tell the release. */
export function releaseOf(serverId: string | null): Release {
  if (serverId === 'a361c427') return '2021';
  return serverId === 'ab6e13ba' ? 'current' : 'unknown';
}

/** `token/{id}/request`: 3 per minute. */
export const TOKEN_REQUEST_BUDGET: CallBudget = { limit: 3, periodMs: 60_000, calls: [] };

/** Notes a call. */
export function spend(budget: CallBudget, now: number): CallBudget {
  const calls = budget.calls.filter((at) => now - at < budget.periodMs);
  return { ...budget, calls: [...calls, now] };
}

/** When the next call may be made, or null for at once. */
export function nextCallAt(budget: CallBudget, now: number): number | null {
  const recent = budget.calls.filter((at) => now - at < budget.periodMs);
  const blocking = recent.at(-budget.limit);
  return blocking === undefined ? null : blocking + budget.periodMs;
}

/** The later of two moments; null where neither is to be waited for. */
export function latest(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}

/**
 * When to try again after a 429: once the oldest call that we know of has left the period, or a
 * whole period from now when other clients have used it up.
 */
export function afterRefusal(budget: CallBudget, now: number): number {
  return nextCallAt(budget, now) ?? now + budget.periodMs;
}

/**
 * The same for `session/open`. Where the release is not told, 30 s: a 429 costs nothing, so an older
 * server may say once more that it is too early.
 */
export function afterOpenRefused(release: Release, calls: readonly number[], now: number): number {
  return release === '2021' ? afterRefusal(openBudget(release, calls), now) : now + 30_000;
}

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

/** `session/open`: 6 in 60 s is the stricter of the two releases. */
export const OPEN_BUDGET: CallBudget = { limit: 6, periodMs: 60_000, calls: [] };
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

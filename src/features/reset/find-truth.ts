import { isApiError, type ApiErrorCode } from '#api/errors.ts';
import type { Truth } from './reset-state.ts';

/** Failures after which asking for the truth again may help. */
const PASSING: ReadonlySet<ApiErrorCode> = new Set([
  'offline',
  'timeout',
  'rate-limited',
  'maintenance',
  'server-error',
  'not-a-passwords-server',
  'unreadable-answer',
]);
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 8_000;

/**
 * Asks what became of a confirmation until the server tells. Asking spends nothing.
 * @param ask one question; rejects while the server cannot be reached
 * @param isWanted whether anybody still wants to know
 * @returns null when nobody does
 */
export async function findTruth(
  ask: () => Promise<Truth>,
  pause: (ms: number) => Promise<void>,
  isWanted: () => boolean,
): Promise<Truth | null> {
  for (let ms = FIRST_PAUSE_MS; isWanted(); ms = Math.min(2 * ms, LONGEST_PAUSE_MS)) {
    try {
      return await ask();
    } catch (error) {
      if (!isApiError(error) || !PASSING.has(error.code)) return 'unknown';
    }
    await pause(ms);
  }
  return null;
}

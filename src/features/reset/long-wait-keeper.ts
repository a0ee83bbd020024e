import type { ResetState } from './reset-state.ts';
import { windowLengthMs } from './reset-timer.ts';
import type { Wait } from './reset-timer.ts';

/**
 * Says when a session has to be kept alive so that it outlasts a wait and its window. Waits of the
 * field are seconds; only one that is long for the session's lifetime takes a call.
 */
export class LongWaitKeeper {
  readonly #lifetimeMs: () => number;
  #wait: Wait | null = null;
  #since = 0;

  constructor(lifetimeMs: () => number) {
    this.#lifetimeMs = lifetimeMs;
  }

  /** @param now forward clock */
  isDue(state: ResetState, now: number): boolean {
    if (state.step !== 'waiting' && state.step !== 'confirm-second') return false;
    if (this.#wait !== state.wait) {
      // The answer that brought the wait was a sign of life itself.
      this.#wait = state.wait;
      this.#since = now;
    }
    const limit = this.#lifetimeMs() / 3;
    const { wait } = state;
    const isLong = wait.lengthMs + windowLengthMs(wait) >= limit;
    if (!isLong || now - this.#since < limit) return false;
    this.#since = now;
    return true;
  }
}

import type { ApiErrorCode } from '#api/errors.ts';
import type { Phase, StopReason } from './ceremony.ts';
import type { Left } from './run-ceremony.ts';

/** A ceremony as the person sees it. */
export type Run =
  /** Not begun: the wizard's own steps are shown. */
  | { readonly at: 'idle' }
  | { readonly at: 'working'; readonly phase: Phase; readonly isPuttingBack: boolean }
  | {
      readonly at: 'stopped';
      /** Where it stopped. */
      readonly phase: Phase;
      readonly reason: StopReason;
      /** Of the request that failed; null when none did. */
      readonly code: ApiErrorCode | null;
      readonly left: Left;
    }
  | { readonly at: 'done' };

export type RunEvent =
  | { readonly type: 'start' }
  | { readonly type: 'phase'; readonly phase: Phase }
  | {
      readonly type: 'stopped';
      readonly reason: StopReason;
      readonly code: ApiErrorCode | null;
      readonly left: Left;
    }
  | { readonly type: 'done' }
  /** Back to the wizard's steps, to enter something else. */
  | { readonly type: 'dismiss' };

export const IDLE: Run = { at: 'idle' };

/** What cannot happen in a state is ignored: a second press starts nothing. */
export function next(run: Run, event: RunEvent): Run {
  switch (event.type) {
    case 'start':
      return run.at === 'idle' || run.at === 'stopped'
        ? { at: 'working', phase: 'prepare', isPuttingBack: false }
        : run;
    case 'phase':
      if (run.at !== 'working') return run;
      // The way back is a phase of its own; where it all went wrong stays in sight.
      return event.phase === 'put-back'
        ? { ...run, isPuttingBack: true }
        : { ...run, phase: event.phase };
    case 'stopped':
      if (run.at !== 'working') return run;
      return {
        at: 'stopped',
        phase: run.phase,
        reason: event.reason,
        code: event.code,
        left: event.left,
      };
    case 'done':
      return run.at === 'working' ? { at: 'done' } : run;
    case 'dismiss':
      return run.at === 'stopped' ? IDLE : run;
  }
}

import type { ApiErrorCode } from '#api/errors.ts';
import type { StopReason } from '../ceremony/ceremony.ts';
import {
  choosing,
  choosingAt,
  nextChoosing,
  type ChoosingEvent,
  type ChoosingState,
} from '../passphrase/choosing-machine.ts';

/** Why the current passphrase was not accepted. */
export type CurrentProblem =
  | { readonly kind: 'empty' }
  /** It does not open the keychain. */
  | { readonly kind: 'wrong' }
  /** The check could not be made. */
  | { readonly kind: 'stopped'; readonly reason: StopReason; readonly code: ApiErrorCode | null };

/** The current passphrase is asked for, and checked on this device. */
export type CurrentState = {
  readonly at: 'current';
  readonly problem: CurrentProblem | null;
  readonly isChecking: boolean;
};

/** The steps before anything is written. */
export type ChangeState = CurrentState | ChoosingState;

export type ChangeEvent =
  | ChoosingEvent
  | { readonly type: 'check' }
  | { readonly type: 'current-refused'; readonly problem: CurrentProblem }
  | { readonly type: 'current-proved' }
  /** To a step that was there before, by Back or Forward. */
  | { readonly type: 'go'; readonly at: ChangeState['at'] };

/** In order; their numbers are those of the history. */
export const CHANGE_STEPS = ['current', 'choose', 'keep', 'repeat'] as const;

export const START: CurrentState = { at: 'current', problem: null, isChecking: false };

/** What cannot happen in a step is ignored, so that a second press checks nothing twice. */
export function next(state: ChangeState, event: ChangeEvent): ChangeState {
  switch (event.type) {
    case 'check':
      return state.at === 'current' ? { at: 'current', problem: null, isChecking: true } : state;
    case 'current-refused':
      return { at: 'current', problem: event.problem, isChecking: false };
    case 'current-proved':
      return state.at === 'current' ? choosing() : state;
    case 'go':
      if (event.at === 'current') return START;
      return choosingAt(event.at, state.at === 'current' ? 'generated' : state.way);
    default:
      return state.at === 'current' ? state : nextChoosing(state, event);
  }
}

import type { ApiErrorCode } from '#api/errors.ts';
import type { StopReason } from '../ceremony/ceremony.ts';
import type { Refusal } from '../passphrase/passphrase-choice.ts';

/** Why the current passphrase was not accepted. */
export type CurrentProblem =
  | { readonly kind: 'empty' }
  /** It does not open the keychain. */
  | { readonly kind: 'wrong' }
  /** The check could not be made. */
  | { readonly kind: 'stopped'; readonly reason: StopReason; readonly code: ApiErrorCode | null };

/** The steps before anything is written. */
export type ChangeState =
  | {
      readonly at: 'current';
      readonly problem: CurrentProblem | null;
      readonly isChecking: boolean;
    }
  | {
      readonly at: 'next';
      readonly refusal: Refusal | null;
      readonly isMismatch: boolean;
      readonly isChecking: boolean;
    };

export type ChangeEvent =
  | { readonly type: 'check' }
  | { readonly type: 'current-refused'; readonly problem: CurrentProblem }
  | { readonly type: 'current-proved' }
  | { readonly type: 'check-next' }
  | { readonly type: 'next-refused'; readonly refusal: Refusal | 'mismatch' }
  | { readonly type: 'next-chosen' }
  | { readonly type: 'back' };

export const START: ChangeState = { at: 'current', problem: null, isChecking: false };

const CHOOSING = { at: 'next', refusal: null, isMismatch: false } as const;

/** What cannot happen in a step is ignored, so that a second press checks nothing twice. */
export function next(state: ChangeState, event: ChangeEvent): ChangeState {
  switch (event.type) {
    case 'check':
      return state.at === 'current' ? { at: 'current', problem: null, isChecking: true } : state;
    case 'current-refused':
      return { at: 'current', problem: event.problem, isChecking: false };
    case 'current-proved':
      return state.at === 'current' ? { ...CHOOSING, isChecking: false } : state;
    case 'check-next':
      return state.at === 'next' ? { ...CHOOSING, isChecking: true } : state;
    case 'next-refused':
      if (state.at !== 'next') return state;
      return event.refusal === 'mismatch'
        ? { ...CHOOSING, isMismatch: true, isChecking: false }
        : { ...CHOOSING, refusal: event.refusal, isChecking: false };
    case 'next-chosen':
      return state.at === 'next' ? { ...CHOOSING, isChecking: false } : state;
    case 'back':
      return START;
  }
}

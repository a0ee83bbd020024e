import type { Refusal } from '../passphrase/passphrase-choice.ts';

/** The steps before anything is sent. What was chosen is not in here: it stays in the wizard's ref. */
export type SetupState =
  | { readonly at: 'means' }
  | { readonly at: 'choose'; readonly refusal: Refusal | null; readonly isChecking: boolean }
  | { readonly at: 'prove'; readonly isMismatch: boolean }
  | { readonly at: 'keep' };

export type SetupEvent =
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  /** The button was pressed; the list of common passwords is being asked on the device. */
  | { readonly type: 'checking' }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'chosen' }
  | { readonly type: 'proved'; readonly isMatch: boolean };

export const START: SetupState = { at: 'means' };

const CHOOSE: SetupState = { at: 'choose', refusal: null, isChecking: false };

/** What cannot happen in a step is ignored. */
export function next(state: SetupState, event: SetupEvent): SetupState {
  switch (event.type) {
    case 'next':
      return state.at === 'means' ? CHOOSE : state;
    case 'back':
      return back(state);
    case 'checking':
      return state.at === 'choose' ? { at: 'choose', refusal: null, isChecking: true } : state;
    case 'refused':
      if (state.at !== 'choose') return state;
      return { at: 'choose', refusal: event.refusal, isChecking: false };
    case 'chosen':
      return state.at === 'choose' ? { at: 'prove', isMismatch: false } : state;
    case 'proved':
      if (state.at !== 'prove') return state;
      return event.isMatch ? { at: 'keep' } : { at: 'prove', isMismatch: true };
  }
}

function back(state: SetupState): SetupState {
  switch (state.at) {
    case 'means':
      return state;
    case 'choose':
      return START;
    case 'prove':
      return CHOOSE;
    case 'keep':
      return { at: 'prove', isMismatch: false };
  }
}

import type { Refusal } from './passphrase-choice.ts';

/** Drawn by chance on this device, or thought of by the person. */
export type Way = 'generated' | 'own';

/**
 * The steps from a new passphrase to the press that sends it. What was chosen is not in here: it
 * stays in the wizard's ref.
 */
export type ChoosingState =
  | {
      readonly at: 'choose';
      readonly way: Way;
      readonly refusal: Refusal | null;
      /** It can be guessed, and the person has been told. */
      readonly isWeak: boolean;
      readonly isChecking: boolean;
    }
  /** `isMissed`: the button was pressed before the sheet was kept. */
  | { readonly at: 'keep'; readonly way: Way; readonly isMissed: boolean }
  | { readonly at: 'repeat'; readonly way: Way; readonly isMismatch: boolean };

export type ChoosingEvent =
  | { readonly type: 'way'; readonly way: Way }
  /** The button was pressed; the estimator is being asked on the device. */
  | { readonly type: 'checking' }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'weak' }
  | { readonly type: 'edited' }
  | { readonly type: 'chosen' }
  | { readonly type: 'kept'; readonly isKept: boolean }
  | { readonly type: 'repeated'; readonly isMatch: boolean };

type Choice = Extract<ChoosingState, { at: 'choose' }>;

export function choosing(way: Way = 'generated'): Choice {
  return { at: 'choose', way, refusal: null, isWeak: false, isChecking: false };
}

/** The step as it is when somebody comes to it. */
export function choosingAt(at: ChoosingState['at'], way: Way): ChoosingState {
  switch (at) {
    case 'choose':
      return choosing(way);
    case 'keep':
      return { at, way, isMissed: false };
    case 'repeat':
      return { at, way, isMismatch: false };
  }
}

/** What cannot happen in a step is ignored, so that a second press checks nothing twice. */
export function nextChoosing(state: ChoosingState, event: ChoosingEvent): ChoosingState {
  switch (state.at) {
    case 'choose':
      return nextOfChoice(state, event);
    case 'keep':
      if (event.type !== 'kept') return state;
      return event.isKept ? choosingAt('repeat', state.way) : { ...state, isMissed: true };
    case 'repeat':
      return event.type === 'repeated' ? { ...state, isMismatch: !event.isMatch } : state;
  }
}

function nextOfChoice(state: Choice, event: ChoosingEvent): ChoosingState {
  switch (event.type) {
    case 'way':
      return choosing(event.way);
    case 'checking':
      return { ...choosing(state.way), isChecking: true };
    case 'refused':
      return { ...choosing(state.way), refusal: event.refusal };
    case 'weak':
      return { ...choosing(state.way), isWeak: true };
    case 'edited':
      return state.isWeak ? choosing(state.way) : state;
    case 'chosen':
      return choosingAt('keep', state.way);
    case 'kept':
    case 'repeated':
      return state;
  }
}

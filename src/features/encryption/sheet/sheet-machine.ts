import {
  START as CURRENT,
  type CurrentProblem,
  type CurrentState,
} from '../change/change-machine.ts';

/** A new recovery sheet: the passphrase of today is checked, then the sheet is shown. */
export type SheetState =
  | CurrentState
  /** `isMissed`: the button was pressed before the sheet was kept. */
  | { readonly at: 'keep'; readonly isMissed: boolean };

export type SheetEvent =
  | { readonly type: 'check' }
  | { readonly type: 'refused'; readonly problem: CurrentProblem }
  | { readonly type: 'proved' }
  | { readonly type: 'missed' }
  | { readonly type: 'back' };

/** In order; their numbers are those of the history. */
export const SHEET_STEPS = ['current', 'keep'] as const;

export const START: SheetState = CURRENT;

/** What cannot happen in a step is ignored. */
export function next(state: SheetState, event: SheetEvent): SheetState {
  switch (event.type) {
    case 'check':
      return state.at === 'current' ? { ...CURRENT, isChecking: true } : state;
    case 'refused':
      return state.at === 'current' ? { ...CURRENT, problem: event.problem } : state;
    case 'proved':
      return state.at === 'current' ? { at: 'keep', isMissed: false } : state;
    case 'missed':
      return state.at === 'keep' ? { at: 'keep', isMissed: true } : state;
    case 'back':
      return START;
  }
}

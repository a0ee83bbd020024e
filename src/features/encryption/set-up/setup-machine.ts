import {
  choosing,
  choosingAt,
  nextChoosing,
  type ChoosingEvent,
  type ChoosingState,
  type Way,
} from '../passphrase/choosing-machine.ts';

/** The steps before anything is sent. */
export type SetupState = { readonly at: 'means' } | ChoosingState;

export type SetupEvent =
  | ChoosingEvent
  | { readonly type: 'next' }
  /** To a step that was there before, by Back or Forward. */
  | { readonly type: 'go'; readonly at: SetupState['at'] };

/** In order; their numbers are those of the history. */
export const SETUP_STEPS = ['means', 'choose', 'keep', 'repeat'] as const;

export const START: SetupState = { at: 'means' };

/** What cannot happen in a step is ignored. */
export function next(state: SetupState, event: SetupEvent): SetupState {
  switch (event.type) {
    case 'next':
      return state.at === 'means' ? choosing() : state;
    case 'go':
      return event.at === 'means' ? START : choosingAt(event.at, wayOf(state));
    default:
      return state.at === 'means' ? state : nextChoosing(state, event);
  }
}

function wayOf(state: SetupState): Way {
  return state.at === 'means' ? 'generated' : state.way;
}

/** The search for damage in the salt, which a person has asked for. */
export type SaltSearch =
  | { readonly at: 'idle' }
  | { readonly at: 'searching'; readonly fraction: number }
  /** Not found: it is not a flipped bit there, or the passphrase is another one. */
  | { readonly at: 'not-found' }
  /** This device could not hash. */
  | { readonly at: 'failed' };

export type SaltSearchEvent =
  | { readonly type: 'start' }
  | { readonly type: 'progress'; readonly fraction: number }
  /** What is found is not said here: it changes the page. */
  | { readonly type: 'ended'; readonly how: 'not-found' | 'failed' }
  | { readonly type: 'back' };

export const IDLE: SaltSearch = { at: 'idle' };

/** What cannot happen in a state is ignored, so that a late word changes nothing. */
export function next(search: SaltSearch, event: SaltSearchEvent): SaltSearch {
  switch (event.type) {
    case 'start':
      return search.at === 'searching' ? search : { at: 'searching', fraction: 0 };
    case 'progress':
      return search.at === 'searching' ? { at: 'searching', fraction: event.fraction } : search;
    case 'ended':
      return search.at === 'searching' ? { at: event.how } : search;
    case 'back':
      return IDLE;
  }
}

import { isBlock, isLoginRefused, type ApiError } from '#api/errors.ts';
import type { Connection, SessionStatus } from '#session/state.ts';
import { PAGES, withReturn, type PagePath } from './return-path.ts';

/** What the decision rests on. */
export type Situation = {
  readonly connection: Connection;
  readonly status: SessionStatus | undefined;
  readonly error: Pick<ApiError, 'code'> | null;
  /** The address, below the base path, with `?show=` where there is one. */
  readonly path: string;
  /** The page that is wanted after sign-in, from the address. */
  readonly to: PagePath;
};

export type Place =
  | {
      readonly show:
        | 'page' //       one of the pages that need a session
        | 'connect'
        | 'sign-in'
        | 'blocked'
        | 'loading' //    it is not known yet what the session needs
        | 'trouble' //    the server could not be asked
        | 'host-login' // the host's own login is needed
        | 'not-found';
    }
  | { readonly go: string };

/** Which page is shown, or where to go instead. The only place where this is decided. */
export function placeOf({ connection, status, error, path, to }: Situation): Place {
  // The router takes `/encryption/` for the page as well.
  const plain = path === '/' ? path : path.replace(/\/$/, '');
  switch (plain) {
    case '/connect':
      return connection.kind === 'host' ? { go: to } : { show: 'connect' };
    case '/login':
      return placeOfLogin({ connection, status, error, to });
    default: {
      const page =
        PAGES.find((known) => known === plain) ??
        PAGES.find((known) => known === plain.replace(/\?.*$/, ''));
      return page === undefined
        ? { show: 'not-found' }
        : placeOfPage({ connection, status, error, to: page });
    }
  }
}

function placeOfLogin({ connection, status, error, to }: Omit<Situation, 'path'>): Place {
  if (connection.kind === 'missing') return { go: withReturn('/connect', to) };
  if (status?.kind === 'open') return { go: to };
  if (error !== null && isBlock(error.code)) return { show: 'blocked' };
  if (status?.kind === 'locked') return { show: 'sign-in' };
  return withoutStatus(connection, error, to);
}

/** @param to the page */
function placeOfPage({ connection, status, error, to }: Omit<Situation, 'path'>): Place {
  // The reset ends the session itself, and its last page tells so.
  const isResetDone = status?.kind === 'ended' && status.reason === 'reset';
  if (isResetDone && (to === '/reset' || to === '/reset?show=off')) return { show: 'page' };
  // After a sign-out the next person begins at the overview.
  const isSignedOut = status !== undefined && status.kind !== 'open' && status.reason === 'closed';
  const from = isSignedOut ? '/' : to;
  if (connection.kind === 'missing') return { go: withReturn('/connect', from) };
  if (status?.kind === 'open') return { show: 'page' };
  if (status !== undefined || (error !== null && isBlock(error.code))) {
    return { go: withReturn('/login', from) };
  }
  return withoutStatus(connection, error, from);
}

function withoutStatus(connection: Connection, error: Situation['error'], to: PagePath): Place {
  if (error === null) return { show: 'loading' };
  if (!isLoginRefused(error.code)) return { show: 'trouble' };
  return connection.kind === 'typed' ? { go: withReturn('/connect', to) } : { show: 'host-login' };
}

/** Whether the server has to be asked what the session needs, on this page. */
export function mustAsk({ connection, status, error, path }: Situation): boolean {
  if (connection.kind === 'missing' || error !== null) return false;
  // After an end it is asked on the page of sign-in only.
  return status === undefined || (status.kind === 'ended' && /^\/login\/?$/.test(path));
}

/** Whether a page stays that is shown there: the app can be used. */
export function isStanding(place: Place): boolean {
  return 'show' in place && place.show !== 'loading';
}

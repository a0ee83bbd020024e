import { describe, expect, test } from 'vitest';
import type { ApiErrorCode } from '#api/errors.ts';
import type { Connection, SessionStatus } from '#session/state.ts';
import { isStanding, mustAsk, placeOf, type Place } from './gate.ts';

const CONNECTIONS: Record<Connection['kind'], Connection> = {
  missing: { kind: 'missing', user: null },
  typed: { kind: 'typed', user: 'alice' },
  host: { kind: 'host', user: null },
};

const requirements = { challenge: null, tokens: [] };
const STATUSES: Record<string, SessionStatus | undefined> = {
  unknown: undefined,
  open: { kind: 'open' },
  locked: { kind: 'locked', requirements, reason: null },
  'locked after sign-out': { kind: 'locked', requirements, reason: 'closed' },
  ended: { kind: 'ended', reason: 'expired' },
  'signed out': { kind: 'ended', reason: 'closed' },
  reset: { kind: 'ended', reason: 'reset' },
};

/** One code for each meaning that errors have here. */
const ERRORS: Record<string, ApiErrorCode | null> = {
  none: null,
  passing: 'offline',
  block: 'blocked',
  refused: 'connection-lost',
};

const PATHS = [
  '/',
  '/encryption',
  '/encryption?show=items',
  '/reset',
  '/login',
  '/connect',
  '/nowhere',
] as const;
const PAGES: ReadonlySet<string> = new Set([
  '/',
  '/encryption',
  '/encryption?show=items',
  '/reset',
]);
/** What the address of the sign-in pages asks for. */
const TO = '/encryption';

const show = (what: Extract<Place, { show: string }>['show']): Place => ({ show: what });
const go = (address: string): Place => ({ go: address });
const withTo = (address: string, page: string): Place =>
  go(page === '/' ? address : `${address}?to=${encodeURIComponent(page)}`);

/** What is meant, written down once more, by rows instead of branches: the first that fits holds. */
const ROWS: readonly (readonly [
  path: string,
  connection: string,
  status: string,
  error: string,
  place: (page: string) => Place,
])[] = [
  ['/nowhere', '*', '*', '*', () => show('not-found')],
  ['/connect', 'host', '*', '*', () => go(TO)],
  ['/connect', '*', '*', '*', () => show('connect')],
  ['/login', 'missing', '*', '*', () => withTo('/connect', TO)],
  ['/login', '*', 'open', '*', () => go(TO)],
  ['/login', '*', '*', 'block', () => show('blocked')],
  ['/login', '*', 'locked', '*', () => show('sign-in')],
  ['/login', '*', 'locked after sign-out', '*', () => show('sign-in')],
  ['/login', '*', '*', 'none', () => show('loading')],
  ['/login', '*', '*', 'passing', () => show('trouble')],
  ['/login', 'typed', '*', 'refused', () => withTo('/connect', TO)],
  ['/login', 'host', '*', 'refused', () => show('host-login')],
  ['/reset', '*', 'reset', '*', () => show('page')],
  ['page', 'missing', 'signed out', '*', () => go('/connect')],
  ['page', 'missing', 'locked after sign-out', '*', () => go('/connect')],
  ['page', 'missing', '*', '*', (page) => withTo('/connect', page)],
  ['page', '*', 'open', '*', () => show('page')],
  ['page', '*', 'signed out', '*', () => go('/login')],
  ['page', '*', 'locked after sign-out', '*', () => go('/login')],
  ['page', '*', 'unknown', 'none', () => show('loading')],
  ['page', '*', 'unknown', 'passing', () => show('trouble')],
  ['page', 'typed', 'unknown', 'refused', (page) => withTo('/connect', page)],
  ['page', 'host', 'unknown', 'refused', () => show('host-login')],
  ['page', '*', '*', '*', (page) => withTo('/login', page)],
];

function expected(path: string, ...rest: readonly string[]): Place | null {
  const row = ROWS.find(
    ([where, ...conditions]) =>
      (where === path || (where === 'page' && PAGES.has(path))) &&
      conditions.slice(0, 3).every((wanted, index) => wanted === '*' || wanted === rest[index]),
  );
  return row === undefined ? null : row[4](path);
}

const ALL = PATHS.flatMap((path) =>
  Object.keys(CONNECTIONS).flatMap((connection) =>
    Object.keys(STATUSES).flatMap((status) =>
      Object.keys(ERRORS).map((error) => ({ path, connection, status, error })),
    ),
  ),
);

function situationOf({ path, connection, status, error }: (typeof ALL)[number]) {
  const code = ERRORS[error] ?? null;
  return {
    path,
    connection:
      CONNECTIONS[connection === 'typed' || connection === 'host' ? connection : 'missing'],
    status: STATUSES[status],
    error: code === null ? null : { code },
    to: TO,
  } as const;
}

describe('where somebody must be', () => {
  test.each(ALL)('$path, $connection, $status, error $error', (each) => {
    expect(placeOf(situationOf(each))).toEqual(
      expected(each.path, each.connection, each.status, each.error),
    );
  });

  test('nobody is led in a circle, and nobody waits for ever', () => {
    for (const each of ALL) {
      let { path } = each;
      let to: ReturnType<typeof situationOf>['to'] | '/' | '/reset' = TO;
      let place = placeOf({ ...situationOf(each), to });
      for (let steps = 0; 'go' in place; steps += 1) {
        expect(steps, JSON.stringify(each)).toBeLessThan(3);
        const address: URL = new URL(place.go, 'https://app.test');
        path = PATHS.find((known) => known === address.pathname) ?? '/nowhere';
        const wanted = address.searchParams.get('to');
        to = wanted === '/encryption' || wanted === '/reset' ? wanted : '/';
        place = placeOf({ ...situationOf(each), path, to });
      }
      const isAsked = mustAsk({ ...situationOf(each), path, to });
      expect(isStanding(place) || isAsked, JSON.stringify({ each, place })).toBe(true);
    }
  });

  test('an address may end with a slash', () => {
    const at = { path: '/reset', connection: 'typed', status: 'open', error: 'none' } as const;
    expect(placeOf({ ...situationOf(at), path: '/reset/' })).toEqual(show('page'));
  });
});

test('the last page of a reset stays, on the way to turn encryption off as well', () => {
  const situation = { connection: CONNECTIONS.typed, status: STATUSES['reset'], error: null };
  for (const path of ['/reset', '/reset?show=off'] as const) {
    expect(placeOf({ ...situation, path, to: '/' })).toEqual({ show: 'page' });
  }
});

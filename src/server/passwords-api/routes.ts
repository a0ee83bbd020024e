/** Which call is answered by which route, and what it needs. */
import { resetByCode, resetByWait } from './accounts/account-reset.ts';
import {
  getChallenge,
  getKeychains,
  setKeychain,
  updateChallenge,
} from './accounts/account-routes.ts';
import type { Route } from './call.ts';
import type { Release } from './dialect.ts';
import {
  closeSession,
  keepAlive,
  openSession,
  requestSession,
  requestToken,
} from './sessions/session-routes.ts';
import { itemRoute, type ItemAction } from './items/item-routes.ts';
import {
  getSettings,
  listSettings,
  resetSettings,
  setSettings,
} from './settings/settings-routes.ts';
import { createShare, getShares, removeShare, showShare } from './sharing/share-routes.ts';

export type Match = {
  /** For the log: the path of the route, never what the client sent. */
  readonly name: string;
  readonly run: Route;
  readonly segment: string;
  /** Answered without an authorised session though a challenge is set. */
  readonly open: boolean;
  /** Answers pages of any origin. Preflights do not: that is how they fail. */
  readonly crossOrigin: boolean;
};

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
type Entry = readonly [method: Method, path: string, run: Route, open?: 'open'];

const ROUTES: readonly Entry[] = [
  ['GET', 'session/request', requestSession, 'open'],
  ['POST', 'session/open', openSession, 'open'],
  ['GET', 'session/close', closeSession],
  ['GET', 'session/keepalive', keepAlive, 'open'],
  ['GET', 'token/{}/request', requestToken, 'open'],
  ['GET', 'account/challenge/get', getChallenge],
  ['POST', 'account/challenge/set', updateChallenge],
  ['GET', 'keychain/get', getKeychains],
  ['POST', 'keychain/set', setKeychain],
  ['POST', 'settings/get', getSettings, 'open'],
  ['GET', 'settings/list', listSettings, 'open'],
  ['POST', 'settings/list', listSettings, 'open'],
  ['POST', 'settings/set', setSettings],
  ['POST', 'settings/reset', resetSettings],
  ['GET', 'share/list', getShares],
  ['POST', 'share/list', getShares],
  ['POST', 'share/show', showShare],
  ['POST', 'share/create', createShare],
  ['DELETE', 'share/delete', removeShare],
];

const ITEM_ACTIONS: readonly (readonly [Method, ItemAction])[] = [
  ['GET', 'list'],
  ['POST', 'list'],
  ['POST', 'show'],
  ['POST', 'find'],
  ['POST', 'create'],
  ['PATCH', 'update'],
  ['DELETE', 'delete'],
  ['PATCH', 'restore'],
];

const ITEM_ROUTES: readonly Entry[] = (['password', 'folder', 'tag'] as const).flatMap((kind) =>
  ITEM_ACTIONS.map(([method, action]): Entry => {
    return [method, `${kind}/${action}`, itemRoute(kind, action)];
  }),
);

const BY_WAIT: readonly Entry[] = [['POST', 'account/reset', resetByWait]];
const BY_CODE: readonly Entry[] = [
  ['GET', 'account/reset', resetByCode],
  ['POST', 'account/reset', resetByCode],
];

/** Paths whose preflight has a route; tokens and settings have none and answer 405. */
const PREFLIGHT = /^(?:session|account|keychain|service|setting)\/./;

/** The routes of a release. */
export function routesOf(release: Release): readonly Entry[] {
  return [...ROUTES, ...ITEM_ROUTES, ...(release.resetBy === 'wait' ? BY_WAIT : BY_CODE)];
}

/**
 * Finds the route of a call; null: 405.
 * @param path the path behind `/api/1.0/`
 */
export function matchRoute(routes: readonly Entry[], method: string, path: string): Match | null {
  if (method === 'OPTIONS') return PREFLIGHT.test(path) ? PREFLIGHT_MATCH : null;
  const wanted = method === 'HEAD' ? 'GET' : method;
  for (const [routeMethod, pattern, run, open] of routes) {
    if (routeMethod !== wanted) continue;
    const segment = matchPath(pattern, path);
    if (segment === null) continue;
    return { name: pattern, run, segment, open: open === 'open', crossOrigin: true };
  }
  return null;
}

const PREFLIGHT_MATCH: Match = {
  name: 'preflight',
  run: () => ({ status: 200 }),
  segment: '',
  open: false,
  crossOrigin: false,
};

/** The variable segment, '' where the pattern has none, null when the path is another. */
function matchPath(pattern: string, path: string): string | null {
  const [before = '', after] = pattern.split('{}');
  if (after === undefined) return path === pattern ? '' : null;
  if (!path.startsWith(before) || !path.endsWith(after)) return null;
  const segment = path.slice(before.length, path.length - after.length);
  if (segment === '' || segment.includes('/')) return null;
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/**
 * Sessions of the API (not of the host). Every call that gets as far as the application runs in
 * one: the session it named, or a new one where it named none, a foreign, an expired or a garbage
 * one. The answer always says which.
 */
import * as z from 'zod/mini';
import { readUserValue, type Login } from '../accounts/accounts.ts';
import type { Release } from '../dialect.ts';
import { blob, type Store } from '../store/store.ts';
import { uuid } from '../store/random-id.ts';
import { deriveKey, digest, seal, unseal, type Random } from '../store/vault.ts';

/** What a session keeps between calls, besides whether it is authorised. */
const dataSchema = z.object({
  /** Codes sent out for this session, by provider; gone once used. */
  codes: z.record(z.string(), z.string()),
  /** Second from which a reset by wait may be confirmed. */
  resetFrom: z.nullable(z.number()),
  /** The code that confirms a reset by code. */
  resetCode: z.nullable(z.string()),
});
export type SessionData = z.infer<typeof dataSchema>;

export type Session = {
  id: string;
  authorized: boolean;
  /** The account's key, since the challenge was solved or set in this session. */
  key: Uint8Array | null;
  data: SessionData;
};

export type SessionScope = {
  readonly store: Store;
  readonly release: Release;
  readonly random: Random;
  /** Whole seconds. */
  readonly now: number;
  readonly login: Login;
};

const DEFAULT_LIFETIME = 600;
const DAY = 86_400;
const COOKIE = 'nc_passwords';

const row = z.object({
  user: z.string(),
  login_type: z.string(),
  authorized: z.number(),
  key_box: z.nullable(blob),
  data: z.string(),
  updated: z.number(),
});

/** The session that the request names if it may use it, else a new one. */
export function loadSession(scope: SessionScope, presented: string | null): Session {
  return (presented === null ? null : findSession(scope, presented)) ?? newSession(scope);
}

function findSession(scope: SessionScope, id: string): Session | null {
  const { store, login, now } = scope;
  const found = store.get(row, 'select * from sessions where id_hash = ?', digest(id));
  // Somebody else's session is left alone; one's own, opened with another kind of login, is closed.
  if (found === null || found.user !== login.user) return null;
  const expired = now > found.updated + sessionLifetime(store, login.user);
  if (expired || found.login_type !== login.type) {
    removeSession(store, id);
    return null;
  }
  return {
    id,
    authorized: found.authorized === 1,
    key: found.key_box === null ? null : unseal(sessionKey(id), found.key_box),
    data: z.parse(dataSchema, JSON.parse(found.data)),
  };
}

/** A new session, not yet stored. */
export function newSession({ release, random }: SessionScope): Session {
  return {
    id: release.cookie ? sealedLookingId(random) : uuid(random),
    authorized: false,
    key: null,
    data: { codes: {}, resetFrom: null, resetCode: null },
  };
}

/** Stores the session and extends its life. */
export function saveSession(scope: SessionScope, session: Session): void {
  const { store, login, now, random } = scope;
  const { data, authorized, key, id } = session;
  const box = key === null ? null : seal(sessionKey(id), key, random);
  const values = [authorized ? 1 : 0, box, JSON.stringify(data), now, digest(id)] as const;
  const changed = store.run(
    'update sessions set authorized = ?, key_box = ?, data = ?, updated = ? where id_hash = ?',
    ...values,
  );
  if (changed > 0) return;
  removeForgotten(scope);
  store.run(
    `insert into sessions (authorized, key_box, data, updated, id_hash, user, login_type)
     values (?, ?, ?, ?, ?, ?, ?)`,
    ...values,
    login.user,
    login.type,
  );
}

/**
 * Every call without an id opens a session, so those that were used once only are cleared away;
 * a day late, as the real server's nightly job does, for they may still be looked at until then.
 */
function removeForgotten({ store, login, now }: SessionScope): void {
  const kept = Math.max(DAY, sessionLifetime(store, login.user));
  store.run('delete from sessions where user = ? and updated < ?', login.user, now - kept);
}

export function removeSession(store: Store, id: string): void {
  store.run('delete from sessions where id_hash = ?', digest(id));
}

export function removeSessionsOf(store: Store, user: string): void {
  store.run('delete from sessions where user = ?', user);
}

/** Seconds that a session lives without a call. */
function sessionLifetime(store: Store, user: string): number {
  const value = readUserValue(store, user, 'session/lifetime');
  return value === null ? DEFAULT_LIFETIME : Number.parseInt(value, 10) || 0;
}

const listedRow = z.object({ seq: z.number(), authorized: z.number(), login_type: z.string() });

/** The stored sessions of a user, oldest first. */
export function listSessions(store: Store, user: string) {
  return store
    .all(
      listedRow,
      'select seq, authorized, login_type from sessions where user = ? order by seq',
      user,
    )
    .map(({ seq, authorized, login_type }) => ({ id: seq, authorized, login_type }));
}

/**
 * The session id that a request names: the header `X-API-SESSION`; in releases with the cookie
 * `nc_passwords` that one first. An empty one counts as none.
 */
export function presentedId(headers: Headers, release: Release): string | null {
  const cookie = release.cookie ? readCookie(headers.get('cookie') ?? '') : null;
  return cookie ?? (headers.get('x-api-session') || null);
}

/** Headers that tell the client its session id. */
export function sessionHeaders(session: Session, release: Release): Record<string, string> {
  const headers: Record<string, string> = { 'X-API-SESSION': session.id };
  if (release.cookie) {
    const value = encodeURIComponent(session.id);
    headers['Set-Cookie'] = `${COOKIE}=${value}; path=/; secure; HttpOnly; SameSite=Lax`;
  }
  return headers;
}

function readCookie(header: string): string | null {
  for (const pair of header.split(';')) {
    const equals = pair.indexOf('=');
    if (equals < 0 || pair.slice(0, equals).trim() !== COOKIE) continue;
    const value = pair.slice(equals + 1).trim();
    if (value === '') return null;
    try {
      return decodeURIComponent(value);
    } catch {
      return value;
    }
  }
  return null;
}

function sessionKey(id: string): Uint8Array {
  return deriveKey(id, new Uint8Array(), 'session');
}

/** Current releases hand out a sealed id: ciphertext, nonce, checksum and format number. */
function sealedLookingId(random: Random): string {
  const hex = (bytes: number) => Buffer.from(random(bytes)).toString('hex');
  return `${hex(80)}|${hex(16)}|${hex(64)}|3`;
}

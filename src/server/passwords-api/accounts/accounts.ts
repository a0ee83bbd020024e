/** Accounts as the host knows them: login password, app tokens, stored values, notifications. */
import * as z from 'zod/mini';
import { hashCode, isCode, type Hashed } from './credentials.ts';
import { blob, type Store } from '../store/store.ts';
import type { Random } from '../store/vault.ts';

/** How somebody is logged in with the host. */
export type Login =
  | { readonly user: string; readonly type: 'password' }
  | { readonly user: string; readonly type: 'token'; readonly tokenId: number };

const passwordRow = z.object({ password_salt: blob, password_hash: blob });

export function hasAccount(store: Store, user: string): boolean {
  return findPassword(store, user) !== null;
}

/** The hash of a user's login password; null: no such user. */
export function findPassword(store: Store, user: string): Hashed | null {
  const row = store.get(
    passwordRow,
    'select password_salt, password_hash from accounts where user = ?',
    user,
  );
  return row === null ? null : { salt: row.password_salt, hash: row.password_hash };
}

export function insertAccount(store: Store, user: string, password: Hashed): void {
  store.run(
    'insert into accounts (user, password_salt, password_hash) values (?, ?, ?)',
    user,
    password.salt,
    password.hash,
  );
}

const tokenRow = z.object({
  id: z.number(),
  name: z.string(),
  salt: blob,
  hash: blob,
  shown: z.nullable(z.string()),
});

/**
 * Adds an app token.
 * @param shown keeps the token readable as well: only for well-known ones (demo, recordings)
 */
export function addAppToken(
  store: Store,
  user: string,
  token: { readonly value: string; readonly name: string; readonly shown: boolean },
  random: Random,
): void {
  const { salt, hash } = hashCode(token.value, random);
  store.run(
    'insert into app_tokens (user, name, salt, hash, shown) values (?, ?, ?, ?, ?)',
    user,
    token.name,
    salt,
    hash,
    token.shown ? token.value : null,
  );
}

/** The number of the user's app token with this value; null: none. */
export function findAppToken(store: Store, user: string, value: string): number | null {
  return tokenRows(store, user).find((row) => isCode(value, row))?.id ?? null;
}

export function hasAppToken(store: Store, id: number): boolean {
  return (
    store.get(z.object({ id: z.number() }), 'select id from app_tokens where id = ?', id) !== null
  );
}

export function appTokenName(store: Store, user: string, id: number): string {
  return tokenRows(store, user).find((row) => row.id === id)?.name ?? '';
}

export function removeAppToken(store: Store, id: number): void {
  store.run('delete from app_tokens where id = ?', id);
}

/** The user's well-known app tokens in clear, others by name. */
export function listAppTokens(store: Store, user: string): string[] {
  return tokenRows(store, user).map((row) => row.shown ?? row.name);
}

function tokenRows(store: Store, user: string) {
  return store.all(
    tokenRow,
    'select id, name, salt, hash, shown from app_tokens where user = ? order by id',
    user,
  );
}

const valueRow = z.object({ value: z.string() });

/** A stored value of a user; null when it is not set. */
export function readUserValue(store: Store, user: string, key: string): string | null {
  const row = store.get(
    valueRow,
    'select value from user_values where user = ? and key = ?',
    user,
    key,
  );
  return row?.value ?? null;
}

/** Stores a value of a user; null deletes it. */
export function writeUserValue(
  store: Store,
  user: string,
  key: string,
  value: string | null,
): void {
  if (value === null) {
    store.run('delete from user_values where user = ? and key = ?', user, key);
    return;
  }
  store.run(
    `insert into user_values (user, key, value) values (?, ?, ?)
     on conflict (user, key) do update set value = excluded.value`,
    user,
    key,
    value,
  );
}

/** @param kept keys of the values that stay */
export function clearUserValues(store: Store, user: string, kept: readonly string[]): void {
  store.run(
    'delete from user_values where user = ? and key not in (select value from json_each(?))',
    user,
    JSON.stringify(kept),
  );
}

const notificationRow = z.object({ user: z.string(), client: z.string(), revoked: z.number() });

/** Tells the user that somebody failed to sign in five times. */
export function notify(store: Store, user: string, client: string, revoked: boolean): void {
  store.run(
    'insert into notifications (user, client, revoked) values (?, ?, ?)',
    user,
    client,
    revoked ? 1 : 0,
  );
}

export function listNotifications(store: Store, user: string) {
  return store
    .all(
      notificationRow,
      'select user, client, revoked from notifications where user = ? order by id',
      user,
    )
    .map((row) => ({
      type: 'login_attempt',
      user: row.user,
      client: row.client,
      revoked: row.revoked === 1,
    }));
}

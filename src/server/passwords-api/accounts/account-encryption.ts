/** The account's challenge and keychains in the store. */
import * as z from 'zod/mini';
import { ApplicationError, WronglyTyped } from '../answer.ts';
import { readUserValue, writeUserValue } from './accounts.ts';
import type { Release } from '../dialect.ts';
import { byteLength, looseString } from '../parameters.ts';
import { blob, type Store } from '../store/store.ts';
import { deriveKey, seal, unseal, type Random } from '../store/vault.ts';

const KEY_BYTES = 32;
const SECRET_LENGTH = 64;
/** The one keychain that clients own, and the one that the server keeps for itself. */
const CLIENT_KEYCHAIN = 'CSEv1r1';
const SERVER_KEYCHAIN = 'SSEv2r1';
/** The stored value by which real servers find the account's challenge. */
export const CHALLENGE_POINTER = 'user/challenge/id';

const challengeRow = z.object({
  challenge_salts: z.nullable(z.string()),
  challenge_salt: z.nullable(blob),
  challenge_box: z.nullable(blob),
});

function findChallenge(store: Store, user: string) {
  const row = store.get(
    challengeRow,
    'select challenge_salts, challenge_salt, challenge_box from accounts where user = ?',
    user,
  );
  if (row === null) return null;
  const { challenge_salts: salts, challenge_salt: salt, challenge_box: box } = row;
  return salts === null || salt === null || box === null ? null : { salts, salt, box };
}

/** Whether the account points to a challenge, which a reset that broke off may have deleted. */
export function hasChallenge(store: Store, user: string): boolean {
  return readUserValue(store, user, CHALLENGE_POINTER) !== null;
}

/**
 * `{salts, type}` as clients get it; null: no challenge set.
 * @throws the release's error when the challenge is gone
 */
export function readChallenge(store: Store, user: string, errors: Release['errors']) {
  if (!hasChallenge(store, user)) return null;
  const challenge = findChallenge(store, user);
  if (challenge === null) throw errors.challengeGone();
  const salts: unknown = JSON.parse(challenge.salts);
  return { salts, type: 'PWDv1r1' };
}

/**
 * Solves the challenge.
 * @returns the account's key
 * @throws ApplicationError 400 secret of a wrong length, 401 wrong secret; the release's error when
 *   the challenge is gone
 */
export function solveChallenge(
  store: Store,
  user: string,
  secret: string,
  errors: Release['errors'],
): Uint8Array {
  const challenge = findChallenge(store, user);
  if (challenge === null) throw errors.challengeGone();
  if (byteLength(secret) !== SECRET_LENGTH) throw errors.secretLength();
  const key = unseal(deriveKey(secret, challenge.salt, 'challenge'), challenge.box);
  if (key === null) throw errors.challengeWrong();
  return key;
}

/**
 * Sets a challenge with a new account key, and seals the keychains under that.
 * @param oldKey the key under which the keychains are sealed so far, null when there is none
 * @returns the new key; null when the secret, the salts or the keychains would not do (the old
 *   challenge stays)
 */
export function setChallenge(
  store: Store,
  user: string,
  challenge: { readonly secret: string; readonly data: object; readonly oldKey: Uint8Array | null },
  random: Random,
): Uint8Array | null {
  const { secret, data, oldKey } = challenge;
  if (byteLength(secret) !== SECRET_LENGTH || !areSalts(data)) return null;
  const keychains = openKeychains(store, user, oldKey);
  if (keychains === null) return null;
  const key = random(KEY_BYTES);
  const salt = random(KEY_BYTES);
  store.run(
    'update accounts set challenge_salts = ?, challenge_salt = ?, challenge_box = ? where user = ?',
    JSON.stringify(asList(data)),
    salt,
    seal(deriveKey(secret, salt, 'challenge'), key, random),
    user,
  );
  writeUserValue(store, user, CHALLENGE_POINTER, 'PWDv1r1');
  for (const [type, content] of Object.entries(keychains)) {
    writeKeychain(store, user, type, content, key, random);
  }
  return key;
}

/** At least 512, exactly 128 and exactly 32 characters; nobody looks whether they are hex. */
function areSalts(data: object): boolean {
  const values = new Map<string, unknown>(Object.entries(data));
  const length = (index: string): number => {
    const value = values.get(index) ?? '';
    if (typeof value === 'object') throw new WronglyTyped('a salt is no string');
    return byteLength(looseString(value));
  };
  return length('0') >= 512 && length('1') === 128 && length('2') === 32;
}

/** An object whose names are 0, 1, 2 … comes back as a list; any other as it came. */
function asList(data: object): unknown {
  const entries = Object.entries(data);
  return entries.every(([name], index) => name === String(index))
    ? entries.map(([, value]): unknown => value)
    : data;
}

const keychainRow = z.object({ type: z.string(), box: blob });

/** All keychains by name; null when the key does not open them. */
export function openKeychains(
  store: Store,
  user: string,
  key: Uint8Array | null,
): Record<string, string> | null {
  const rows = store.all(keychainRow, 'select type, box from keychains where user = ?', user);
  const keychains: Record<string, string> = {};
  for (const { type, box } of rows) {
    const content = key === null ? null : unseal(key, box);
    if (content === null) return null;
    keychains[type] = Buffer.from(content).toString('utf8');
  }
  return keychains;
}

/**
 * Stores the client's keychain, sealed under the key that the session holds.
 * @throws ApplicationError 500 no challenge set, 404 the server's own keychain;
 *   WronglyTyped for an unknown one, or when the session's key does not open the present one
 */
export function storeKeychain(
  store: Store,
  user: string,
  keychain: { readonly type: string; readonly data: string; readonly key: Uint8Array | null },
  random: Random,
): void {
  const { type, data, key } = keychain;
  if (!hasChallenge(store, user)) throw new ApplicationError('Encryption not enabled', 500);
  if (type === SERVER_KEYCHAIN) throw new ApplicationError('Keychain not found', 404);
  if (type !== CLIENT_KEYCHAIN) throw new WronglyTyped('unknown keychain');
  if (key === null || openKeychains(store, user, key) === null) {
    throw new WronglyTyped('the session was overtaken by a change of passphrase');
  }
  writeKeychain(store, user, type, data, key, random);
}

function writeKeychain(
  store: Store,
  user: string,
  type: string,
  content: string,
  key: Uint8Array,
  random: Random,
): void {
  store.run(
    `insert into keychains (user, type, box) values (?, ?, ?)
     on conflict (user, type) do update set box = excluded.box`,
    user,
    type,
    seal(key, Buffer.from(content, 'utf8'), random),
  );
}

export function removeKeychains(store: Store, user: string): void {
  store.run('delete from keychains where user = ?', user);
}

export function removeChallenge(store: Store, user: string): void {
  store.run(
    `update accounts set challenge_salts = null, challenge_salt = null, challenge_box = null
     where user = ?`,
    user,
  );
}

export function removeChallengePointer(store: Store, user: string): void {
  writeUserValue(store, user, CHALLENGE_POINTER, null);
}

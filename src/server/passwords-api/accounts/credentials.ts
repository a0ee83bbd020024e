/**
 * Login passwords and app tokens. Passwords are kept as scrypt hashes (4 MiB: enough to show the
 * real thing, and fast enough that each end-to-end story can have an account of its own). App
 * tokens and backup codes are random, so a hash keyed with the row's own salt is enough.
 */
import { createHmac, scrypt, timingSafeEqual } from 'node:crypto';
import type { Random } from '../store/vault.ts';

const SALT = 16;
const HASH = 32;
const COST = { N: 4096, r: 8, p: 1 };
const CACHE_SIZE = 1000;

export type Hashed = { readonly salt: Uint8Array; readonly hash: Uint8Array };

/** Hashes a login password with a new salt. */
export async function hashPassword(password: string, random: Random): Promise<Hashed> {
  const salt = random(SALT);
  return { salt, hash: await stretch(password, salt) };
}

/** A keyed hash of a random value (app token, backup code), with a new salt. */
export function hashCode(code: string, random: Random): Hashed {
  const salt = random(SALT);
  return { salt, hash: keyed(salt, code) };
}

/** In constant time. */
export function isCode(code: string, hashed: Hashed): boolean {
  return sameBytes(keyed(hashed.salt, code), hashed.hash);
}

/** Compares two strings in constant time (of their hashes, so that lengths do not matter). */
export function sameText(left: string, right: string): boolean {
  const salt = new Uint8Array(SALT);
  return sameBytes(keyed(salt, left), keyed(salt, right));
}

export type PasswordCheck = (password: string, hashed: Hashed | null) => Promise<boolean>;

/**
 * Checks login passwords. Every request carries the password (HTTP Basic), so right ones are
 * remembered in this process, as a hash under a key that lives no longer than the process and
 * together with the stored hash, so that a changed password is asked anew. Wrong ones are never
 * remembered. An unknown user (null) takes as long as a wrong password.
 */
export function createPasswordCheck(random: Random): PasswordCheck {
  const key = random(HASH);
  const nobody: Hashed = { salt: random(SALT), hash: random(HASH) };
  const verified = new Set<string>();

  return async (password, hashed) => {
    const { salt, hash } = hashed ?? nobody;
    const entry = createHmac('sha256', key).update(hash).update(password).digest('base64');
    if (verified.has(entry)) return true;
    const right = sameBytes(await stretch(password, salt), hash) && hashed !== null;
    if (!right) return false;
    if (verified.size >= CACHE_SIZE) verified.clear();
    verified.add(entry);
    return true;
  };
}

export type Basic = { readonly login: string; readonly password: string };

/**
 * Reads `Authorization: Basic …`. Null when it is missing, garbage, or lacks the user or the
 * password: real servers treat all of these as no credentials at all.
 */
export function readBasic(header: string | null): Basic | null {
  const encoded = /^basic +([a-z0-9+/=_-]+) *$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1 || colon === text.length - 1) return null;
  return { login: text.slice(0, colon), password: text.slice(colon + 1) };
}

function stretch(password: string, salt: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, HASH, COST, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

function keyed(key: Uint8Array, value: string): Uint8Array {
  return createHmac('sha256', key).update(value).digest();
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Settings of the clients of an account (`client.*`): any JSON, shared by all of them (F73). */
import * as z from 'zod/mini';
import { readUserValue, writeUserValue } from '../accounts/accounts.ts';
import { ApplicationError } from '../answer.ts';
import { byteLength } from '../parameters.ts';
import type { Store } from '../store/store.ts';

const VALUES = 'client/settings';
const LONGEST_NAME = 48;
const LONGEST_VALUE = 128;
const settings = z.record(z.string(), z.unknown());

export function listClientSettings(store: Store, user: string): [string, unknown][] {
  const stored = readUserValue(store, user, VALUES);
  return stored === null ? [] : Object.entries(z.parse(settings, JSON.parse(stored)));
}

export function readClientSetting(store: Store, user: string, name: string): unknown {
  return new Map(listClientSettings(store, user)).get(name) ?? null;
}

/** @throws ApplicationError 400 when the name or the value is too long */
export function writeClientSetting(
  store: Store,
  user: string,
  name: string,
  value: unknown,
): unknown {
  if (byteLength(name) > LONGEST_NAME) throw new ApplicationError('Key too long', 400);
  if (byteLength(asText(value)) > LONGEST_VALUE) throw new ApplicationError('Value too long', 400);
  keep(store, user, new Map(listClientSettings(store, user)).set(name, value));
  return value;
}

/** A setting that holds null counts as not set, so it stays. */
export function resetClientSetting(store: Store, user: string, name: string): null {
  const values = new Map(listClientSettings(store, user));
  if ((values.get(name) ?? null) !== null) {
    values.delete(name);
    keep(store, user, values);
  }
  return null;
}

function keep(store: Store, user: string, values: ReadonlyMap<string, unknown>): void {
  writeUserValue(store, user, VALUES, JSON.stringify(Object.fromEntries(values)));
}

/** The real server measures a list by the word "Array". */
function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? '1' : '';
  if (typeof value === 'number') return String(value);
  return value === null ? '' : 'Array';
}

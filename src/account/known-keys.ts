/**
 * Which keys of an account this device has seen, so that a server cannot hand out an older keychain,
 * or none, and have the newer keys overwritten. Only digests of the keys' ids are stored.
 */
import { useMemo } from 'react';
import * as z from 'zod/mini';
import { keyDigest, type Keychain } from '#protocol/keychain.ts';
import { useConnection } from '#session/use-session.ts';
import { useServices } from '#session/use-services.ts';

const digestsSchema = z
  .array(z.string().check(z.regex(/^[0-9a-f]{32}$/)))
  .check(z.maxLength(5_000));

export type KnownKeys = {
  /** Whether a key was seen here that is not among these. */
  readonly lackedBy: (keys: Keychain['keys']) => boolean;
  readonly remember: (keys: Keychain['keys']) => void;
  /** After a reset, or when the person says that it is right without them. */
  readonly forget: () => void;
};

type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** @param storage throws where it is switched off: then nothing is known */
export function createKnownKeys(
  storageKey: string,
  storage: () => DeviceStorage = () => localStorage,
): KnownKeys {
  const read = (): readonly string[] => {
    try {
      return z.parse(digestsSchema, JSON.parse(storage().getItem(storageKey) ?? '[]'));
    } catch {
      return [];
    }
  };
  const change = (how: () => void): void => {
    try {
      how();
    } catch {
      // Storage is switched off or full.
    }
  };
  const digestsOf = (keys: Keychain['keys']) => Object.keys(keys).map(keyDigest);
  return {
    lackedBy(keys) {
      const given = new Set(digestsOf(keys));
      return read().some((digest) => !given.has(digest));
    },
    remember(keys) {
      const all = [...new Set([...read(), ...digestsOf(keys)])];
      change(() => storage().setItem(storageKey, JSON.stringify(all)));
    },
    forget: () => change(() => storage().removeItem(storageKey)),
  };
}

/** The known keys of the account that this mount is connected to. */
export function useKnownKeys(): KnownKeys {
  const { host } = useServices();
  const { connection } = useConnection();
  const { storageKey } = host;
  const { user } = connection;
  return useMemo(() => knownKeysOf(storageKey, user), [storageKey, user]);
}

/** @param storageKey prefix of this server's keys in the device's storage */
export function knownKeysOf(storageKey: string, user: string | null): KnownKeys {
  return createKnownKeys(`${storageKey}:keys:${user ?? ''}`);
}

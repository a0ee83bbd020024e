import { describe, expect, test } from 'vitest';
import { ApiError } from '#api/errors.ts';
import { newKeychain } from '#protocol/keychain.ts';
import { KEYCHAIN_TYPE } from '#protocol/wire.ts';
import { quickCrypto, random } from '#testing/quick-crypto.ts';
import { areKeysStored, openKeys } from './item-keys.ts';

const PASSPHRASE = 'the passphrase of this account';
const keychain = newKeychain(random);
const sealed = await quickCrypto.sealKeychain(keychain, PASSPHRASE);

function io(stored: string | null, lacks = false) {
  const remembered: unknown[] = [];
  return {
    remembered,
    client: {
      getKeychains: async () => (stored === null ? {} : { [KEYCHAIN_TYPE]: stored }),
    },
    crypto: quickCrypto,
    known: { lackedBy: () => lacks, remember: (keys: unknown) => void remembered.push(keys) },
  };
}

test('only what the server has stored, and what opens, is used', async () => {
  const opening = await openKeys(PASSPHRASE, io(sealed));
  const current = { id: keychain.current, key: keychain.keys[keychain.current] };
  expect(opening).toEqual({ kind: 'opened', keys: { sealed, current, all: keychain.keys } });
});

describe('nothing is opened', () => {
  test('with another passphrase, without a keychain, with a broken one', async () => {
    const kinds = [
      await openKeys('another long passphrase', io(sealed)),
      await openKeys(PASSPHRASE, io(null)),
      await openKeys(PASSPHRASE, io(sealed.slice(0, 40))),
    ].map(({ kind }) => kind);
    expect(kinds).toEqual(['wrong-passphrase', 'no-keychain', 'no-keychain']);
  });

  test('where keys are missing that this device has seen', async () => {
    const parts = io(sealed, true);
    expect(await openKeys(PASSPHRASE, parts)).toEqual({ kind: 'keys-missing' });
    expect(parts.remembered).toEqual([]);
  });

  test('where the server does not answer', async () => {
    const failing = { ...io(sealed), client: { getKeychains: () => refuse() } };
    expect(await openKeys(PASSPHRASE, failing)).toEqual({ kind: 'trouble', code: 'offline' });
  });
});

test('another keychain on the server is noticed', async () => {
  const opening = await openKeys(PASSPHRASE, io(sealed));
  if (opening.kind !== 'opened') throw new Error('not opened');
  expect(await areKeysStored(opening.keys, io(sealed).client)).toBe(true);
  const other = await quickCrypto.sealKeychain(keychain, PASSPHRASE);
  expect(await areKeysStored(opening.keys, io(other).client)).toBe(false);
  expect(await areKeysStored(opening.keys, io(null).client)).toBe(false);
});

function refuse(): Promise<never> {
  return Promise.reject(new ApiError('offline'));
}

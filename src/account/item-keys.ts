/**
 * The keys that items are encrypted with, proved: the keychain is read back from the server and
 * opened with the passphrase. A key that is not stored there is never used.
 */
import { isApiError, type ApiErrorCode } from '#api/errors.ts';
import type { Client } from '#api/client.ts';
import type { Crypto } from '#crypto/crypto.ts';
import type { KnownKeys } from './known-keys.ts';
import type { ItemKey, ItemKeys } from '#protocol/items-encryption.ts';
import { KEYCHAIN_TYPE } from '#protocol/wire.ts';

export type KeysIo = {
  readonly client: Pick<Client, 'getKeychains'>;
  readonly crypto: Pick<Crypto, 'openKeychain'>;
  readonly known: Pick<KnownKeys, 'lackedBy' | 'remember'>;
};

export type OpenKeys = {
  /** As the server holds it. */
  readonly sealed: string;
  readonly current: ItemKey;
  readonly all: ItemKeys;
};

export type KeysOpening =
  | { readonly kind: 'opened'; readonly keys: OpenKeys }
  | { readonly kind: 'wrong-passphrase' }
  /** `keys-missing`: keys that this device has seen are no longer in it. */
  | { readonly kind: 'no-keychain' | 'keys-missing' | 'device' }
  | { readonly kind: 'trouble'; readonly code: ApiErrorCode };

export async function openKeys(passphrase: string, io: KeysIo): Promise<KeysOpening> {
  try {
    const sealed = (await io.client.getKeychains())[KEYCHAIN_TYPE];
    if (sealed === undefined) return { kind: 'no-keychain' };
    const opening = await io.crypto.openKeychain(sealed, passphrase);
    if (opening.kind === 'does-not-open') return { kind: 'wrong-passphrase' };
    if (opening.kind === 'no-keychain') return { kind: 'no-keychain' };
    const { keys, current } = opening.keychain;
    const key = Object.hasOwn(keys, current) ? keys[current] : undefined;
    if (key === undefined) return { kind: 'no-keychain' };
    if (io.known.lackedBy(keys)) return { kind: 'keys-missing' };
    io.known.remember(keys);
    return { kind: 'opened', keys: { sealed, current: { id: current, key }, all: keys } };
  } catch (error) {
    return isApiError(error) ? { kind: 'trouble', code: error.code } : { kind: 'device' };
  }
}

/** Whether the server still holds the keychain that was opened. */
export async function areKeysStored(
  { sealed }: OpenKeys,
  client: Pick<Client, 'getKeychains'>,
): Promise<boolean> {
  return (await client.getKeychains())[KEYCHAIN_TYPE] === sealed;
}

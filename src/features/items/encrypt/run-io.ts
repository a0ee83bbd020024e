/** What a run does with the real server and the worker. */
import { areKeysStored, type OpenKeys } from '#account/item-keys.ts';
import { findReadable } from '#account/items-readable.ts';
import { isApiError } from '#api/errors.ts';
import { changeOf, storedTextsOf, type ItemTexts } from '#protocol/items-encryption.ts';
import type { Item, ItemChange } from '#protocol/items.ts';
import type { Services } from '#session/services.ts';
import type { WrittenItem } from './encrypt-item.ts';

import type { RunIo, Verdict } from './run.ts';

/** Releases since 2024 know it; by it they can be told from those of 2021 (items.md, F22). */
const HASH_LENGTH = 'user.password.security.hash';
const FULL_HASH = 40;
const SSE = 'user.encryption.sse';

/** @throws {ApiError} when the server cannot be asked what it is like */
export async function readRelease(items: Pick<Services['client']['items'], 'getSettings'>) {
  const settings = await items.getSettings([HASH_LENGTH, SSE]);
  const length = settings[HASH_LENGTH];
  const checksRevision = typeof length === 'number';
  return {
    /** Digits that are stored of a hash. */
    hashLength: checksRevision ? length : FULL_HASH,
    checksRevision,
    /** The releases of 2021 fail at every write where the setting is 2 (items.md, F13). */
    refusesWrites: !checksRevision && settings[SSE] === 2,
  };
}

export type Parts = {
  readonly client: Pick<Services['client'], 'items' | 'getKeychains'>;
  readonly crypto: Pick<Services['crypto'], 'encryptItems' | 'decryptItems' | 'warmUp'>;
  readonly keys: OpenKeys;
};

/**
 * Items go to the worker one by one, so that only those are in memory as plain text that are on
 * their way.
 * @returns null when a setting makes the server refuse every write
 * @throws {ApiError} when the server cannot be asked what it is like
 */
export async function createRunIo(
  { client, crypto, keys }: Parts,
  clock: Pick<RunIo, 'wait' | 'isPaused'>,
): Promise<RunIo | null> {
  const { items } = client;
  const { hashLength, checksRevision, refusesWrites } = await readRelease(items);
  if (refusesWrites) return null;

  async function seal(item: Item): Promise<ItemChange> {
    const stored = storedTextsOf(item);
    const plain = item.cseType === 'none' ? stored.texts : await open(item);
    // Encrypted with a key that we do not have: it goes back as it is.
    if (plain === null) return changeOf(item, { ...stored, hash: hashIn(item) });
    const [encrypted] = await crypto.encryptItems([plain], keys.current);
    // Otherwise the worker would end with its last job, and start anew for the next item.
    crypto.warmUp();
    if (encrypted === undefined) throw new TypeError('Nothing came back from the worker');
    // As long as the stored one: with another the server takes the password for a new one (F30).
    return changeOf(item, { ...encrypted, hash: encrypted.hash.slice(0, hashLength) });
  }

  async function open(item: Item): Promise<ItemTexts | null> {
    const [decrypted] = await crypto.decryptItems([storedTextsOf(item)], keys.all);
    crypto.warmUp();
    return decrypted?.kind === 'decrypted' ? decrypted.texts : null;
  }

  async function verify({ name, before, revision }: WrittenItem): Promise<Verdict> {
    if (!(await areKeysStored(keys, client))) return 'keys-changed';
    let now: Item;
    try {
      now = await items.show(name.kind, name.id);
    } catch (error) {
      if (isApiError(error) && error.code === 'item-not-found') return 'changed';
      throw error;
    }
    if (revision !== null && now.revision !== revision) return 'changed';
    const texts = now.cseType === 'none' ? null : await open(now);
    const wanted = before.cseType === 'none' ? storedTextsOf(before).texts : await open(before);
    const isSame = JSON.stringify(texts) === JSON.stringify(wanted);
    return isSame ? 'right' : 'wrong';
  }

  return {
    ...clock,
    checksRevision,
    readable: () => findReadable(items),
    show: ({ kind, id }, revisions) => items.show(kind, id, { revisions }),
    seal,
    update: (change) => items.update(change),
    verify,
  };
}

function hashIn(item: Item): string {
  return item.kind === 'password' ? item.hash : '';
}

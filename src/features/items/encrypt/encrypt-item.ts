/**
 * Encrypts one item in place. `update` replaces everything, so all of it is sent back; id, history
 * and relations stay, and nothing is ever deleted (items.md, F8 and F15).
 */
import type { ItemName } from '#account/items-readable.ts';
import { isApiError, isOutcomeUnknown, type ApiErrorCode } from '#api/errors.ts';
import { storedTextsOf } from '#protocol/items-encryption.ts';
import { itemAt, type Item, type ItemChange, type ItemWritten } from '#protocol/items.ts';

/** The calls that encrypting an item takes. Each rejects with an `ApiError`. */
export type ItemIo = {
  /**
   * Whether the server refuses an update of a version that is no longer the current one. Where it
   * does not (2021, items.md F31) all versions are looked at after the write.
   */
  readonly checksRevision: boolean;
  /** Reads the item. Spends nothing. */
  readonly show: (name: ItemName, versions: boolean) => Promise<Item>;
  /**
   * Encrypts on the device, with fresh nonces, what is plain or what somebody else encrypted. The
   * change names the revision that was read.
   */
  readonly seal: (item: Item) => Promise<ItemChange>;
  readonly update: (change: ItemChange) => Promise<ItemWritten>;
};

/** An item that was written, for reading it back. */
export type WrittenItem = {
  readonly name: ItemName;
  /** What it was before: plain. */
  readonly before: Item;
  readonly revision: string | null;
};

/** What became of one item. */
export type ItemEnd =
  | { readonly kind: 'encrypted'; readonly written: WrittenItem }
  /** Somebody else has encrypted it meanwhile. */
  | { readonly kind: 'already' }
  /** Somebody else has deleted it meanwhile. */
  | { readonly kind: 'gone' }
  | ItemLeft;

/** The item stays as it is. */
export type ItemLeft =
  /** Given to others, or received: the server refuses to encrypt it (items.md, F60 and F61). */
  | { readonly kind: 'shared' }
  /** Others change it faster than it can be written. */
  | { readonly kind: 'busy' }
  /** The server refuses this item, or it cannot be read. */
  | { readonly kind: 'refused'; readonly code: ApiErrorCode };

/** What one item needs to remember when it is tried again after a lost answer. */
export class ItemMemory {
  /** Versions that need no look any more. */
  readonly known = new Set<string>();
  /** What each encrypted label that went out was made of. Nonces are random: who has one is ours. */
  readonly sent = new Map<string, Item>();
}

/** How often an item is read again because somebody else was faster. */
const TRIES = 5;

/** Errors that concern one item only; any other concerns the whole run. */
const REFUSALS: ReadonlySet<ApiErrorCode> = new Set<ApiErrorCode>([
  'item-encryption-rejected',
  'item-hash-rejected',
  'item-incomplete',
  'item-read-only',
  'item-rejected',
]);

/**
 * Begins with reading, also when it is called again: so nothing is sent twice.
 * @throws {ApiError} what concerns the whole run: no session, no network, a server in trouble
 */
export async function encryptItem(
  name: ItemName,
  io: ItemIo,
  memory: ItemMemory,
): Promise<ItemEnd> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      const item = await io.show(name, !io.checksRevision);
      const lost = overwritten(item, memory);
      const end = lost === null ? endOf(name, item, memory) : null;
      if (end !== null) return end;
      const before = lost ?? item;
      const change = await io.seal(before);
      memory.sent.set(change.body.label, before);
      const { revision } = await io.update(change);
      if (io.checksRevision) return { kind: 'encrypted', written: { name, before, revision } };
    } catch (error) {
      const end = endOfFailure(error);
      if (end !== null) return end;
    }
  }
  return { kind: 'busy' };
}

/** Where the item needs nothing (more), or nothing can be done. */
function endOf(name: ItemName, item: Item, { sent, known }: ItemMemory): ItemEnd | null {
  const { revision } = item;
  const before = sent.get(item.label);
  if (before !== undefined) return { kind: 'encrypted', written: { name, before, revision } };
  if (item.cseType !== 'none') return { kind: 'already' };
  for (const version of item.revisions ?? []) if (version) known.add(version.id);
  return isShared(item) ? { kind: 'shared' } : null;
}

/** @returns null when somebody else was faster: to be read again */
function endOfFailure(error: unknown): ItemEnd | null {
  if (!isApiError(error)) throw error;
  if (error.code === 'item-outdated') return null;
  if (error.code === 'item-not-found') return { kind: 'gone' };
  if (error.code === 'item-shared') return { kind: 'shared' };
  if (isOutcomeUnknown(error) || !REFUSALS.has(error.code)) throw error;
  return { kind: 'refused', code: error.code };
}

/**
 * The version of somebody else that our write has replaced without having read it; null when there
 * is none. It is written anew, encrypted: the newer one counts.
 */
function overwritten(item: Item, { known, sent }: ItemMemory): Item | null {
  const ours = sent.get(item.label);
  if (ours === undefined || item.revisions === null) return null;
  let theirs: Item | null = null;
  for (const version of item.revisions) {
    if (version === null || known.has(version.id) || sent.has(version.label)) continue;
    if (theirs !== null) known.add(theirs.revision);
    theirs = itemAt(item, version.id);
    if (theirs !== null) theirs = { ...theirs, revision: version.id };
  }
  if (theirs === null || isSameContent(theirs, ours)) return null;
  return { ...theirs, revision: item.revision };
}

/** Whether it is the same to a person, wherever it lies in time. */
function isSameContent(one: Item, other: Item): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf(item: Item): string {
  const { texts, cseType, cseKey } = storedTextsOf(item);
  const place =
    item.kind === 'password' ? item.folder : item.kind === 'folder' ? item.parent : null;
  const { hidden, favorite } = item;
  return JSON.stringify([texts, cseType, cseKey, place, hidden, favorite]);
}

/** Whether others have it too: given to them, or received from them. */
function isShared(item: Item): boolean {
  return item.kind === 'password' && (item.shared || item.share !== null);
}

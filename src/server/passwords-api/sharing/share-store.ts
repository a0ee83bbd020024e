/** Shares of passwords in the database. */
import * as z from 'zod/mini';
import { ResourceNotFound } from '../answer.ts';
import type { Item, ItemScope } from '../items/item-store.ts';
import type { Store } from '../store/store.ts';

const flag = z.pipe(
  z.number(),
  z.transform((value) => value === 1),
);

const shareRow = z.object({
  id: z.string(),
  /** The owner. */
  user: z.string(),
  receiver: z.string(),
  source: z.string(),
  target: z.nullable(z.string()),
  editable: flag,
  shareable: flag,
  /** The owner's item has changed since the job ran. */
  sourceUpdated: flag,
  targetUpdated: flag,
  expires: z.nullable(z.number()),
  created: z.number(),
  updated: z.number(),
  client: z.string(),
});
export type Share = z.infer<typeof shareRow>;

const COLUMNS = Object.keys(shareRow.shape).join(', ');

/** What a user sees: shares that they gave, and those that have reached them. */
const VISIBLE = '(user = ? or (receiver = ? and target is not null)) and deleted = 0';

export function listShares({ store, user }: Pick<ItemScope, 'store' | 'user'>): Share[] {
  return store.all(
    shareRow,
    `select ${COLUMNS} from shares where ${VISIBLE} order by seq`,
    user,
    user,
  );
}

/** @throws ResourceNotFound unknown, ended, or of others */
export function requireShare({ store, user }: ItemScope, id: string): Share {
  const share = store.get(
    shareRow,
    `select ${COLUMNS} from shares where id = ? and ${VISIBLE}`,
    id,
    user,
    user,
  );
  if (share === null) throw new ResourceNotFound();
  return share;
}

export function sharesOfSource(store: Store, password: string): Share[] {
  return store.all(
    shareRow,
    `select ${COLUMNS} from shares where source = ? and deleted = 0 order by seq`,
    password,
  );
}

/** Shares of all users in a state that the job looks for. */
export function findShares(
  store: Store,
  state: 'new' | 'source updated' | 'target updated',
): Share[] {
  const where = {
    new: 'target is null',
    'source updated': 'sourceUpdated = 1 and target is not null',
    'target updated': 'targetUpdated = 1',
  }[state];
  return store.all(
    shareRow,
    `select ${COLUMNS} from shares where ${where} and deleted = 0 order by seq`,
  );
}

export function findExpiredShares(store: Store, now: number): Share[] {
  return store.all(
    shareRow,
    `select ${COLUMNS} from shares where expires <= ? and deleted = 0 order by seq`,
    now,
  );
}

export function insertShare(store: Store, share: Share): void {
  store.run(
    `insert into shares (${COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    share.id,
    share.user,
    share.receiver,
    share.source,
    share.target,
    Number(share.editable),
    Number(share.shareable),
    Number(share.sourceUpdated),
    Number(share.targetUpdated),
    share.expires,
    share.created,
    share.updated,
    share.client,
  );
}

/** The job has brought both ends of a share together. */
export function markInStep(store: Store, share: Share, target: string | null, now: number): void {
  store.run(
    'update shares set target = ?, sourceUpdated = 0, targetUpdated = 0, updated = ? where id = ?',
    target,
    now,
    share.id,
  );
}

/** An item with shares has changed: the job has something to do. */
export function markSharesUpdated(store: Store, { id, share, shared }: Item): void {
  if (share !== null) {
    store.run('update shares set targetUpdated = 1 where target = ? and deleted = 0', id);
  }
  if (shared) store.run('update shares set sourceUpdated = 1 where source = ? and deleted = 0', id);
}

/** Ends a share. The owner's item is not shared any more when that was the last one. */
export function deleteShare(
  { store, user }: Pick<ItemScope, 'store' | 'user'>,
  share: Share,
): void {
  store.run('update shares set deleted = 1 where id = ?', share.id);
  if (share.user !== user || sharesOfSource(store, share.source).length > 0) return;
  store.run('update items set shared = 0 where id = ? and deleted = 0', share.source);
}

/** With a password go the shares that were given of it, and the one by which it was received. */
export function deleteSharesOfPassword(scope: ItemScope, password: Item): void {
  for (const share of sharesOfSource(scope.store, password.id)) deleteShare(scope, share);
  if (password.share === null) return;
  scope.store.run('update shares set deleted = 1 where target = ?', password.id);
}

/** Ends all shares that a user gave or received, as a reset of the account does. */
export function deleteSharesOf({ store, user }: Pick<ItemScope, 'store' | 'user'>): void {
  for (const share of listShares({ store, user })) deleteShare({ store, user }, share);
}

/** A share as the answers show it to one of the two. */
export function describeShare(share: Share, viewer: string) {
  const { id, created, updated, expires, editable, shareable, source, target, client } = share;
  return {
    id,
    created,
    updated,
    expires,
    editable,
    shareable,
    password: viewer === share.user ? source : target,
    updatePending: share.sourceUpdated || share.targetUpdated,
    owner: describeUser(share.user),
    receiver: describeUser(share.receiver),
    client,
  };
}

/** Nobody has another display name here. */
function describeUser(user: string) {
  return { id: user, name: user.charAt(0).toUpperCase() + user.slice(1) };
}

/** Items and their revisions in the database. */
import * as z from 'zod/mini';
import type { Release } from '../dialect.ts';
import { ResourceNotFound } from '../answer.ts';
import type { Store } from '../store/store.ts';
import type { Random } from '../store/vault.ts';
import { BASE, type Kind } from './kinds.ts';

/** Who acts on items, when and with what. */
export type ItemScope = {
  readonly store: Store;
  readonly release: Release;
  readonly random: Random;
  /** Whole seconds. */
  readonly now: number;
  readonly user: string;
  /** Name of the client, as the answers give it back. */
  readonly client: string;
};

const flag = z.pipe(
  z.number(),
  z.transform((value) => value === 1),
);

const itemRow = z.object({
  id: z.string(),
  kind: z.enum(['password', 'folder', 'tag']),
  user: z.string(),
  revision: z.string(),
  created: z.number(),
  updated: z.number(),
  suspended: flag,
  /** Given to others. */
  shared: flag,
  /** The share by which it was received. */
  share: z.nullable(z.string()),
  editable: flag,
});
export type Item = z.infer<typeof itemRow>;

const revisionRow = z.object({
  id: z.string(),
  item: z.string(),
  kind: z.enum(['password', 'folder', 'tag']),
  user: z.string(),
  created: z.number(),
  updated: z.number(),
  edited: z.number(),
  label: z.string(),
  username: z.string(),
  password: z.string(),
  notes: z.string(),
  customFields: z.string(),
  url: z.string(),
  color: z.string(),
  place: z.string(),
  hash: z.string(),
  status: z.number(),
  statusCode: z.string(),
  cseKey: z.string(),
  cseType: z.string(),
  sseType: z.string(),
  hidden: flag,
  trashed: flag,
  favorite: flag,
  client: z.string(),
});
export type Revision = z.infer<typeof revisionRow>;

/** An item with its current revision. */
export type Entry = { readonly item: Item; readonly revision: Revision };

const ITEM_COLUMNS = Object.keys(itemRow.shape);
const REVISION_COLUMNS = Object.keys(revisionRow.shape);
const ITEM = ITEM_COLUMNS.map((name) => `i.${name}`).join(', ');
const REVISION = REVISION_COLUMNS.map((name) => `r.${name}`).join(', ');
const CURRENT = 'items i join revisions r on r.id = i.revision';

const INSERT_ITEM = insertion('items', ITEM_COLUMNS);
const INSERT_REVISION = insertion('revisions', REVISION_COLUMNS);

function insertion(table: string, columns: readonly string[]): string {
  return `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
}

const stored = (value: Value) => (typeof value === 'boolean' ? (value ? 1 : 0) : value);

export function insertItem(store: Store, item: Item): void {
  store.run(INSERT_ITEM, ...inOrder(ITEM_COLUMNS, item).map(stored));
}

export function insertRevision(store: Store, revision: Revision): void {
  store.run(INSERT_REVISION, ...inOrder(REVISION_COLUMNS, revision).map(stored));
}

type Value = string | number | boolean | null;

function inOrder(columns: readonly string[], row: Readonly<Record<string, Value>>): Value[] {
  return columns.map((name) => row[name] ?? null);
}

/** Writes what can change of an item. */
export function updateItem(store: Store, item: Item): void {
  store.run(
    `update items set revision = ?, updated = ?, suspended = ?, shared = ?, editable = ?
     where id = ?`,
    item.revision,
    item.updated,
    stored(item.suspended),
    stored(item.shared),
    stored(item.editable),
    item.id,
  );
}

/** Writes the status of a revision, the one thing in it that changes. */
export function updateStatus(
  store: Store,
  revision: Pick<Revision, 'id' | 'status' | 'statusCode' | 'updated'>,
): void {
  store.run(
    'update revisions set status = ?, statusCode = ?, updated = ? where id = ?',
    revision.status,
    revision.statusCode,
    revision.updated,
    revision.id,
  );
}

/** Flags an item and all its revisions as deleted; the rows stay. */
export function flagDeleted(store: Store, item: Item): void {
  store.run('update items set deleted = 1 where id = ?', item.id);
  store.run('update revisions set deleted = 1 where item = ?', item.id);
}

/** @throws ResourceNotFound unknown, deleted, or somebody else's */
export function requireItem(scope: ItemScope, kind: Kind, id: string): Item {
  const item = findItem(scope, kind, id);
  if (item === null) throw new ResourceNotFound();
  return item;
}

export function findItem({ store, user }: ItemScope, kind: Kind, id: string): Item | null {
  return store.get(
    itemRow,
    `select ${ITEM} from items i where i.id = ? and i.user = ? and i.kind = ? and i.deleted = 0`,
    id,
    user,
    kind,
  );
}

/** @throws ResourceNotFound unknown, deleted, or somebody else's */
export function requireRevision({ store, user }: ItemScope, kind: Kind, id: string): Revision {
  const revision = store.get(
    revisionRow,
    `select ${REVISION} from revisions r
     where r.id = ? and r.user = ? and r.kind = ? and r.deleted = 0`,
    id,
    user,
    kind,
  );
  if (revision === null) throw new ResourceNotFound();
  return revision;
}

export function currentRevision(scope: ItemScope, item: Item): Revision {
  return requireRevision(scope, item.kind, item.revision);
}

/** All revisions of an item, oldest first. */
export function revisionsOf(store: Store, item: string): Revision[] {
  return store.all(
    revisionRow,
    `select ${REVISION} from revisions r where r.item = ? and r.deleted = 0 order by r.seq`,
    item,
  );
}

export function revisionsWithHash(store: Store, user: string, hash: string): Revision[] {
  return store.all(
    revisionRow,
    `select ${REVISION} from revisions r
     where r.user = ? and r.hash = ? and r.kind = 'password' and r.deleted = 0 order by r.seq`,
    user,
    hash,
  );
}

const countRow = z.object({ found: z.number() });

/** Whether another password has, or once had, the same hash. */
export function isDuplicate(store: Store, { user, hash, item }: Revision): boolean {
  const row = store.get(
    countRow,
    `select exists (
       select 1 from revisions
       where user = ? and hash = ? and item <> ? and kind = 'password' and deleted = 0
     ) as found`,
    user,
    hash,
    item,
  );
  return row?.found === 1;
}

/** What `list` and `find` look at: no hidden and no suspended items. */
export function visibleEntries(scope: ItemScope, kind: Kind): Entry[] {
  return entries(
    scope,
    `where i.user = ? and i.kind = ? and i.deleted = 0 and i.suspended = 0 and r.hidden = 0`,
    [scope.user, kind],
  );
}

/** All items of a kind. */
export function allEntries(scope: ItemScope, kind: Kind): Entry[] {
  return entries(scope, 'where i.user = ? and i.kind = ? and i.deleted = 0', [scope.user, kind]);
}

/** Everything of a kind whose current revision lies in the folder, in whatever state. */
export function entriesIn(scope: ItemScope, kind: Kind, folder: string): Entry[] {
  return entries(scope, 'where r.place = ? and i.user = ? and i.kind = ? and i.deleted = 0', [
    folder,
    scope.user,
    kind,
  ]);
}

function entries({ store }: ItemScope, where: string, values: readonly string[]): Entry[] {
  const order = 'order by i.seq';
  const items = store.all(itemRow, `select ${ITEM} from ${CURRENT} ${where} ${order}`, ...values);
  const revisions = store.all(
    revisionRow,
    `select ${REVISION} from ${CURRENT} ${where} ${order}`,
    ...values,
  );
  return items.flatMap((item, index) => {
    const revision = revisions[index];
    return revision === undefined ? [] : [{ item, revision }];
  });
}

/** The current revision of a folder; null when there is none for this user. */
export function folderRevision(scope: ItemScope, id: string): Revision | null {
  if (id === BASE) return null;
  const item = findItem(scope, 'folder', id);
  return item === null ? null : currentRevision(scope, item);
}

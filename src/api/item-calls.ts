/** The calls about passwords, folders, tags and settings (`items.md`, section 1). */
import * as z from 'zod/mini';
import {
  folderContentSchema,
  folderIdsSchema,
  itemWrittenSchema,
  parseItem,
  parseItems,
  type Folder,
  type FolderIds,
  type ItemChange,
  type ItemKind,
  type ItemList,
  type ItemOf,
  type ItemWritten,
  type NewItem,
  type Password,
  type Unreadable,
} from '#protocol/items.ts';
import { settingsSchema } from '#protocol/wire.ts';
import { ApiError } from './errors.ts';
import type { Call } from './transport.ts';

type Options = { readonly signal?: AbortSignal | undefined };

/** What `find` is asked for. Without `trashed: true` it leaves the trash out. */
export type ItemCriteria = { readonly cseType?: string; readonly trashed?: true };

/** A folder, and what lies directly in it. The only way to what a trashed folder suspends. */
export type FolderContent = {
  readonly folder: Folder | Unreadable;
  readonly folders: ItemList<Folder>;
  readonly passwords: ItemList<Password>;
};

/** Each call rejects with an {@link ApiError}; none is ever repeated by itself. */
export type ItemCalls = {
  /** What is not trashed, hidden or suspended. Passwords come with the ids of their tags. */
  list<K extends ItemKind>(kind: K, options?: Options): Promise<ItemList<ItemOf<K>>>;
  find<K extends ItemKind>(
    kind: K,
    criteria: ItemCriteria,
    options?: Options,
  ): Promise<ItemList<ItemOf<K>>>;
  /** As `list` or, with criteria, `find`; but only ids, which costs the server next to nothing. */
  findIds(
    kind: ItemKind,
    criteria: ItemCriteria | null,
    options?: Options,
  ): Promise<readonly string[]>;
  /** @param options.revisions also all of its versions */
  show<K extends ItemKind>(
    kind: K,
    id: string,
    options?: Options & { readonly revisions?: boolean },
  ): Promise<ItemOf<K>>;
  showFolder(id: string, options?: Options): Promise<FolderContent>;
  /** What lies in each folder of `list` or, with criteria, `find`; only ids. */
  findFolderIds(criteria: ItemCriteria | null, options?: Options): Promise<readonly FolderIds[]>;
  showFolderIds(id: string, options?: Options): Promise<FolderIds>;
  create(item: NewItem, options?: Options): Promise<ItemWritten>;
  /** Replaces the whole item. Fails with `item-outdated` where the revision is not the current one. */
  update(change: ItemChange, options?: Options): Promise<ItemWritten>;
  /** The first time to the trash, the second time for good. */
  delete(kind: ItemKind, id: string, revision: string | null, options?: Options): Promise<void>;
  /** Out of the trash; or, with an older revision, back to that. */
  restore(
    kind: ItemKind,
    id: string,
    revision: string | null,
    options?: Options,
  ): Promise<ItemWritten>;
  getSettings(names: readonly string[], options?: Options): Promise<Record<string, unknown>>;
  /** Read with `getSettings` what came of it: answers of set and reset differ in type (F72). */
  setSettings(values: Readonly<Record<string, unknown>>, options?: Options): Promise<void>;
  resetSettings(names: readonly string[], options?: Options): Promise<void>;
};

/** The most bytes of a list: some ten thousand items with long notes. */
const LIST_LIMIT = 100_000_000;
/** A list of thousands takes some servers long: most of it is their own decryption (F42). */
const LIST_TIMEOUT_MS = 180_000;

/** Items that are read in one go, some 10 ms, so that the page stays responsive. */
const SLICE = 200;

/** What every item comes with. Never shares: one that has ended fails the whole list (F43). */
const DETAILS: { readonly [K in ItemKind]: string } = {
  password: 'model+tag-ids',
  folder: 'model',
  tag: 'model',
};

const FOLDER_IDS = 'folder-ids+password-ids';

const listSchema = z.array(z.unknown());
const idsSchema = z.array(z.object({ id: z.string().check(z.minLength(1), z.maxLength(256)) }));

/** @param call one request of the client */
export function itemCalls(call: <T>(request: Call<T>) => Promise<T>): ItemCalls {
  const many = <T>(
    kind: ItemKind,
    details: string,
    criteria: ItemCriteria | null,
    answer: Call<T>['answer'],
    { signal }: Options,
  ): Promise<T> => {
    const isList = criteria === null;
    return call({
      endpoint: isList ? 'item/list' : 'item/find',
      path: isList ? `${kind}/list` : `${kind}/find`,
      body: isList ? { details } : { criteria, details },
      answer,
      timeoutMs: LIST_TIMEOUT_MS,
      maxBytes: LIST_LIMIT,
      signal,
    });
  };

  const settings = (action: 'get' | 'set' | 'reset', body: unknown, { signal }: Options) =>
    call({
      endpoint: `settings/${action}`,
      path: `settings/${action}`,
      body,
      answer: z.pipe(settingsSchema, z.record(z.string(), z.unknown())),
      signal,
    });

  return {
    list: async (kind, options = {}) =>
      inSlices(kind, await many(kind, DETAILS[kind], null, listSchema, options)),
    find: async (kind, criteria, options = {}) =>
      inSlices(kind, await many(kind, DETAILS[kind], criteria, listSchema, options)),
    findIds: async (kind, criteria, options = {}) => {
      const list = await many(kind, '', criteria, idsSchema, options);
      return list.map(({ id }) => id);
    },
    show: async (kind, id, { revisions = false, signal } = {}) => {
      const details = revisions ? `${DETAILS[kind]}+revisions` : DETAILS[kind];
      const answer = await call({
        endpoint: 'item/show',
        path: `${kind}/show`,
        body: { id, details },
        answer: z.unknown(),
        signal,
      });
      const item = parseItem(kind, answer);
      if ('reason' in item) throw new ApiError('unreadable-answer');
      return item;
    },
    showFolder: async (id, { signal } = {}) => {
      const answer = await call({
        endpoint: 'item/show',
        path: 'folder/show',
        body: { id, details: 'model+folders+passwords+password-tags' },
        answer: folderContentSchema,
        timeoutMs: LIST_TIMEOUT_MS,
        maxBytes: LIST_LIMIT,
        signal,
      });
      return {
        folder: parseItem('folder', answer),
        folders: await inSlices('folder', answer.folders),
        passwords: await inSlices('password', answer.passwords),
      };
    },
    findFolderIds: (criteria, options = {}) =>
      many('folder', FOLDER_IDS, criteria, z.array(folderIdsSchema), options),
    showFolderIds: (id, { signal } = {}) =>
      call({
        endpoint: 'item/show',
        path: 'folder/show',
        body: { id, details: FOLDER_IDS },
        answer: folderIdsSchema,
        signal,
      }),
    create: ({ kind, body }, { signal } = {}) =>
      call({
        endpoint: 'item/create',
        path: `${kind}/create`,
        body,
        answer: itemWrittenSchema,
        signal,
      }),
    update: ({ kind, body }, { signal } = {}) =>
      call({
        endpoint: 'item/update',
        path: `${kind}/update`,
        method: 'PATCH',
        body,
        answer: itemWrittenSchema,
        signal,
      }),
    delete: async (kind, id, revision, { signal } = {}) => {
      await call({
        endpoint: 'item/delete',
        path: `${kind}/delete`,
        method: 'DELETE',
        body: { id, revision },
        answer: itemWrittenSchema,
        signal,
      });
    },
    restore: (kind, id, revision, { signal } = {}) =>
      call({
        endpoint: 'item/restore',
        path: `${kind}/restore`,
        method: 'PATCH',
        body: { id, revision },
        answer: itemWrittenSchema,
        signal,
      }),
    getSettings: (names, options = {}) => settings('get', names, options),
    setSettings: async (values, options = {}) => {
      await settings('set', values, options);
    },
    resetSettings: async (names, options = {}) => {
      await settings('reset', names, options);
    },
  };
}

/** Reads a long list with pauses in between, in which the page can answer to a person. */
async function inSlices<K extends ItemKind>(
  kind: K,
  values: readonly unknown[],
): Promise<ItemList<ItemOf<K>>> {
  if (values.length <= SLICE) return parseItems(kind, values);
  const lists: ItemList<ItemOf<K>>[] = [];
  for (let from = 0; from < values.length; from += SLICE) {
    lists.push(parseItems(kind, values.slice(from, from + SLICE), from));
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  }
  return {
    items: lists.flatMap(({ items }) => items),
    unreadable: lists.flatMap(({ unreadable }) => unreadable),
  };
}

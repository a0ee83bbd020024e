/** Reads everything of an account that can be found, and counts what the server can read of it. */
import { isApiError } from '#api/errors.ts';
import type { ItemCalls } from '#api/item-calls.ts';
import type { ItemKind } from '#protocol/items.ts';
import { createCollection, type Collection, type FoundItems } from './items-found.ts';

const ITEM_KINDS = ['tag', 'folder', 'password'] as const;

/** Requests at once: the server limits nothing (items.md, F2), so the client has to. */
const PARALLEL = 4;

type ReadCalls = Pick<ItemCalls, 'list' | 'find' | 'showFolder'>;
type CountCalls = Pick<ItemCalls, 'findIds' | 'showFolder'>;
type Options = { readonly signal?: AbortSignal | undefined };

/**
 * The three lists, the three trashes, and what lies in every folder on the way.
 *
 * @param options.onFound how many items are known by now
 * @throws {ApiError} of the first call that fails: what is found by then is not everything
 */
export async function readAllItems(
  calls: ReadCalls,
  options: Options & { readonly onFound?: (count: number) => void } = {},
): Promise<FoundItems> {
  const { signal, onFound } = options;
  const collection = createCollection();
  for (const kind of ITEM_KINDS) {
    collection.addList(kind, await calls.list(kind, { signal }), true);
    collection.addList(kind, await calls.find(kind, { trashed: true }, { signal }), false);
    onFound?.(collection.found().items.length);
  }
  await lookIntoFolders(calls, collection, options);
  return collection.found();
}

async function lookIntoFolders(
  calls: Pick<ItemCalls, 'showFolder'>,
  collection: Collection,
  { signal, onFound }: Options & { readonly onFound?: (count: number) => void },
): Promise<void> {
  for (
    let folders = collection.nextFolders();
    folders.length > 0;
    folders = collection.nextFolders()
  ) {
    const left = [...folders];
    const look = async () => {
      for (let id = left.shift(); id !== undefined; id = left.shift()) {
        try {
          collection.addContent(await calls.showFolder(id, { signal }));
        } catch (error) {
          // Deleted since it was listed: what lay in it is gone as well.
          if (isApiError(error) && error.code === 'item-not-found') continue;
          left.length = 0;
          throw error;
        }
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, look));
    onFound?.(collection.found().items.length);
  }
}

/** `readable`: stored without end-to-end encryption. null: not known. */
export type ItemCounts = {
  readonly [K in ItemKind]: { readonly readable: number; readonly total: number } | null;
};

/** Counts what was read. */
export function countFound({ items, unreadable }: FoundItems): ItemCounts {
  const countOf = (kind: ItemKind) => {
    // Of an item that cannot be read nobody knows who else can.
    if (unreadable.some((one) => one.kind === kind)) return null;
    const own = items.filter(({ item }) => item.kind === kind);
    const readable = own.filter(({ item }) => item.cseType === 'none').length;
    return { readable, total: own.length };
  };
  return { password: countOf('password'), folder: countOf('folder'), tag: countOf('tag') };
}

/**
 * Counts without reading the items: by ids, and by what lies in trashed folders. Misses only what has
 * vanished from every list (items.md, F45 and F52). Never rejects: what a failed call would have
 * told is not known.
 */
export async function countItems(calls: CountCalls, { signal }: Options = {}): Promise<ItemCounts> {
  const idsOf = async (kind: ItemKind, cseType?: 'none') => {
    const own = cseType === undefined ? null : { cseType };
    const visible = await calls.findIds(kind, own, { signal });
    const trashed = await calls.findIds(kind, { ...own, trashed: true }, { signal });
    return new Set([...visible, ...trashed]);
  };
  const count = async (kind: ItemKind, suspended: Promise<FoundItems | null>) => {
    try {
      const [total, readable] = [await idsOf(kind), await idsOf(kind, 'none')];
      // Tags lie in no folder.
      const inFolders = kind === 'tag' ? NOTHING : await suspended;
      if (inFolders?.unreadable.every((one) => one.kind !== kind) !== true) return null;
      for (const { item } of inFolders.items) {
        if (item.kind !== kind) continue;
        total.add(item.id);
        if (item.cseType === 'none') readable.add(item.id);
      }
      return { readable: readable.size, total: total.size };
    } catch {
      return null;
    }
  };
  const suspended = suspendedItems(calls, { signal }).catch(() => null);
  const [tag, folder, password] = await Promise.all(
    ITEM_KINDS.map((kind) => count(kind, suspended)),
  );
  return { tag: tag ?? null, folder: folder ?? null, password: password ?? null };
}

const NOTHING: FoundItems = { items: [], unreadable: [] };

/** What lies in trashed folders, at any depth. */
async function suspendedItems(calls: CountCalls, options: Options): Promise<FoundItems> {
  const trashed = await calls.findIds('folder', { trashed: true }, options);
  const collection = createCollection(trashed);
  await lookIntoFolders(calls, collection, options);
  return collection.found();
}

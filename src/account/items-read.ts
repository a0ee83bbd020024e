/** Reads everything of an account that can be found. */
import { isApiError } from '#api/errors.ts';
import type { ItemCalls } from '#api/item-calls.ts';
import type { ItemKind } from '#protocol/items.ts';
import { createCollection, type Collection, type FoundItems } from './items-found.ts';
import type { ItemCounts } from './items-readable.ts';

const ITEM_KINDS = ['tag', 'folder', 'password'] as const;

/** Requests at once: the server limits nothing (items.md, F2), so the client has to. */
const PARALLEL = 4;

type ReadCalls = Pick<ItemCalls, 'list' | 'find' | 'showFolder'>;
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

/**
 * Which items the server can read. Asked by ids, so that no plain text comes along; complete but for
 * what nobody can find: hidden items, and suspended ones that were trashed by themselves (items.md,
 * F45 and F52).
 */
import { isApiError } from '#api/errors.ts';
import type { ItemCalls } from '#api/item-calls.ts';
import { BASE_FOLDER, ITEM_LIMITS, type FolderIds, type ItemKind } from '#protocol/items.ts';

/** An item by its name on the server. */
export type ItemName = { readonly kind: ItemKind; readonly id: string };

type FindCalls = Pick<ItemCalls, 'findIds' | 'findFolderIds' | 'showFolderIds' | 'show'>;
type Options = { readonly signal?: AbortSignal | undefined };

/** What was found of one kind: `readable` of them are stored without end-to-end encryption. */
type FoundIds = { readonly readable: readonly string[]; readonly total: number };

/** Requests at once: the server limits nothing (items.md, F2), so the client has to. */
const PARALLEL = 4;

/**
 * The items that the server can read, passwords first.
 * @throws {ApiError} of the first call that fails: what is found by then is not everything
 */
export async function findReadable(
  calls: FindCalls,
  options: Options = {},
): Promise<readonly ItemName[]> {
  const { password, folder } = await foldersAndPasswords(calls, options);
  const tag = await listed('tag', calls, options);
  const found = { password, folder, tag };
  return (['password', 'folder', 'tag'] as const).flatMap((kind) =>
    found[kind].readable.map((id) => ({ kind, id })),
  );
}

/** `readable`: stored without end-to-end encryption. null: not known. */
export type ItemCounts = {
  readonly [K in ItemKind]: { readonly readable: number; readonly total: number } | null;
};

/** Never rejects: what a failed call would have told is not known. */
export async function countItems(calls: FindCalls, options: Options = {}): Promise<ItemCounts> {
  const tag = await listed('tag', calls, options).catch(() => null);
  const both = await foldersAndPasswords(calls, options).catch(() => null);
  return {
    password: countOf(both?.password ?? null),
    folder: countOf(both?.folder ?? null),
    tag: countOf(tag),
  };
}

function countOf(found: FoundIds | null): { readable: number; total: number } | null {
  return found === null ? null : { readable: found.readable.length, total: found.total };
}

/** What the lists and the trash show. Of tags that is all: they lie in no folder. */
async function listed(
  kind: ItemKind,
  calls: Pick<FindCalls, 'findIds'>,
  options: Options,
): Promise<FoundIds & { readonly ids: ReadonlySet<string> }> {
  const of = async (own: { readonly cseType: 'none' } | null) => {
    const visible = await calls.findIds(kind, own, options);
    return new Set([
      ...visible,
      ...(await calls.findIds(kind, { ...own, trashed: true }, options)),
    ]);
  };
  const ids = await of(null);
  const readable = [...(await of({ cseType: 'none' }))];
  return { ids, readable, total: new Set([...ids, ...readable]).size };
}

async function foldersAndPasswords(
  calls: FindCalls,
  options: Options,
): Promise<{ readonly folder: FoundIds; readonly password: FoundIds }> {
  const inside = await contents(calls, options);
  const of = async (kind: 'folder' | 'password'): Promise<FoundIds> => {
    const { ids, readable, total } = await listed(kind, calls, options);
    const hiddenFromLists = [...inside[kind]].filter((id) => !ids.has(id));
    const plain = await plainOf(kind, hiddenFromLists, calls, options);
    return { readable: [...readable, ...plain], total: total + hiddenFromLists.length };
  };
  return { folder: await of('folder'), password: await of('password') };
}

/** Everything that lies in a folder, be the folder listed, trashed, or in such a one. */
async function contents(
  calls: Pick<FindCalls, 'findFolderIds' | 'showFolderIds'>,
  options: Options,
): Promise<{ readonly folder: ReadonlySet<string>; readonly password: ReadonlySet<string> }> {
  const looked = new Set<string>();
  const folder = new Set<string>();
  const password = new Set<string>();
  const add = (found: FolderIds): void => {
    looked.add(found.id);
    for (const id of found.folders) folder.add(id);
    for (const id of found.passwords) password.add(id);
  };
  for (const found of await calls.findFolderIds(null, options)) add(found);
  for (const found of await calls.findFolderIds({ trashed: true }, options)) add(found);
  folder.add(BASE_FOLDER);
  for (let next = unlooked(folder, looked); next.length > 0; next = unlooked(folder, looked)) {
    for (const id of next) looked.add(id);
    await each(next, async (id) => add(await calls.showFolderIds(id, options)));
  }
  folder.delete(BASE_FOLDER);
  return { folder, password };
}

function unlooked(all: ReadonlySet<string>, looked: ReadonlySet<string>): readonly string[] {
  return looked.size > ITEM_LIMITS.count ? [] : [...all].filter((id) => !looked.has(id));
}

/** Only reading them tells of items in no list how they are stored. None is kept. */
async function plainOf(
  kind: ItemKind,
  ids: readonly string[],
  calls: Pick<FindCalls, 'show'>,
  options: Options,
): Promise<readonly string[]> {
  const plain: string[] = [];
  await each(ids, async (id) => {
    try {
      const item = await calls.show(kind, id, options);
      if (item.cseType === 'none') plain.push(id);
    } catch (error) {
      // Of an item that makes no sense to us the worst is assumed.
      if (!isApiError(error) || error.code !== 'unreadable-answer') throw error;
      plain.push(id);
    }
  });
  return plain;
}

/** A few at a time. What was deleted since it was found is passed over. */
async function each(ids: readonly string[], act: (id: string) => Promise<void>): Promise<void> {
  const left = [...ids];
  const work = async () => {
    for (let id = left.shift(); id !== undefined; id = left.shift()) {
      try {
        await act(id);
      } catch (error) {
        if (isApiError(error) && error.code === 'item-not-found') continue;
        left.length = 0;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
}

/**
 * What has been found of an account's items so far, and where to look next (items.md, F54). Pure:
 * `items-read.ts` makes the calls. Hidden items, and what is both suspended and trashed, can be found
 * by nobody.
 */
import {
  BASE_FOLDER,
  ITEM_LIMITS,
  type Folder,
  type Item,
  type ItemKind,
  type ItemList,
  type Password,
  type Unreadable,
} from '#protocol/items.ts';

export type FoundItem = {
  readonly item: Item;
  /** `suspended`: in no list and not in the trash, but in a folder; mostly in a trashed one. */
  readonly place: 'listed' | 'trash' | 'suspended';
};

export type FoundItems = {
  readonly items: readonly FoundItem[];
  readonly unreadable: readonly (Unreadable & { readonly kind: ItemKind })[];
};

export type Collection = {
  /** @param isList whether it is the list of what a person sees, and not the trash */
  addList(kind: ItemKind, list: ItemList<Item>, isList: boolean): void;
  addContent(content: {
    readonly folders: ItemList<Folder>;
    readonly passwords: ItemList<Password>;
  }): void;
  /** Folders to look into, each told once: so that folders that lie in each other come to an end. */
  nextFolders(): readonly string[];
  found(): FoundItems;
};

export function createCollection(): Collection {
  const items = new Map<string, Item>();
  const listed = new Set<string>();
  const unreadable = new Map<string, Unreadable & { readonly kind: ItemKind }>();
  const seenFolders = new Set([BASE_FOLDER]);
  let next: string[] = [BASE_FOLDER];

  function lookInto(id: string): void {
    if (seenFolders.has(id) || seenFolders.size >= ITEM_LIMITS.count) return;
    seenFolders.add(id);
    next.push(id);
  }

  function add(kind: ItemKind, list: ItemList<Item>, isList: boolean): void {
    for (const item of list.items) {
      if (item.kind === 'folder' && item.id === BASE_FOLDER) continue;
      const name = `${kind} ${item.id}`;
      if (isList) listed.add(name);
      const known = items.get(name);
      // Two answers may be of different times: the newer one counts.
      if (known === undefined || item.updated > known.updated) items.set(name, item);
      if (item.kind === 'folder') lookInto(item.id);
    }
    for (const one of list.unreadable) {
      const name = one.id === null ? `${kind} without id ${unreadable.size}` : `${kind} ${one.id}`;
      unreadable.set(name, { ...one, kind });
      if (kind === 'folder' && one.id !== null) lookInto(one.id);
    }
  }

  return {
    addList: add,
    addContent({ folders, passwords }) {
      add('folder', folders, false);
      add('password', passwords, false);
    },
    nextFolders() {
      const folders = next;
      next = [];
      return folders;
    },
    found: () => ({
      items: [...items].map(([name, item]) => ({
        item,
        place: item.trashed ? 'trash' : listed.has(name) ? 'listed' : 'suspended',
      })),
      unreadable: [...unreadable].flatMap(([name, one]) => (items.has(name) ? [] : [one])),
    }),
  };
}

/**
 * The entries of a backup in the order in which they are made: tags, folders (those above before
 * those below), passwords. What an entry refers to is named by the entry that it means. Pure.
 */
import type { BackupContent } from '#protocol/backup-read.ts';
import {
  parentsOf,
  type BackupFolder,
  type BackupPassword,
  type BackupTag,
} from '#protocol/backup.ts';
import { BASE_FOLDER } from '#protocol/items.ts';

/** What an entry lies in or is marked with: another entry by its key, or an id of the account. */
export type Reference = { readonly entry: string } | { readonly id: string };

/** `key`: names the entry within its file. `edited`: as it is sent, 0 to leave it to the server. */
type Common = { readonly key: string; readonly edited: number };
export type TagEntry = Common & { readonly kind: 'tag'; readonly of: BackupTag };
export type FolderEntry = Common & {
  readonly kind: 'folder';
  readonly of: BackupFolder;
  readonly place: Reference;
};
export type PasswordEntry = Common & {
  readonly kind: 'password';
  readonly of: BackupPassword;
  readonly place: Reference;
  readonly tags: readonly Reference[];
};
export type Entry = TagEntry | FolderEntry | PasswordEntry;

/** Entries that do not refer to each other, after those that they refer to. */
export type Level = readonly Entry[];

/** @param now seconds since 1970 */
export function levelsOf(content: BackupContent, now: number): Level[] {
  const { tags, passwords } = content;
  const folders = content.folders.filter(({ id }) => id !== BASE_FOLDER);
  const tagKeys = keysOf('tag', tags);
  const folderKeys = keysOf('folder', folders);
  const toFolder = referenceTo(folderKeys);
  const toTag = referenceTo(tagKeys);
  const editedOf = ({ edited }: { readonly edited: number }) => (edited > now ? 0 : edited);

  const tagEntries = tags.map((of, index): TagEntry => {
    return { kind: 'tag', key: `tag ${index}`, edited: editedOf(of), of };
  });
  const parents = parentsOf(
    folders.flatMap(({ id, parent }) => (id === null ? [] : [{ id, parent }])),
  );
  const folderEntries = folders.map((of, index): FolderEntry => {
    const key = `folder ${index}`;
    const isInFile = folderKeys.has(of.parent);
    // One that lies in itself, at any depth, goes to the root.
    const parent = isInFile && of.id !== null ? (parents.get(of.id) ?? BASE_FOLDER) : of.parent;
    return { kind: 'folder', key, edited: editedOf(of), of, place: toFolder(parent) };
  });
  const passwordEntries = passwords.map((of, index): PasswordEntry => {
    const key = `password ${index}`;
    const place = toFolder(of.folder);
    const ids = [...new Set(of.tags)];
    return { kind: 'password', key, edited: editedOf(of), of, place, tags: ids.map(toTag) };
  });
  return [
    toldApart(tagEntries, ({ of }) => [of.label, of.color, of.favorite]),
    ...byDepth(toldApart(folderEntries, ({ of, place }) => [of.label, of.favorite, place])),
    passwordEntries,
  ].filter((level) => level.length > 0);
}

/** The first entry with an id is the one that is meant by it. */
function keysOf(
  kind: string,
  entries: readonly { readonly id: string | null }[],
): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const [index, { id }] of entries.entries()) {
    if (id !== null && id !== BASE_FOLDER && !keys.has(id)) keys.set(id, `${kind} ${index}`);
  }
  return keys;
}

function referenceTo(keys: ReadonlyMap<string, string>): (id: string) => Reference {
  return (id) => {
    const entry = keys.get(id);
    return entry === undefined ? { id } : { entry };
  };
}

/**
 * Two folders (or tags) that look the same, with different things in them, are told apart by a second:
 * otherwise nobody could say after a break which of them was made already.
 */
function toldApart<E extends TagEntry | FolderEntry>(
  entries: readonly E[],
  looks: (entry: E) => unknown,
): E[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    if (entry.edited === 0) return entry;
    let { edited } = entry;
    const name = (at: number) => JSON.stringify([at, looks(entry)]);
    while (edited > 1 && taken.has(name(edited))) edited -= 1;
    taken.add(name(edited));
    return { ...entry, edited };
  });
}

function byDepth(folders: readonly FolderEntry[]): FolderEntry[][] {
  const levels: FolderEntry[][] = [];
  const placed = new Set<string>();
  let left = folders;
  while (left.length > 0) {
    const isReady = ({ place }: FolderEntry) => !('entry' in place) || placed.has(place.entry);
    const ready = left.filter(isReady);
    left = left.filter((entry) => !isReady(entry));
    // Cannot happen where no folder lies in itself.
    if (ready.length === 0) break;
    for (const { key } of ready) placed.add(key);
    levels.push(ready);
  }
  return levels;
}

/**
 * What of a backup the account holds already. An entry is there when its id is, in the same version
 * or with the same texts; or when something that a person sees looks exactly like it, which is how
 * an import that was interrupted finds what it has made. Pure.
 */
import type { FoundItem } from '#account/items-found.ts';
import { labelOf, colorOf } from '#protocol/backup.ts';
import { readCustomFields } from '#protocol/custom-fields.ts';
import type { ItemTexts } from '#protocol/items-encryption.ts';
import type { Entry } from './entries.ts';

/** An item of the account with its texts, null where they cannot be decrypted. */
export type KnownItem = Pick<FoundItem, 'item' | 'place'> & { readonly texts: ItemTexts | null };

/** Where an entry goes: the ids of the account. */
export type Target = { readonly place: string; readonly tags: readonly string[] };

export type AccountItems = {
  readonly hasId: (kind: 'folder' | 'tag', id: string) => boolean;
  /** Takes an item for an entry, each for one entry only. */
  readonly take: (
    entry: Entry,
    target: Target,
    how: 'by-id' | 'exactly' | 'loosely',
  ) => string | null;
  /** Takes an item that is known to belong to an entry. */
  readonly reserve: (entry: Entry, id: string) => void;
};

export function accountItems(known: readonly KnownItem[]): AccountItems {
  const byId = new Map<string, KnownItem>();
  const exactly = new Map<string, string[]>();
  const loosely = new Map<string, string[]>();
  const taken = new Set<string>();
  for (const one of known) {
    const { item, texts } = one;
    byId.set(`${item.kind} ${item.id}`, one);
    // What is in the trash is not there: a backup brings it back.
    if (texts === null || one.place !== 'listed') continue;
    const place =
      item.kind === 'password' ? item.folder : item.kind === 'folder' ? item.parent : '';
    const tags = item.kind === 'password' ? (item.tags ?? []) : [];
    const looks = looksOf(textsOf(texts), item.favorite, { place, tags });
    add(loosely, looks, item.id);
    add(exactly, `${item.edited} ${looks}`, item.id);
  }

  function takeOne(kind: string, ids: readonly string[]): string | null {
    const id = ids.find((one) => !taken.has(`${kind} ${one}`)) ?? null;
    if (id !== null) taken.add(`${kind} ${id}`);
    return id;
  }

  function sameId({ kind, of }: Entry): readonly string[] {
    const there = of.id === null ? undefined : byId.get(`${kind} ${of.id}`);
    if (there === undefined) return [];
    const { item, texts, place } = there;
    const isSameText =
      place === 'listed' && texts !== null && textsOf(texts) === textsOfEntry(kind, of);
    return item.revision === of.revision || isSameText ? [item.id] : [];
  }

  return {
    hasId: (kind, id) => byId.has(`${kind} ${id}`),
    reserve: ({ kind }, id) => void taken.add(`${kind} ${id}`),
    take(entry, target, how) {
      const { kind, of, edited } = entry;
      if (how === 'by-id') return takeOne(kind, sameId(entry));
      const looks = looksOf(textsOfEntry(kind, of), of.favorite, target);
      const ids =
        how === 'exactly' ? exactly.get(`${edited} ${looks}`) : edited === 0 && loosely.get(looks);
      return takeOne(kind, ids || []);
    },
  };
}

function add(index: Map<string, string[]>, looks: string, id: string): void {
  const ids = index.get(looks);
  if (ids === undefined) index.set(looks, [id]);
  else ids.push(id);
}

function looksOf(texts: string, favorite: boolean, { place, tags }: Target): string {
  return JSON.stringify([texts, favorite, place, [...new Set(tags)].toSorted()]);
}

/** As an export writes them: an item without a label has been given one. */
function textsOf(texts: ItemTexts): string {
  switch (texts.kind) {
    case 'password':
      return textsOfEntry('password', {
        ...texts,
        label: labelOf(texts.label, texts.username, texts.url),
        customFields: readCustomFields(texts.customFields),
      });
    case 'folder':
      return textsOfEntry('folder', { label: labelOf(texts.label) });
    case 'tag':
      return textsOfEntry('tag', { label: labelOf(texts.label), color: colorOf(texts.color) });
  }
}

type TextsOfEntry = Pick<Entry['of'], 'label'> & { readonly [name: string]: unknown };

function textsOfEntry(kind: Entry['kind'], texts: TextsOfEntry): string {
  const { label, username, password, url, notes, customFields, color } = texts;
  switch (kind) {
    case 'password':
      return JSON.stringify([kind, label, username, password, url, notes, customFields]);
    case 'folder':
      return JSON.stringify([kind, label]);
    case 'tag':
      return JSON.stringify([kind, label, color]);
  }
}

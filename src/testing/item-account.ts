/** For tests: what an account holds, as a person would see it. */
import { readAllItems } from '#account/items-read.ts';
import type { Client } from '#api/client.ts';
import { decryptTexts, storedTextsOf, type ItemKeys } from '#protocol/items-encryption.ts';
import type { Item, NewItem } from '#protocol/items.ts';

const COMMON = {
  cseType: 'none',
  cseKey: '',
  edited: 1_600_000_000,
  hidden: false,
  favorite: false,
};

export function newFolder(label: string, parent = ''): NewItem {
  return { kind: 'folder', body: { ...COMMON, label, parent } };
}

export function newTag(label: string): NewItem {
  return { kind: 'tag', body: { ...COMMON, label, color: '#00aa00' } };
}

export function newPassword(
  label: string,
  { folder = '', tags = [], ...own }: Partial<Extract<NewItem, { kind: 'password' }>['body']> = {},
): NewItem {
  const body = {
    ...COMMON,
    label,
    username: 'alice',
    password: `secret of ${label}`,
    url: 'https://shop.example/?a=1&b=<2>',
    notes: '',
    customFields: '',
    hash: '',
    folder,
    ...own,
  };
  return { kind: 'password', body: tags.length === 0 ? body : { ...body, tags } };
}

/** What a person sees of an item; times of writing and ids of versions are nobody's business. */
export type SeenItem = ReturnType<typeof seen>;

/** @throws Error when an item cannot be decrypted */
export function seen(item: Item, keys: ItemKeys) {
  const decrypted = decryptTexts(storedTextsOf(item), keys);
  if (decrypted.kind === 'failed') throw new Error(`${item.id} is lost: ${decrypted.reason}`);
  const { id, created, edited, favorite, hidden, trashed } = item;
  const tags = item.kind === 'password' ? [...(item.tags ?? [])].toSorted() : [];
  const place = item.kind === 'password' ? item.folder : item.kind === 'folder' ? item.parent : '';
  return { id, created, edited, favorite, hidden, trashed, tags, place, texts: decrypted.texts };
}

/** Everything that can be found, by kind and id. */
export async function seeAll(client: Client, keys: ItemKeys): Promise<Map<string, SeenItem>> {
  const { items, unreadable } = await readAllItems(client.items);
  if (unreadable.length > 0) throw new Error('an item cannot be read');
  return new Map(items.map(({ item }) => [`${item.kind} ${item.id}`, seen(item, keys)]));
}

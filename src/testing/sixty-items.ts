/** For tests: an account of sixty items, and a second client that writes into it. */
import type { OpenKeys } from '#account/item-keys.ts';
import type { Client } from '#api/client.ts';
import { changeOf, encryptTexts } from '#protocol/items-encryption.ts';
import { BASE_FOLDER, type Item, type ItemKind } from '#protocol/items.ts';
import { newFolder, newPassword, newTag, seen, type SeenItem } from './item-account.ts';
import { random } from './quick-crypto.ts';

const PASSWORDS = 44;
/** Nested folders, tags, favourites, things in the trash and what a trashed folder suspends. */
export async function fillSixty({
  items,
}: Client): Promise<readonly { kind: ItemKind; id: string }[]> {
  const all: { kind: ItemKind; id: string }[] = [];
  const add = async (...item: Parameters<typeof items.create>) => {
    const { id } = await items.create(...item);
    all.push({ kind: item[0].kind, id });
    return id;
  };
  const tags = [await add(newTag('work')), await add(newTag('home')), await add(newTag('bin'))];
  const folders = [''];
  for (let index = 0; index < 13; index += 1) {
    folders.push(await add(newFolder(`folder ${index}`, folders[index % 4])));
  }
  for (let index = 0; index < PASSWORDS; index += 1) {
    const folder = folders[index % folders.length] ?? '';
    const tag = tags[index % 5];
    const own = { folder, tags: tag === undefined ? [] : [tag], favorite: index % 7 === 0 };
    await add(newPassword(`password ${index}`, own));
  }
  for (const index of [20, 30]) await items.delete('password', all[index]?.id ?? '', null);
  await items.delete('folder', folders[4] ?? '', null);
  await items.delete('tag', tags[2] ?? '', null);
  return all;
}

/**
 * A second client that has encryption on, or does not know of it.
 * @returns what it has made of which item
 */
export async function writeAsOther(
  client: Client,
  { current, all }: OpenKeys,
  act: number,
  target: { readonly kind: ItemKind; readonly id: string },
  mark: string,
): Promise<SeenItem & { kind: ItemKind }> {
  const { items } = client;
  if (act === 0) {
    const { id } = await items.create(newPassword(mark));
    return { kind: 'password', ...seen(await items.show('password', id), all) };
  }
  const { kind } = target;
  const item = await items.show(kind, target.id);
  if (act === 1) {
    if (!item.trashed) await items.delete(kind, item.id, item.revision);
    return { kind, ...seen({ ...item, trashed: true }, all) };
  }
  const before = seen(item, all);
  const texts = { ...before.texts, label: `${before.texts.label} ${mark}` };
  const moved: Item = act === 2 && item.kind === 'password' ? { ...item, folder: '' } : item;
  const plain = { texts, cseType: 'none', cseKey: '', hash: '' };
  const next = act === 4 ? encryptTexts(texts, current, random) : plain;
  await items.update(changeOf(moved, next));
  const place = moved === item ? before.place : BASE_FOLDER;
  return { kind, ...before, texts, place };
}

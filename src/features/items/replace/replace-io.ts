/** What a replacement does with the real server and the worker. */
import { isApiError } from '#api/errors.ts';
import { storedTextsOf, type ItemTexts } from '#protocol/items-encryption.ts';
import type { Password } from '#protocol/items.ts';
import { readRelease, type Parts } from '../encrypt/run-io.ts';
import type { CopyBody } from './replace-item.ts';
import type { ReplaceRunIo } from './replace-run.ts';

/** A setting for each item: all clients of the account share it, and it goes with a reset (F73). */
const NOTE = 'client.copy.';
/** Settings asked for at once. */
const MANY = 100;

/** @throws {ApiError} when the server cannot be asked what it is like */
export async function createReplaceIo(
  { client, crypto, keys }: Parts,
  clock: Pick<ReplaceRunIo, 'wait' | 'isPaused'>,
): Promise<ReplaceRunIo> {
  const { items } = client;
  const { hashLength } = await readRelease(items);
  const marks = new Map<string, string>();

  async function show(id: string): Promise<Password | null> {
    try {
      return await items.show('password', id, { revisions: true });
    } catch (error) {
      if (isApiError(error) && error.code === 'item-not-found') return null;
      throw error;
    }
  }

  async function textsOf(item: Password): Promise<ItemTexts | null> {
    const [decrypted] = await crypto.decryptItems([storedTextsOf(item)], keys.all);
    crypto.warmUp();
    return decrypted?.kind === 'decrypted' ? decrypted.texts : null;
  }

  async function contentOf(item: Password): Promise<string | null> {
    const texts = await textsOf(item);
    const { folder, favorite, hidden } = item;
    return texts && JSON.stringify([texts, folder, favorite, hidden]);
  }

  async function seal(item: Password): Promise<CopyBody | null> {
    const texts = await textsOf(item);
    if (texts === null) return null;
    const [encrypted] = await crypto.encryptItems([texts], keys.current);
    crypto.warmUp();
    if (encrypted?.texts.kind !== 'password') throw new TypeError('Not a password came back');
    const { kind: _kind, ...own } = encrypted.texts;
    const { cseType, cseKey, hash } = encrypted;
    const { folder, edited, hidden, favorite, tags } = item;
    return {
      ...own,
      cseType,
      cseKey,
      hash: hash.slice(0, hashLength),
      folder,
      edited,
      hidden,
      favorite,
      tags: tags ?? [],
    };
  }

  async function readMarks(ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += MANY) {
      const names = ids.slice(from, from + MANY).map((id) => NOTE + id);
      for (const [name, value] of Object.entries(await items.getSettings(names))) {
        if (typeof value === 'string') marks.set(name.slice(NOTE.length), value);
      }
    }
  }

  return {
    ...clock,
    async candidates() {
      const own = { cseType: 'CSEv1r1' } as const;
      const listed = await items.findIds('password', own);
      const trashed = await items.findIds('password', { ...own, trashed: true });
      await readMarks([...listed, ...trashed]);
      return [...listed, ...trashed.filter((id) => marks.has(id))];
    },
    show,
    seal,
    isSame: async (copy, original) => {
      // At what lies in the trash trashed tags are shown as well (items.md, F55).
      const isTagged =
        (copy.tags ?? []).every((tag) => original.tags?.includes(tag)) &&
        (original.trashed || copy.tags?.length === original.tags?.length);
      const content = await contentOf(copy);
      return isTagged && content !== null && content === (await contentOf(original));
    },
    create: async (body) => (await items.create({ kind: 'password', body })).id,
    async findCopy(mark) {
      for (const list of [
        await items.list('password'),
        await items.find('password', { trashed: true }),
      ]) {
        const found = list.items.find(({ label }) => label.startsWith(mark));
        if (found !== undefined) return show(found.id);
      }
      return null;
    },
    delete: ({ id, revision }) => items.delete('password', id, revision),
    restore: async ({ id }) => {
      await items.restore('password', id, null);
    },
    mark: (id) => Promise.resolve(marks.get(id) ?? null),
    async setMark(id, mark) {
      if (mark === null) {
        await items.resetSettings([NOTE + id]);
        marks.delete(id);
      } else {
        await items.setSettings({ [NOTE + id]: mark });
        marks.set(id, mark);
      }
    },
  };
}

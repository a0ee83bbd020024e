/** Whatever an account holds, converting it changes nothing that a person sees. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '#api/client.ts';
import { countItems } from '#account/items-readable.ts';
import { readAllItems } from '#account/items-read.ts';
import { encryptTexts, type ItemKey } from '#protocol/items-encryption.ts';
import type { Item } from '#protocol/items.ts';
import { newFolder, newPassword, newTag, seen, type SeenItem } from '#testing/item-account.ts';
import { keysOf, startItemWorld, type ItemWorld } from '#testing/item-world.ts';
import { quickItemCrypto, random } from '#testing/quick-crypto.ts';
import { createRunIo } from './run-io.ts';
import { runEncryption } from './run.ts';

/** Any text that a server can have stored: JSON carries no lone surrogates. */
const text = fc.string({ unit: 'binary', maxLength: 40 });
const label = text.filter((value) => value !== '' && value !== '0');
const long = fc
  .integer({ min: 0, max: 10_000 })
  .map((length) => 'ü🔑'.repeat(length).slice(0, length));
const index = fc.nat({ max: 30 });
const account = fc.record({
  folders: fc.array(fc.record({ label, parent: fc.option(index), trashed: fc.boolean() }), {
    maxLength: 6,
  }),
  tags: fc.array(fc.record({ label, trashed: fc.boolean() }), { maxLength: 3 }),
  passwords: fc.array(
    fc.record({
      label,
      password: label,
      username: text,
      url: text,
      notes: fc.oneof(text, long),
      customFields: fc.oneof(text, fc.constant('[]'), fc.constant('{"old":{"value":"1"}}')),
      favorite: fc.boolean(),
      /** null: the root; a large number: a folder that nobody knows. */
      folder: fc.option(index),
      tag: fc.option(index),
      fate: fc.constantFrom(
        'plain',
        'plain',
        'trashed',
        'hidden',
        'shared',
        'ours',
        'old',
        'alien',
      ),
    }),
    { maxLength: 12 },
  ),
});
type Account = typeof account extends fc.Arbitrary<infer T> ? T : never;

const UNKNOWN_FOLDER = '7eef0c57-cecd-47d1-82cf-a1cb1ca3f983';
const ALIEN: ItemKey = { id: '0b3c4c8e-0000-4c8e-9a57-2f4be0c1d9a3', key: 'ab'.repeat(32) };

async function fill(world: World, { items }: Client, own: ItemKey, given: Account) {
  const folders: string[] = [];
  for (const one of given.folders) folders.push((await items.create(newFolder(one.label))).id);
  const folderAt = (at: number | null) =>
    at === null ? '' : (folders[at] ?? (at > 25 ? UNKNOWN_FOLDER : (folders[0] ?? '')));
  // Also into each other, and into themselves.
  for (const [at, { label: name, parent }] of given.folders.entries()) {
    const { body } = newFolder(name, folderAt(parent));
    const id = folders[at] ?? '';
    if (!('parent' in body)) continue;
    await items.update({
      kind: 'folder',
      body: { ...body, id, revision: await latest(items, id) },
    });
  }
  const tags: string[] = [];
  for (const one of given.tags) tags.push((await items.create(newTag(one.label))).id);
  const hidden: string[] = [];
  for (const { label: name, folder, tag, fate, ...texts } of given.passwords) {
    const tagId = tag === null ? undefined : tags[tag];
    const made = newPassword(name, {
      ...texts,
      folder: folderAt(folder),
      tags: tagId === undefined ? [] : [tagId],
      hidden: fate === 'hidden',
    });
    if (made.kind !== 'password') continue;
    const key = fate === 'alien' ? ALIEN : own;
    const isEncrypted = fate === 'ours' || fate === 'old' || fate === 'alien';
    const encrypted = encryptTexts({ ...made.body, kind: 'password' }, key, random);
    if (encrypted.texts.kind !== 'password') continue;
    const { kind: _kind, ...sealed } = encrypted.texts;
    const old = { ...sealed, notes: toBase64(sealed.notes), label: toBase64(sealed.label) };
    const { cseType, cseKey, hash } = encrypted;
    const body = isEncrypted
      ? { ...made.body, ...(fate === 'old' ? old : sealed), cseType, cseKey, hash }
      : made.body;
    const { id } = await items.create({ kind: 'password', body });
    if (fate === 'hidden') hidden.push(id);
    if (fate === 'trashed') await items.delete('password', id, null);
    if (fate === 'shared') world.store.run('update items set shared = 1 where id = ?', id);
  }
  for (const [at, { trashed }] of given.tags.entries()) {
    if (trashed) await items.delete('tag', tags[at] ?? '', null);
  }
  for (const [at, { trashed }] of given.folders.entries()) {
    if (trashed) await items.delete('folder', folders[at] ?? '', null);
  }
  return hidden;
}

async function latest(items: Client['items'], id: string): Promise<string> {
  return (await items.show('folder', id)).revision;
}

/** As clients of the first releases wrote it. */
function toBase64(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64url');
}

type World = ItemWorld<null>;
const worlds = new Map<string, World>();
beforeAll(async () => {
  for (const dialect of ['2021', '2024'] as const) {
    worlds.set(dialect, await startItemWorld(dialect, () => Promise.resolve(null)));
  }
});
afterAll(() => {
  for (const world of worlds.values()) world.close();
});

test.each(['2021', '2024'])(
  'converted, an account is to a person what it was: %s',
  async (dialect) => {
    const world = worlds.get(dialect);
    if (world === undefined) throw new Error('no world');
    await fc.assert(
      fc.asyncProperty(account, async (given) => {
        world.restore();
        const { client } = await world.tab();
        const keys = await keysOf(client);
        const all = { ...keys.all, [ALIEN.id]: ALIEN.key };
        const hidden = await fill(world, client, keys.current, given);
        const look = async () => {
          const { items, unreadable } = await readAllItems(client.items);
          expect(unreadable).toEqual([]);
          const shown: Item[] = items.map(({ item }) => item);
          for (const id of hidden) shown.push(await client.items.show('password', id));
          return new Map(shown.map((item): [string, SeenItem] => [item.id, seen(item, all)]));
        };
        const before = await look();
        // What lies in a folder that is trashed and lies in itself is found by nobody.
        const found = (await readAllItems(client.items)).items;
        const shared = found.filter(({ item }) => 'shared' in item && item.shared).length;
        const clock = { wait: () => Promise.resolve(), isPaused: () => false };
        const io = await createRunIo({ client, crypto: quickItemCrypto, keys }, clock);
        if (io === null) throw new Error('not started');
        const end = await runEncryption(io, () => null);
        expect(end).toMatchObject({ stop: null, readable: shared });
        expect(await look()).toEqual(before);
        const counts = await countItems(client.items);
        expect(counts).toMatchObject({
          password: { readable: shared },
          folder: { readable: 0 },
          tag: { readable: 0 },
        });
      }),
      { numRuns: 15 },
    );
  },
  120_000,
);

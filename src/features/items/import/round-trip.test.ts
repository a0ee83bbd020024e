/**
 * Random accounts are exported, reset and imported: the same to a person as before, but for what the
 * export has told. The real client and the embedded server; only Argon2id is replaced.
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readAllItems } from '#account/items-read.ts';
import type { Client } from '#api/client.ts';
import { hexToBytes } from '@noble/hashes/utils.js';
import { encryptTexts, type ItemKey, type ItemTexts } from '#protocol/items-encryption.ts';
import { BASE_FOLDER, type NewItem } from '#protocol/items.ts';
import { random } from '#testing/quick-crypto.ts';
import {
  EXPORT_PASSPHRASE,
  keysIn,
  quickBackupCrypto,
  readFile,
  resetAccount,
  seenBy,
  seenIn,
  setUp,
  startBackupWorld,
} from '#testing/backup-world.ts';
import { checkPlainFile, checkSealedFile } from '#testing/importer-rules.ts';
import { makeExport } from '../export/make-export.ts';
import { createImportIo } from './import-io.ts';
import { ImportRun } from './import-run.ts';

const RUNS = process.env['CRASH_TEST'] === 'all' ? 200 : 12;

/** How the texts are stored. `lost`: with a key that no keychain holds. */
const stored = fc.constantFrom('plain', 'encrypted', 'base64', 'lost');
const text = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constant('ſ️'.repeat(10_240)) },
);
const label = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
  .filter((one) => one !== '0');
const edited = fc.constantFrom(0, 1, 1_500_000_000, 1_600_000_000, 1_900_000_000);
const common = { label, edited, favorite: fc.boolean(), stored, hidden: oneIn(8) };
const customFields = fc.oneof(
  fc.constantFrom('', '[]', '{"Old":"value"}', '{"Old":{"type":"email","value":"a@b"}}', 'broken['),
  fc
    .array(fc.record({ label: text, type: fc.constantFrom('text', 'secret', 'odd'), value: text }))
    .map((fields) => JSON.stringify(fields)),
);
const account = fc.record({
  hasEncryption: fc.boolean(),
  encryptsAfter: fc.boolean(),
  folders: fc.array(fc.record({ ...common, parent: fc.nat(6) }), { maxLength: 7 }),
  tags: fc.array(fc.record({ ...common, color: fc.constantFrom('#fff', 'red', '#00aa00') }), {
    maxLength: 4,
  }),
  passwords: fc.array(
    fc.record({
      ...common,
      place: fc.nat(8),
      tags: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
      username: text,
      password: text,
      notes: text,
      url: text,
      customFields,
      isTrashed: oneIn(6),
      with: fc.constantFrom(null, null, null, null, 'sharedWith', 'receivedFrom'),
    }),
    { maxLength: 9 },
  ),
  trashedFolder: fc.option(fc.nat(6)),
  loop: fc.option(fc.tuple(fc.nat(6), fc.nat(6))),
});
type Account = typeof account extends fc.Arbitrary<infer A> ? A : never;

function oneIn(n: number): fc.Arbitrary<boolean> {
  return fc.nat(n - 1).map((at) => at === 0);
}

type World = Awaited<ReturnType<typeof startBackupWorld>>;
const madeSchema = z.object({ itemIds: z.array(z.string()).check(z.minLength(1)) });

/** @returns ids of the passwords that everybody can find and read */
async function fill(
  world: World,
  client: Client,
  { folders, tags, passwords, trashedFolder, loop }: Account,
  key: ItemKey | null,
  isStrict: boolean,
): Promise<ReadonlyMap<string, string>> {
  const { items } = client;
  const seal = (texts: ItemTexts, how: string) => {
    if (how === 'plain' || key === null) return { texts, cseType: 'none', cseKey: '', hash: '' };
    const id = how === 'lost' ? '11111111-2222-4333-8444-555555555555' : key.id;
    const sealed = encryptTexts(texts, { ...key, id }, random);
    return how === 'base64' ? { ...sealed, texts: inBase64(sealed.texts) } : sealed;
  };
  const create = async (one: NewItem) => (await items.create(one)).id;
  const folderIds: string[] = [];
  for (const { parent, label, edited, favorite, stored: how, hidden } of folders) {
    const { texts, hash: _hash, ...cse } = seal({ kind: 'folder', label }, how);
    const body = { ...cse, label: texts.label, edited, favorite, hidden };
    const place = folderIds[parent] ?? BASE_FOLDER;
    folderIds.push(await create({ kind: 'folder', body: { ...body, parent: place } }));
  }
  const tagIds: string[] = [];
  for (const { label, color, edited, favorite, stored: how, hidden } of tags) {
    const { texts, hash: _hash, ...cse } = seal({ kind: 'tag', label, color }, how);
    if (texts.kind !== 'tag') throw new Error('another kind');
    const { kind: _kind, ...own } = texts;
    tagIds.push(await create({ kind: 'tag', body: { ...own, ...cse, edited, favorite, hidden } }));
  }
  const found = new Map<string, string>();
  for (const one of passwords) {
    const { label, username, notes, url, favorite, hidden } = one;
    const isEmpty = one.password === '' || one.password === '0';
    const password = isStrict && isEmpty ? 'not empty' : one.password;
    const place = folderIds[one.place] ?? BASE_FOLDER;
    const ids = one.tags.flatMap((at) => tagIds[at] ?? []);
    let id: string;
    const plain = { label, username, password, url, notes, customFields: one.customFields };
    if (one.with === null) {
      const { texts, ...cse } = seal({ kind: 'password', ...plain }, one.stored);
      if (texts.kind !== 'password') throw new Error('another kind');
      const { kind: _kind, ...own } = texts;
      const { edited } = one;
      const body = { ...own, ...cse, edited, hidden, favorite, folder: place, tags: ids };
      id = await create({ kind: 'password', body });
    } else {
      // A received one lies where its receiver has put it, which is the root at first.
      const where = one.with === 'sharedWith' ? { place, tags: ids } : {};
      const shared = { kind: 'password', ...plain, ...where, favorite, [one.with]: 'bob' };
      id = z.parse(madeSchema, await world.control({ items: [shared] })).itemIds[0] ?? '';
    }
    if (one.isTrashed) await items.delete('password', id, null);
    const isLost = key !== null && one.with === null && one.stored === 'lost';
    const isHidden = hidden && one.with === null;
    const hasHidden = folders.some((folder) => folder.hidden);
    if (!isLost && !isHidden && !hasHidden && !one.isTrashed) found.set(id, password);
  }
  if (trashedFolder !== null && folderIds[trashedFolder] !== undefined) {
    await items.delete('folder', folderIds[trashedFolder], null);
  } else if (loop !== null) {
    await putInto(client, folderIds[loop[0]], folderIds[loop[1]]);
  }
  return found;
}

async function putInto({ items }: Client, id?: string, parent?: string): Promise<void> {
  if (id === undefined || parent === undefined) return;
  const { label, cseType, cseKey, favorite, hidden, revision } = await items.show('folder', id);
  const body = { id, revision, label, cseType, cseKey, favorite, hidden, edited: -1, parent };
  await items.update({ kind: 'folder', body });
}

/** As very old clients wrote it. */
function inBase64(texts: ItemTexts): ItemTexts {
  const convert = (hex: string) => Buffer.from(hexToBytes(hex)).toString('base64url');
  switch (texts.kind) {
    case 'folder':
      return { ...texts, label: convert(texts.label) };
    case 'tag':
      return { ...texts, label: convert(texts.label), color: convert(texts.color) };
    case 'password': {
      const { label, username, password, url, notes, customFields } = texts;
      return {
        kind: 'password',
        label: convert(label),
        username: convert(username),
        password: convert(password),
        url: convert(url),
        notes: convert(notes),
        customFields: convert(customFields),
      };
    }
  }
}

const never = new AbortController().signal;

describe.each(['2021', '2024'] as const)('on a server of %s', (dialect) => {
  async function journey(one: Account): Promise<void> {
    const world = await startBackupWorld(dialect);
    const { client } = await world.tab();
    const keychain = one.hasEncryption ? await setUp(client) : null;
    const keys = keychain === null ? null : keysIn(keychain);
    const readable = await fill(world, client, one, keys?.current ?? null, dialect === '2024');

    const crypto = quickBackupCrypto;
    const parts = { client, crypto, keys: keys?.all ?? {} };
    const plain = await makeExport({ ...parts, exportPassphrase: null }, () => {}, never);
    checkPlainFile(plain.text);
    const sealed = await makeExport(
      { ...parts, exportPassphrase: EXPORT_PASSPHRASE },
      () => {},
      never,
    );
    checkSealedFile(sealed.text);
    const content = await readFile(sealed.text);
    expect(content).toEqual(await readFile(plain.text));
    expect(content.unreadable).toEqual([]);
    const inFile = new Map(content.passwords.map(({ id, password }) => [id, password]));
    for (const [id, password] of readable) expect(inFile.get(id)).toBe(password);
    const { report } = sealed;
    const missing = report.missing.reduce((sum, { count }) => sum + count, 0);
    const found = (await readAllItems(client.items)).items.length;
    expect(inFile.size + content.folders.length + content.tags.length + missing).toBe(found);

    await resetAccount(client);
    expect((await readAllItems(client.items)).items).toEqual([]);
    const after = one.encryptsAfter ? keysIn(await setUp(client)) : null;
    const clock = { wait: () => Promise.resolve(), isPaused: () => false, now: world.now };
    const run = () =>
      new ImportRun(content, createImportIo({ client, crypto, keys: after }, clock));
    const first = run();
    expect(await first.go()).toBeNull();
    expect(first.progress()).toMatchObject({ failed: [], made: report.written });
    const again = run();
    expect(await again.go()).toBeNull();
    expect(again.progress()).toMatchObject({ failed: [], skipped: report.written });
    expect(await seenBy(client, after?.all ?? {})).toEqual(seenIn(content));
    world.close();
  }

  test('exported, reset, imported: as before', async () => {
    await fc.assert(fc.asyncProperty(account, journey), { numRuns: RUNS, endOnFailure: true });
  }, 600_000);
});

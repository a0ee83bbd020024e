/**
 * An import is cut at every request, in two ways, and gone on with: in the same tab or in another one.
 * The real client and the embedded server, in both dialects; only Argon2id is replaced.
 */
import { describe, expect, test } from 'vitest';
import type { BackupContent } from '#protocol/backup-read.ts';
import { BASE_FOLDER } from '#protocol/items.ts';
import type { Client } from '#api/client.ts';
import {
  keysIn,
  quickBackupCrypto,
  seenBy,
  setUp,
  startBackupWorld,
} from '#testing/backup-world.ts';
import type { Network } from '#testing/cut-network.ts';
import { createImportIo, type AccountKeys } from './import-io.ts';
import { ImportRun } from './import-run.ts';

const edited = 1_600_000_000;

/** Folders that look the same and hold other things, passwords that are wholly the same. */
function content(): BackupContent {
  const common = { revision: 'r', edited, favorite: false };
  const folder = (id: string, label: string, parent = BASE_FOLDER) => {
    return { ...common, id, label, parent };
  };
  const tag = (id: string) => ({ ...common, id, label: 'tag', color: '#00aa00' });
  const password = (id: string, own: object = {}) => ({
    ...common,
    id,
    label: `password ${id}`,
    username: '',
    password: `secret ${id}`,
    notes: '',
    url: '',
    customFields: [{ label: 'PIN', type: 'secret' as const, value: '0042' }],
    folder: BASE_FOLDER,
    tags: [],
    ...own,
  });
  const twin = { label: 'twin', password: 'same', folder: 'a1' };
  return {
    tags: ['t1', 't2'].map((id) => tag(id)),
    folders: [
      folder('c', 'inner', 'a2'),
      folder('a1', 'same'),
      folder('a2', 'same'),
      folder('d', 'inner', 'c'),
      folder('x', 'loop', 'y'),
      folder('y', 'loop', 'x'),
    ],
    passwords: [
      password('1', { folder: 'a1', tags: ['t1'] }),
      password('2', { folder: 'a2', tags: ['t1', 't2'] }),
      password('3', { folder: 'd', tags: ['t2'] }),
      password('4', twin),
      password('5', twin),
      password('6', { ...twin, folder: 'a2' }),
      password('7', { folder: 'gone', tags: ['gone'], favorite: true }),
      password('8', { edited: 0 }),
      password('9', { edited: 0, label: 'password 8', password: 'secret 8' }),
      password('10', { edited: 9_000_000_000, folder: 'y' }),
    ],
    unreadable: [],
  };
}

const ALL = { password: 10, folder: 6, tag: 2 };
const NONE = { password: 0, folder: 0, tag: 0 };

const seen = (client: Client, keys: AccountKeys | null) => seenBy(client, keys?.all ?? {});

describe.each(['2021', '2024'] as const)('on a server of %s', (dialect) => {
  async function start(isEncrypted: boolean) {
    const world = await startBackupWorld(dialect);
    const { client } = await world.tab();
    const keys = isEncrypted ? keysIn(await setUp(client)) : null;
    world.later();
    const run = (of: Client, isPaused: () => boolean = () => false) => {
      const clock = { wait: () => Promise.resolve(), isPaused, now: world.now };
      const io = createImportIo({ client: of, crypto: quickBackupCrypto, keys }, clock);
      return new ImportRun(content(), io);
    };
    return { world, client, keys, run };
  }

  test.each([true, false])('nothing disturbs it, encrypted: %s', async (isEncrypted) => {
    const { world, client, keys, run } = await start(isEncrypted);
    const first = run(client);
    expect(await first.go()).toBeNull();
    expect(first.progress()).toMatchObject({ done: 18, total: 18, made: ALL, skipped: NONE });
    const cseTypes = (await client.items.list('password')).items.map(({ cseType }) => cseType);
    expect(new Set(cseTypes)).toEqual(new Set([isEncrypted ? 'CSEv1r1' : 'none']));
    const before = await seen(client, keys);
    expect(before).toHaveLength(2 + 2 + 1 + 3);
    const again = run(client);
    expect(await again.go()).toBeNull();
    expect(again.progress()).toMatchObject({ made: NONE, skipped: ALL, failed: [] });
    expect(await seen(client, keys)).toEqual(before);
    world.close();
  });

  test('cut at every request: nothing is made twice, and going on finishes', async () => {
    const { world, client, keys, run } = await start(true);
    await run(client).go();
    const whole = await seen(client, keys);
    /** Cut as told; then whatever was left is made by another tab. */
    const goOn = async (network: Network) => {
      world.empty();
      const { client: own, wire } = await world.tab(network);
      wire.start();
      const first = await run(own).go();
      const last = await run((await world.tab()).client).go();
      const where = JSON.stringify(network);
      expect(last, where).toBeNull();
      expect(await seen(client, keys), where).toEqual(whole);
      return { first, length: wire.sent.length };
    };
    const { length } = await goOn({ cuts: [], goneAfter: null });
    expect(length).toBeGreaterThan(18);
    for (let at = 0; at < length; at += 1) {
      for (const way of ['never-leaves', 'answer-lost'] as const) {
        const killed = await goOn({ cuts: [{ at, way }], goneAfter: at });
        expect(killed.first).not.toBeNull();
        const { first } = await goOn({ cuts: [{ at, way }], goneAfter: null });
        expect(first).toBeNull();
      }
    }
    world.close();
  }, 120_000);

  test('every nineteenth request fails: it still finishes', async () => {
    const { world, client, keys, run } = await start(true);
    await run(client).go();
    const whole = await seen(client, keys);
    for (let phase = 0; phase < 19; phase += 2) {
      world.empty();
      const cuts = Array.from({ length: 200 }, (_, index) => {
        const way = index % 2 === 0 ? ('never-leaves' as const) : ('answer-lost' as const);
        return { at: phase + index * 19, way };
      });
      const { client: own, wire } = await world.tab({ cuts, goneAfter: null });
      wire.start();
      expect(await run(own).go()).toBeNull();
      expect(await seen(client, keys), `phase ${phase}`).toEqual(whole);
    }
    world.close();
  }, 120_000);

  test('paused at every entry, and gone on with', async () => {
    const { world, client, keys, run } = await start(false);
    await run(client).go();
    const whole = await seen(client, keys);
    world.empty();
    let asked = 0;
    let isPaused = false;
    const paused = run(client, () => {
      asked += 1;
      if (asked % 7 === 0) isPaused = true;
      return isPaused;
    });
    let goes = 0;
    for (let stop = await paused.go(); stop !== null; stop = await paused.go()) {
      expect(stop).toEqual({ kind: 'paused' });
      isPaused = false;
      goes += 1;
    }
    expect(goes).toBeGreaterThan(1);
    expect(paused.progress()).toMatchObject({ made: ALL, skipped: NONE, done: 18 });
    expect(await seen(client, keys)).toEqual(whole);
    world.close();
  });
});

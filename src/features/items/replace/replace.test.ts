/** Replacing by copies is cut at every request, in three ways, with and without a second client. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Client } from '#api/client.ts';
import { readAllItems } from '#account/items-read.ts';
import type { OpenKeys } from '#account/item-keys.ts';
import type { Network } from '#testing/cut-network.ts';
import { newFolder, newPassword, newTag, seen } from '#testing/item-account.ts';
import { keysOf, startItemWorld, type ItemWorld } from '#testing/item-world.ts';
import { quickItemCrypto } from '#testing/quick-crypto.ts';
import { writeAsOther } from '#testing/sixty-items.ts';
import { createRunIo } from '../encrypt/run-io.ts';
import { runEncryption } from '../encrypt/run.ts';
import { createReplaceIo } from './replace-io.ts';
import { runReplacement } from './replace-run.ts';

const LABELS = ['first', 'second', 'third'];
const CLOCK = { wait: () => Promise.resolve(), isPaused: () => false };

async function fill({ items }: Client): Promise<readonly string[]> {
  const { id: folder } = await items.create(newFolder('folder'));
  const { id: tag } = await items.create(newTag('tag'));
  const ids: string[] = [];
  for (const label of LABELS) {
    const made = newPassword(label, { folder, tags: [tag], favorite: label === 'first' });
    ids.push((await items.create(made)).id);
  }
  const { id: binned } = await items.create(newPassword('in the trash'));
  await items.delete('password', binned, null);
  return ids;
}

type World = ItemWorld<readonly string[]>;

/** An account that was encrypted in place, so that its older versions are plain. */
async function startWorld(dialect: '2021' | '2024'): Promise<World> {
  const world = await startItemWorld(dialect, fill);
  const { client } = await world.tab();
  const keys = await keysOf(client);
  const io = await createRunIo({ client, crypto: quickItemCrypto, keys }, CLOCK);
  if (io === null) throw new Error('not started');
  await runEncryption(io, () => null);
  world.save();
  return world;
}

async function run(world: World, ...how: Parameters<World['tab']>) {
  const { client, wire } = await world.tab(...how);
  const keys = await keysOf(client);
  wire.start();
  const parts = { client, crypto: quickItemCrypto, keys };
  const io = await createReplaceIo(parts, CLOCK).catch(() => null);
  return { sent: wire.sent, end: io && (await runReplacement(io, () => null)) };
}

/** Passwords by label: how often they are there, and how many versions the server can read. */
async function look({ items }: Client, keys: OpenKeys) {
  const { items: found } = await readAllItems(items);
  const live = new Map<string, number>();
  const anywhere = new Set<string>();
  let readable = 0;
  for (const { item } of found) {
    if (item.kind !== 'password') continue;
    const { label } = seen(item, keys.all).texts;
    anywhere.add(label);
    if (!item.trashed) live.set(label, (live.get(label) ?? 0) + 1);
    const { revisions } = await items.show('password', item.id, { revisions: true });
    readable += (revisions ?? []).filter((one) => one?.cseType === 'none').length;
  }
  return { live: Object.fromEntries(live), anywhere, readable };
}

const ONCE = Object.fromEntries(LABELS.map((label) => [label, 1]));
const GOOD: Network = { cuts: [], goneAfter: null };

describe.each(['2021', '2024'] as const)('on a server of %s', (dialect) => {
  test('the copy is to a person what the original was, and has no history', async () => {
    const world = await startWorld(dialect);
    world.restore();
    const { client } = await world.tab();
    const keys = await keysOf(client);
    const passwords = async () => {
      const list = await client.items.list('password');
      const all = list.items.map((item) => seen(item, keys.all));
      return new Map(all.map(({ id: _id, created: _time, ...one }) => [one.texts.label, one]));
    };
    const before = await passwords();
    const { end } = await run(world);
    expect(end).toMatchObject({ stop: null, progress: { replaced: 3, done: 3, left: {} } });
    expect(await passwords()).toEqual(before);
    // What lies in the trash keeps its history.
    expect((await look(client, keys)).readable).toBe(2);
    const again = await run(world);
    expect(again.end).toMatchObject({ stop: null, progress: { replaced: 0, left: {} } });
    world.close();
  });

  test('cut at every request: never both gone, and going on leaves one', async () => {
    const world = await startWorld(dialect);
    const faults: unknown[] = [];
    world.restore();
    const { length } = (await run(world)).sent;
    for (let at = 0; at < length; at += 1) {
      for (const [way, isKilled] of [
        ['never-leaves', false],
        ['answer-lost', false],
        ['answer-lost', true],
      ] as const) {
        world.restore();
        const first = await run(world, { cuts: [{ at, way }], goneAfter: isKilled ? at : null });
        const { client } = await world.tab();
        const keys = await keysOf(client);
        const between = await look(client, keys);
        const { end } = await run(world);
        const { live, readable } = await look(client, keys);
        const isWhole = LABELS.every((label) => between.anywhere.has(label));
        const isRight = isDeepStrictEqual(live, ONCE);
        if (!isWhole || !isRight || readable !== 2 || end?.stop !== null) {
          faults.push({ at, way, isKilled, call: first.sent[at], live, readable, isWhole, end });
        }
      }
    }
    expect(faults).toEqual([]);
    expect(length).toBeGreaterThan(20);
    world.close();
  }, 120_000);

  test('a second client edits the original before every request: its version stays', async () => {
    const world = await startWorld(dialect);
    const faults: unknown[] = [];
    let length = 1;
    for (let at = 0; at < length; at += 1) {
      world.restore();
      const { client: other } = await world.tab();
      const keys = await keysOf(other);
      let isWritten = false;
      const { sent } = await run(world, GOOD, async (index) => {
        const id = world.made[Math.floor(at / 3) % world.made.length] ?? '';
        if (index !== at) return;
        try {
          await writeAsOther(other, keys, 4, { kind: 'password', id }, 'edited');
          isWritten = true;
        } catch {
          // It has been replaced already.
        }
      });
      length = Math.max(length, sent.length);
      await run(world);
      const { live } = await look(other, keys);
      const edited = Object.keys(live).filter((label) => label.endsWith('edited'));
      const isOnce = Object.values(live).every((count) => count === 1);
      const isAll = Object.keys(live).length === LABELS.length;
      if (edited.length !== (isWritten ? 1 : 0) || !isOnce || !isAll) {
        faults.push({ at, call: sent[at], live, isWritten });
      }
    }
    expect(faults).toEqual([]);
    world.close();
  }, 120_000);
});

/**
 * A run over 60 items is cut at every request, in three ways, while a second client writes. The real
 * client and the embedded server, in both dialects; only Argon2id is replaced by something quick.
 */
import { isDeepStrictEqual } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import type { Client } from '#api/client.ts';
import type { OpenKeys } from '#account/item-keys.ts';
import { itemAt } from '#protocol/items.ts';
import type { Network } from '#testing/cut-network.ts';
import { seeAll, seen, type SeenItem } from '#testing/item-account.ts';
import { keysOf, startItemWorld, type ItemWorld } from '#testing/item-world.ts';
import { quickItemCrypto } from '#testing/quick-crypto.ts';
import { fillSixty, writeAsOther } from '#testing/sixty-items.ts';
import { createRunIo } from './run-io.ts';
import { runEncryption } from './run.ts';

/** Requests before the first item is read. */
const LISTING = 16;
/** `CRASH_TEST=all`: the tab is killed at every single request, not at every eleventh. */
const isThorough = process.env['CRASH_TEST'] === 'all';

function targetOf(body: unknown): string | null {
  const read: unknown = typeof body === 'string' ? JSON.parse(body) : null;
  const id: unknown = read instanceof Object ? Reflect.get(read, 'id') : null;
  return typeof id === 'string' ? id : null;
}

type World = ItemWorld<Awaited<ReturnType<typeof fillSixty>>>;
type Life = { readonly network: Network; readonly others: (index: number) => number | null };

async function live(world: World, { network, others }: Life) {
  world.restore();
  const other = (await world.tab()).client;
  const keys = await keysOf(other);
  const newest = await seeAll(other, keys.all);
  const touched = new Set<string>();
  const meanwhile = async (index: number, body: unknown) => {
    const act = others(index);
    if (act === null) return;
    const id = targetOf(body);
    const target =
      world.made.find((one) => one.id === id) ?? world.made[(index * 7) % world.made.length];
    if (target === undefined) return;
    // As a person's client: what lies in a trashed folder is not shown, so nothing is done to it.
    const visible = await other.items.findIds(target.kind, null);
    const trashed = await other.items.findIds(target.kind, { trashed: true });
    if (![...visible, ...trashed].includes(target.id)) return;
    const written = await writeAsOther(other, keys, act, target, `at ${index}`);
    const name = `${written.kind} ${written.id}`;
    const texts = act === 1 ? newest.get(name)?.texts : undefined;
    touched.add(name);
    newest.set(name, { ...written, texts: texts ?? written.texts });
  };
  const run = async (...how: Parameters<World['tab']>) => {
    const { client, wire } = await world.tab(...how);
    const open = await keysOf(client);
    wire.start();
    const clock = { wait: () => Promise.resolve(), isPaused: () => false };
    const io = await createRunIo({ client, crypto: quickItemCrypto, keys: open }, clock).catch(
      () => null,
    );
    return { sent: wire.sent, end: io && (await runEncryption(io, () => null)) };
  };
  const first = await run(network, meanwhile);
  const last = await run();
  const after = await seeAll(other, keys.all);
  return { first, last, after, newest, touched, keys, other };
}

/** What a person sees of each version of an item. */
async function versions(client: Client, keys: OpenKeys, name: string): Promise<readonly string[]> {
  const [kind = '', id = ''] = name.split(' ');
  const item = await client.items.show(
    kind === 'tag' || kind === 'folder' ? kind : 'password',
    id,
    {
      revisions: true,
    },
  );
  return (item.revisions ?? []).flatMap((one) => {
    const version = one === null ? null : itemAt(item, one.id);
    return version === null ? [] : [seen(version, keys.all).texts.label];
  });
}

/**
 * `edited` is the server's business where somebody has written meanwhile. A trashed tag is shown at
 * trashed passwords only (items.md, F55).
 */
function comparable(items: Map<string, SeenItem>, touched: ReadonlySet<string>) {
  const trashed = new Set([...items.values()].flatMap((item) => (item.trashed ? [item.id] : [])));
  return new Map(
    [...items].map(([name, item]) => {
      const tags = item.tags.filter((id) => !trashed.has(id));
      return [
        name,
        { ...item, kind: '', tags, edited: touched.has(name) ? 0 : item.edited },
      ] as const;
    }),
  );
}

const tally = { runs: 0, onlyInHistory: 0 };
afterAll(
  () =>
    void process.stdout.write(
      `item runs cut: ${tally.runs}, versions only in the history: ${tally.onlyInHistory}\n`,
    ),
);

describe.each(['2021', '2024'] as const)('on a server of %s', (dialect) => {
  /** @returns what is not as it should be afterwards */
  async function faults(world: World, life: Life, isKilled: boolean): Promise<readonly string[]> {
    const { last, after, newest, touched, other, keys } = await live(world, life);
    tally.runs += 1;
    const { cuts, goneAfter } = life.network;
    const where = JSON.stringify([cuts.slice(0, 2), goneAfter]);
    const isDone = last.end?.stop === null && last.end.readable === 0;
    const all = isDone ? [] : [`${where}: going on does not finish`];
    const found = comparable(after, touched);
    const wanted = comparable(newest, touched);
    for (const name of new Set([...found.keys(), ...wanted.keys()])) {
      const item = wanted.get(name);
      if (isDeepStrictEqual(found.get(name), item)) continue;
      // A write between our read and our write, and the tab dies: the version is in the history.
      if (dialect === '2021' && isKilled && touched.has(name) && item !== undefined) {
        tally.onlyInHistory += 1;
        if ((await versions(other, keys, name)).includes(item.texts.label)) continue;
      }
      all.push(`${where}: ${name} is ${JSON.stringify([found.get(name), item])}`);
    }
    return all;
  }

  /** @returns the faults of many lives */
  async function faultsOf(lives: readonly Life[], isKilled = false): Promise<readonly string[]> {
    const world = await startItemWorld(dialect, fillSixty);
    const all: string[] = [];
    for (const life of lives) all.push(...(await faults(world, life, isKilled)));
    world.close();
    return all;
  }

  test('a run that nothing disturbs encrypts everything', async () => {
    const world = await startItemWorld(dialect, fillSixty);
    const { first, after, newest } = await live(world, {
      network: { cuts: [], goneAfter: null },
      others: () => null,
    });
    expect(first.end).toMatchObject({
      progress: { encrypted: 60, done: 60, total: 60, left: [] },
      stop: null,
      readable: 0,
    });
    expect(Object.fromEntries(after)).toEqual(Object.fromEntries(newest));
    world.close();
  });

  test('cut at every request of the list of work, and while it goes on alone', async () => {
    const lives = Array.from({ length: LISTING }, (_, at): Life => {
      const way = at % 2 === 0 ? 'never-leaves' : 'answer-lost';
      return {
        network: { cuts: [{ at, way }], goneAfter: at % 3 === 0 ? at : null },
        others: () => null,
      };
    });
    expect(await faultsOf(lives)).toEqual([]);
  }, 120_000);

  test.each(['never-leaves', 'answer-lost'] as const)(
    'hiccups at every request, with a second client: %s',
    async (way) => {
      const lives = [0, 1, 2, 3, 4].map((phase): Life => {
        const cuts = Array.from({ length: 100 }, (_, index) => ({
          at: LISTING + phase + index * 5,
          way,
        }));
        return { network: { cuts, goneAfter: null }, others: now(phase) };
      });
      expect(await faultsOf(lives)).toEqual([]);
    },
    120_000,
  );

  test('killed at every request, with a second client', async () => {
    const step = isThorough ? 1 : 11;
    const count = Math.ceil((dialect === '2021' ? 180 : 120) / step);
    const lives = Array.from({ length: count }, (_, index): Life => {
      const at = LISTING + index * step;
      const way = index % 2 === 0 ? 'never-leaves' : 'answer-lost';
      return { network: { cuts: [{ at, way }], goneAfter: at }, others: now(at % 6) };
    });
    expect(await faultsOf(lives, true)).toEqual([]);
  }, 600_000);

  test('a second client writes before every request', async () => {
    const lives = [0, 1, 2, 3, 4, 5].map((phase): Life => ({
      network: { cuts: [], goneAfter: null },
      others: now(phase),
    }));
    expect(await faultsOf(lives)).toEqual([]);
  }, 120_000);
});

/** Each kind of write in turn, at every sixth request. */
function now(phase: number): (index: number) => number | null {
  return (index) => (index % 6 === phase ? Math.floor(index / 6) % 5 : null);
}

import { expect, test } from 'vitest';
import { ApiError } from '#api/errors.ts';
import { BASE_FOLDER } from '#protocol/items.ts';
import { ACCOUNT as account, fakeItemCalls } from '#testing/fake-item-calls.ts';
import { countFound, readAllItems } from './items-read.ts';

test('everything that can be found is found once, and where', async () => {
  const calls = fakeItemCalls(account);
  const counts: number[] = [];
  const { items, unreadable } = await readAllItems(calls, {
    onFound: (count) => counts.push(count),
  });
  expect(Object.fromEntries(items.map(({ item, place }) => [item.id, place]))).toEqual({
    t1: 'listed',
    t2: 'trash',
    f1: 'listed',
    f2: 'listed',
    bin: 'trash',
    inner: 'suspended',
    p1: 'listed',
    p2: 'trash',
    p3: 'suspended',
    p4: 'suspended',
    p5: 'suspended',
    vanished: 'suspended',
  });
  expect(unreadable).toEqual([]);
  expect(calls.shown.toSorted()).toEqual([BASE_FOLDER, 'bin', 'f1', 'f2', 'inner']);
  expect(counts.at(-1)).toBe(12);
});

test('folders that lie in each other or in themselves come to an end', async () => {
  const calls = fakeItemCalls([
    { kind: 'folder', id: 'a', in: 'b' },
    { kind: 'folder', id: 'b', in: 'a' },
    { kind: 'folder', id: 'self', in: 'self' },
    { kind: 'folder', id: 'out', in: 'b', suspended: true },
  ]);
  const { items } = await readAllItems(calls);
  expect(items.map(({ item }) => item.id).toSorted()).toEqual(['a', 'b', 'out', 'self']);
  expect(calls.shown).toHaveLength(5);
});

test('what cannot be read hides nothing, not even what lies in it', async () => {
  const { items, unreadable } = await readAllItems(
    fakeItemCalls([
      { kind: 'folder', id: 'odd', broken: true },
      { kind: 'password', id: 'p', in: 'odd', suspended: true },
      { kind: 'password', id: 'bad', in: 'odd', broken: true },
    ]),
  );
  expect(items.map(({ item }) => item.id)).toEqual(['p']);
  expect(unreadable).toEqual([
    { kind: 'folder', id: 'odd', reason: 'wrong-shape' },
    { kind: 'password', id: 'bad', reason: 'wrong-shape' },
  ]);
});

test('a folder that is deleted meanwhile is passed over, any other failure is one', async () => {
  const failing = (code: 'item-not-found' | 'offline') =>
    fakeItemCalls(account, (call) => {
      if (call === 'show f1') throw new ApiError(code);
    });
  expect((await readAllItems(failing('item-not-found'))).items).toHaveLength(12);
  await expect(readAllItems(failing('offline'))).rejects.toMatchObject({ code: 'offline' });
});

test('counts of what was read', async () => {
  expect(countFound(await readAllItems(fakeItemCalls(account)))).toEqual({
    password: { readable: 5, total: 6 },
    folder: { readable: 3, total: 4 },
    tag: { readable: 1, total: 2 },
  });
  const odd = await readAllItems(fakeItemCalls([{ kind: 'tag', id: 't', broken: true }]));
  expect(countFound(odd)).toMatchObject({ tag: null, folder: { readable: 0, total: 0 } });
});

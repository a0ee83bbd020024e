import { expect, test } from 'vitest';
import { ApiError } from '#api/errors.ts';
import { BASE_FOLDER } from '#protocol/items.ts';
import { fakeItemCalls, type FakeItem } from '#testing/fake-item-calls.ts';
import { countFound, countItems, readAllItems } from './items-read.ts';

const CSE = 'CSEv1r1';
/** A trashed folder with what it suspends, and one item in each other place. */
const account: readonly FakeItem[] = [
  { kind: 'tag', id: 't1' },
  { kind: 'tag', id: 't2', trashed: true, cseType: CSE },
  { kind: 'folder', id: 'f1' },
  { kind: 'folder', id: 'f2', in: 'f1', cseType: CSE },
  { kind: 'folder', id: 'bin', trashed: true },
  { kind: 'folder', id: 'inner', in: 'bin', suspended: true },
  { kind: 'password', id: 'p1', in: 'f2' },
  { kind: 'password', id: 'p2', trashed: true },
  { kind: 'password', id: 'p3', in: 'bin', suspended: true },
  { kind: 'password', id: 'p4', in: 'inner', suspended: true },
  { kind: 'password', id: 'p5', in: 'inner', suspended: true, cseType: CSE },
  { kind: 'password', id: 'vanished', in: BASE_FOLDER, suspended: true },
  { kind: 'password', id: 'nobody finds it', in: 'inner', suspended: true, trashed: true },
];

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

test('counts by ids agree, but for what has vanished from every list', async () => {
  const calls = fakeItemCalls(account);
  expect(await countItems(calls)).toEqual({
    password: { readable: 4, total: 5 },
    folder: { readable: 3, total: 4 },
    tag: { readable: 1, total: 2 },
  });
  expect(calls.shown.toSorted()).toEqual(['bin', 'inner']);
});

test('what a failed call would have told is not known', async () => {
  const failing = (what: string) =>
    fakeItemCalls(account, (call) => {
      if (call === what) throw new ApiError('server-error');
    });
  expect(await countItems(failing('tag/ids'))).toMatchObject({
    tag: null,
    password: { readable: 4, total: 5 },
  });
  expect(await countItems(failing('show inner'))).toEqual({
    tag: { readable: 1, total: 2 },
    folder: null,
    password: null,
  });
});

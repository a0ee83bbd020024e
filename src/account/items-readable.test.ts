import { expect, test } from 'vitest';
import { ApiError } from '#api/errors.ts';
import { BASE_FOLDER } from '#protocol/items.ts';
import { ACCOUNT, fakeItemCalls } from '#testing/fake-item-calls.ts';
import { countFound, readAllItems } from './items-read.ts';
import { countItems, findReadable } from './items-readable.ts';

test('every item that can be found and is plain, passwords first', async () => {
  const calls = fakeItemCalls(ACCOUNT);
  const names = await findReadable(calls);
  expect(names.map(({ id }) => id)).toEqual([
    'p1',
    'p2',
    'p3',
    'p4',
    'vanished',
    'f1',
    'bin',
    'inner',
    't1',
  ]);
  expect(calls.shown.toSorted()).toEqual([BASE_FOLDER, 'inner']);
});

test('counts agree with those of everything that was read', async () => {
  const calls = fakeItemCalls(ACCOUNT);
  expect(await countItems(calls)).toEqual(countFound(await readAllItems(calls)));
});

test('folders that lie in each other or in themselves come to an end', async () => {
  const calls = fakeItemCalls([
    { kind: 'folder', id: 'a', in: 'b' },
    { kind: 'folder', id: 'b', in: 'a' },
    { kind: 'folder', id: 'self', in: 'self' },
    { kind: 'folder', id: 'out', in: 'b', suspended: true },
  ]);
  expect((await findReadable(calls)).map(({ id }) => id)).toEqual(['a', 'b', 'self', 'out']);
});

test('an item that makes no sense counts as readable, one that is gone does not count', async () => {
  const items = [
    { kind: 'folder', id: 'bin', trashed: true, cseType: 'CSEv1r1' },
    { kind: 'password', id: 'odd', in: 'bin', suspended: true, broken: true },
    { kind: 'password', id: 'gone', in: 'bin', suspended: true },
  ] as const;
  const calls = fakeItemCalls(items, (call) => {
    if (call === 'show gone') throw new ApiError('item-not-found');
  });
  expect(await findReadable(calls)).toEqual([{ kind: 'password', id: 'odd' }]);
});

test('what a failed call would have told is not known', async () => {
  const failing = (what: string) =>
    fakeItemCalls(ACCOUNT, (call) => {
      if (call === what) throw new ApiError('server-error');
    });
  expect(await countItems(failing('tag/ids'))).toMatchObject({
    tag: null,
    password: { readable: 5, total: 6 },
  });
  expect(await countItems(failing('show inner'))).toEqual({
    tag: { readable: 1, total: 2 },
    folder: null,
    password: null,
  });
  await expect(findReadable(failing('show p3'))).rejects.toMatchObject({ code: 'server-error' });
});

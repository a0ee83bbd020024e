import { describe, expect, test } from 'vitest';

import { ITEM_LIMITS, itemAt, parseItem, parseItems, type ItemKind } from './items.ts';

const ID = '7eef0c57-cecd-47d1-82cf-a1cb1ca3f983';
/** Key by key in the order of real answers (items.md, "A model"). */
const password = {
  id: ID,
  created: 1_700_000_000,
  updated: 1_700_000_100,
  edited: 1_700_000_100,
  share: null,
  shared: false,
  revision: '59f5e0d1-df7c-4e8f-8c0d-3f3a277de94c',
  label: 'Levels',
  username: '',
  password: 'v2',
  notes: '',
  customFields: '',
  url: '',
  status: 0,
  statusCode: 'GOOD',
  hash: 'a1047eab1035d58682a53557e0b2a75edbfd15fd',
  folder: '9e9bf6f8-f2b9-479f-8148-eb42b7f91e84',
  cseKey: '',
  cseType: 'none',
  sseType: 'SSEv1r2',
  hidden: false,
  trashed: false,
  favorite: false,
  editable: true,
  client: 'Recorder',
};
const folder = {
  id: '9e9bf6f8-f2b9-479f-8148-eb42b7f91e84',
  created: 1_700_000_000,
  updated: 1_700_000_000,
  edited: 1_700_000_000,
  revision: '9ad32cc1-52d7-4d51-8672-704fb837d44b',
  label: 'F',
  parent: '00000000-0000-0000-0000-000000000000',
  cseKey: '',
  cseType: 'none',
  sseType: 'SSEv1r2',
  hidden: false,
  trashed: false,
  favorite: false,
  client: 'CLIENT::SYSTEM',
};
const { parent: _, ...tagLike } = folder;
const tag = { ...tagLike, color: '#123456' };

test.each<[ItemKind, object]>([
  ['password', password],
  ['folder', folder],
  ['tag', tag],
])('a %s of a real answer is read, in whatever order its keys come', (kind, value) => {
  const expected = { ...value, kind, revisions: null };
  for (const key of ['status', 'statusCode', 'client']) Reflect.deleteProperty(expected, key);
  if (kind === 'password') Object.assign(expected, { tags: null });
  const turned = Object.fromEntries(Object.entries(value).toReversed());
  expect(parseItem(kind, value)).toEqual(expected);
  expect(parseItem(kind, turned)).toEqual(expected);
});

test('what more details bring is read: models in place of ids, shares, revisions', () => {
  const revision = { id: 'r1', updated: 1_700_000_000, cseType: 'none', cseKey: '' };
  const value = {
    ...password,
    folder,
    share: { id: 'share-1', type: 'user' },
    tags: [tag, 'hidden-tag'],
    revisions: [{ ...password, ...revision }, 'broken'],
  };
  expect(parseItem('password', value)).toMatchObject({
    folder: folder.id,
    share: 'share-1',
    tags: [tag.id, 'hidden-tag'],
    revisions: [{ id: 'r1', label: password.label, cseType: 'none' }, null],
  });
});

test('an item as it was in an older version', () => {
  const older = { ...password, id: 'r1', label: 'before', favorite: !password.favorite };
  const item = parseItem('password', { ...password, revisions: [older, 'broken'] });
  if ('reason' in item) throw new Error('not read');
  expect(itemAt(item, 'r1')).toEqual({ ...item, label: 'before', favorite: !password.favorite });
  expect(itemAt(item, 'r2')).toBeNull();
});

test('null where a text was never stored is empty', () => {
  const value = { ...password, notes: null, customFields: null, cseKey: null };
  expect(parseItem('password', value)).toMatchObject({ notes: '', customFields: '', cseKey: '' });
});

test('an encryption of a release to come is read as what it is called', () => {
  expect(parseItem('tag', { ...tag, cseType: 'CSEv2r1' })).toMatchObject({ cseType: 'CSEv2r1' });
});

describe('what cannot be read is told, and hides nothing', () => {
  const keys = ['username', 'password', 'url', 'notes', 'customFields', 'hash', 'folder', 'share'];
  test.each([...keys, 'hidden', 'favorite', 'edited', 'revision', 'cseType', 'label', 'trashed'])(
    'without %s it could not be sent back as it was',
    (key) => {
      const value: Record<string, unknown> = { ...password };
      delete value[key];
      expect(parseItem('password', value)).toEqual({ id: ID, reason: 'wrong-shape' });
    },
  );

  test('item by item, with the id where there is one', () => {
    const long = { ...password, id: 'long', notes: 'x'.repeat(ITEM_LIMITS.text + 1) };
    const values = [null, password, { id: 7 }, { ...password, id: '' }, 'x', long, { id: 'i' }];
    const { items, unreadable } = parseItems('password', [...values, password]);
    expect(items).toHaveLength(2);
    expect(unreadable).toEqual([
      { id: null, reason: 'wrong-shape' },
      { id: null, reason: 'wrong-shape' },
      { id: null, reason: 'wrong-shape' },
      { id: null, reason: 'wrong-shape' },
      { id: 'long', reason: 'too-long' },
      { id: 'i', reason: 'wrong-shape' },
    ]);
  });

  test('behind the last place of a list everything is counted all the same', () => {
    const values = Array.from({ length: ITEM_LIMITS.count + 2 }, () => 'x');
    const { unreadable } = parseItems('tag', [...values.slice(2), tag, tag]);
    expect(unreadable).toHaveLength(ITEM_LIMITS.count + 2);
    expect(unreadable.at(-1)).toEqual({ id: tag.id, reason: 'too-many' });
  });
});

/** A double of the item calls over items in memory, with the rules of items.md, F40 and F50. */
import { ApiError } from '#api/errors.ts';
import type { ItemCalls } from '#api/item-calls.ts';
import { parseItem, parseItems, type ItemKind } from '#protocol/items.ts';

/** `suspended`: in no list and no trash. `broken`: the server sends something unreadable. */
export type FakeItem = {
  readonly kind: ItemKind;
  readonly id: string;
  /** Folder of a password, parent of a folder. */
  readonly in?: string;
  readonly cseType?: string;
  readonly trashed?: boolean;
  readonly suspended?: boolean;
  readonly broken?: boolean;
};

const BASE = '00000000-0000-0000-0000-000000000000';

/** A trashed folder with what it suspends, and one item in each other place. */
export const ACCOUNT: readonly FakeItem[] = [
  { kind: 'tag', id: 't1' },
  { kind: 'tag', id: 't2', trashed: true, cseType: 'CSEv1r1' },
  { kind: 'folder', id: 'f1' },
  { kind: 'folder', id: 'f2', in: 'f1', cseType: 'CSEv1r1' },
  { kind: 'folder', id: 'bin', trashed: true },
  { kind: 'folder', id: 'inner', in: 'bin', suspended: true },
  { kind: 'password', id: 'p1', in: 'f2' },
  { kind: 'password', id: 'p2', trashed: true },
  { kind: 'password', id: 'p3', in: 'bin', suspended: true },
  { kind: 'password', id: 'p4', in: 'inner', suspended: true },
  { kind: 'password', id: 'p5', in: 'inner', suspended: true, cseType: 'CSEv1r1' },
  { kind: 'password', id: 'vanished', in: BASE, suspended: true },
  { kind: 'password', id: 'nobody finds it', in: 'inner', suspended: true, trashed: true },
];

type FakeCalls = Pick<
  ItemCalls,
  'list' | 'find' | 'findIds' | 'show' | 'showFolder' | 'findFolderIds' | 'showFolderIds'
> & {
  /** Every folder that was looked into by a call of its own, in order. */
  readonly shown: string[];
};

/** @param fail throws where a call should fail */
export function fakeItemCalls(
  all: readonly FakeItem[],
  fail: (call: string) => void = () => {},
): FakeCalls {
  const shown: string[] = [];
  const visible = (kind: ItemKind, isTrash: boolean) =>
    all.filter(
      (item) =>
        item.kind === kind && item.suspended !== true && (item.trashed === true) === isTrash,
    );
  const read = <K extends ItemKind>(kind: K, items: readonly FakeItem[]) =>
    parseItems<K>(kind, items.map(fakeItemModel));
  const inside = (kind: ItemKind, id: string) =>
    all.filter((item) => item.kind === kind && item.in === id && item.trashed !== true);
  const idsIn = (id: string) => ({
    id,
    folders: inside('folder', id).map((item) => item.id),
    passwords: inside('password', id).map((item) => item.id),
  });
  return {
    shown,
    list: async (kind) => {
      fail(`${kind}/list`);
      return read(kind, visible(kind, false));
    },
    find: async (kind, { trashed }) => {
      fail(`${kind}/find`);
      return read(kind, visible(kind, trashed === true));
    },
    findIds: async (kind, criteria) => {
      fail(`${kind}/ids`);
      const cseType = criteria?.cseType;
      return visible(kind, criteria?.trashed === true)
        .filter((item) => cseType === undefined || (item.cseType ?? 'none') === cseType)
        .map(({ id }) => id);
    },
    findFolderIds: async (criteria) => {
      fail('folder/contents');
      return visible('folder', criteria?.trashed === true).map(({ id }) => idsIn(id));
    },
    showFolderIds: async (id) => {
      fail(`show ${id}`);
      shown.push(id);
      return idsIn(id);
    },
    show: async (kind, id) => {
      fail(`show ${id}`);
      const item = parseItem(kind, fakeItemModel(all.find((one) => one.id === id) ?? { kind, id }));
      if ('reason' in item) throw new ApiError('unreadable-answer');
      return item;
    },
    showFolder: async (id) => {
      fail(`show ${id}`);
      shown.push(id);
      const own = all.find((item) => item.kind === 'folder' && item.id === id);
      return {
        folder: parseItem('folder', fakeItemModel(own ?? { kind: 'folder', id })),
        folders: read('folder', inside('folder', id)),
        passwords: read('password', inside('password', id)),
      };
    },
  };
}

/** An item as a server sends it. */
export function fakeItemModel({
  id,
  broken,
  trashed = false,
  cseType = 'none',
  ...item
}: FakeItem): object {
  if (broken === true) return { id };
  const place = item.in ?? BASE;
  return {
    id,
    revision: `revision of ${id}`,
    created: 1,
    updated: 1,
    edited: 1,
    label: id,
    cseType,
    cseKey: cseType === 'none' ? '' : 'key',
    sseType: '',
    hidden: false,
    trashed,
    favorite: false,
    parent: place,
    folder: place,
    color: '#000000',
    username: '',
    password: id,
    url: '',
    notes: '',
    customFields: '',
    hash: '',
    share: null,
    shared: false,
    editable: true,
  };
}

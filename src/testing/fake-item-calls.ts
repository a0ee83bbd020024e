/** A double of the item calls over items in memory, with the rules of items.md, F40 and F50. */
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

type FakeCalls = Pick<ItemCalls, 'list' | 'find' | 'findIds' | 'showFolder'> & {
  /** Every folder that was looked into, in order. */
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
    parseItems<K>(kind, items.map(modelOf));
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
    showFolder: async (id) => {
      fail(`show ${id}`);
      shown.push(id);
      const inside = (kind: ItemKind) =>
        all.filter((item) => item.kind === kind && item.in === id && item.trashed !== true);
      const own = all.find((item) => item.kind === 'folder' && item.id === id);
      return {
        folder: parseItem('folder', modelOf(own ?? { kind: 'folder', id })),
        folders: read('folder', inside('folder')),
        passwords: read('password', inside('password')),
      };
    },
  };
}

function modelOf({ id, broken, trashed = false, cseType = 'none', ...item }: FakeItem): object {
  if (broken === true) return { id };
  const place = item.in ?? '00000000-0000-0000-0000-000000000000';
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

import { hexToBytes } from '@noble/hashes/utils.js';
import { blake2b } from '@noble/hashes/blake2.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readBackup } from './backup-read.ts';
import { openBackup, sealBackup } from './backup-seal.ts';
import {
  backupOf,
  changesIn,
  writeBackup,
  writeSealedBackup,
  type SealedBackup,
} from './backup.ts';
import { BASE_FOLDER, parseItem, type Item, type ItemKind } from './items.ts';
import type { Argon2id } from './primitives.ts';
import encryptedFile from './vectors/backup-encrypted.json' with { type: 'json' };
import plainFile from './vectors/backup-plain.json' with { type: 'json' };
import vectors from './vectors/expv1.json' with { type: 'json' };

/** Cheap, and different for every password and salt; `crypto/` runs the vectors with the real one. */
const cheap: Argon2id = ({ password, salt }) => blake2b(password, { salt, dkLen: 32 });
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

const common = {
  revision: 'r',
  created: 1,
  updated: 2,
  edited: 3,
  cseType: 'none',
  cseKey: '',
  sseType: '',
  hidden: false,
  trashed: false,
  favorite: true,
};

function item(kind: ItemKind, id: string, own: object = {}): Item {
  const value = {
    ...common,
    id,
    label: `${kind} ${id}`,
    parent: BASE_FOLDER,
    color: '#00aa00',
    username: 'u',
    password: 'p',
    notes: 'n',
    url: 'w',
    customFields: '[{"label":"PIN","type":"secret","value":"0042"}]',
    hash: '',
    folder: BASE_FOLDER,
    share: null,
    shared: false,
    editable: true,
    tags: [],
    ...own,
  };
  const parsed = parseItem(kind, value);
  if ('reason' in parsed) throw new Error(parsed.reason);
  return parsed;
}

const folder = (id: string, parent: string) => item('folder', id, { parent });
const parentsIn = (items: readonly Item[]) =>
  Object.fromEntries(backupOf(items).folders.map(({ id, parent }) => [id, parent]));

describe('what is written', () => {
  test('a password, key by key, with an array of custom fields and nothing about hiding', () => {
    const items = [
      item('password', 'p', { folder: 'f', tags: ['t', 't'], hidden: true }),
      folder('f', BASE_FOLDER),
      item('tag', 't'),
    ];
    const file: unknown = JSON.parse(writeBackup(backupOf(items)));
    expect(file).toEqual({
      version: 3,
      encrypted: false,
      passwords: [
        {
          id: 'p',
          revision: 'r',
          label: 'password p',
          username: 'u',
          password: 'p',
          notes: 'n',
          url: 'w',
          customFields: [{ label: 'PIN', type: 'secret', value: '0042' }],
          folder: 'f',
          edited: 3,
          favorite: true,
          tags: ['t'],
        },
      ],
      folders: [
        {
          id: 'f',
          revision: 'r',
          label: 'folder f',
          parent: BASE_FOLDER,
          edited: 3,
          favorite: true,
        },
      ],
      tags: [
        {
          id: 't',
          revision: 'r',
          label: 'tag t',
          color: '#00aa00',
          edited: 3,
          favorite: true,
        },
      ],
    });
  });

  test('no folder lies in one that is not in the file', () => {
    expect(parentsIn([folder('a', 'gone'), folder('b', 'a'), folder(BASE_FOLDER, 'a')])).toEqual({
      a: BASE_FOLDER,
      b: 'a',
    });
  });

  test('no folder lies in itself, at any depth', () => {
    expect(parentsIn([folder('a', 'a')])).toEqual({ a: BASE_FOLDER });
    const loop = [folder('d', 'a'), folder('a', 'b'), folder('b', 'c'), folder('c', 'a')];
    expect(parentsIn(loop)).toEqual({ d: 'a', a: 'b', b: 'c', c: BASE_FOLDER });
  });

  test('from any tree every folder leads to the root', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const parent = fc.constantFrom(...ids, BASE_FOLDER, 'gone');
    fc.assert(
      fc.property(fc.tuple(parent, parent, parent, parent, parent), (parents) => {
        const written = parentsIn(ids.map((id, index) => folder(id, parents[index] ?? '')));
        for (const id of ids) {
          let at = id;
          for (const _step of ids) at = written[at] ?? at;
          expect(at).toBe(BASE_FOLDER);
        }
      }),
    );
  });

  test('unknown folders become the root, unknown tags go, nothing is twice', () => {
    const lost = item('password', 'p', { folder: 'gone', tags: ['gone', 't'] });
    const backup = backupOf([lost, lost, item('tag', 't')]);
    expect(backup.passwords).toMatchObject([{ folder: BASE_FOLDER, tags: ['t'] }]);
  });

  test('custom fields are an array, whatever was stored', () => {
    const items = ['', '{not json', '{"a":"b"}'].map((customFields, index) =>
      item('password', String(index), { customFields }),
    );
    expect(backupOf(items).passwords.map(({ customFields }) => customFields)).toEqual([
      [],
      [{ label: 'customFields', type: 'text', value: '{not json' }],
      [{ label: 'a', type: 'text', value: 'b' }],
    ]);
  });

  test('what was put right is counted', () => {
    const items = [
      item('password', 'p', { label: '', folder: 'gone', password: '0' }),
      item('password', 'q', { password: '', folder: 'a' }),
      folder('a', 'b'),
      folder('b', 'a'),
      item('tag', 't', { label: '', color: '' }),
    ];
    const changes = { labels: 2, colors: 1, places: 2, refusable: 2 };
    expect(changesIn(items, backupOf(items))).toEqual(changes);
  });

  test('nothing is without a label or a colour', () => {
    const { passwords, folders, tags } = backupOf([
      item('password', 'p', { label: '' }),
      item('folder', 'f', { label: '' }),
      item('tag', 't', { label: '', color: '' }),
    ]);
    expect([passwords[0]?.label, folders[0]?.label, tags[0]?.label, tags[0]?.color]).toEqual([
      'u',
      '–',
      '–',
      '#808080',
    ]);
  });
});

describe('what is read', () => {
  const read = (file: object) => readBackup(JSON.stringify(file));

  test('the file that the official importer took', () => {
    const { passwords, folders, tags } = plainFile;
    expect(read(plainFile)).toEqual({
      kind: 'plain',
      content: {
        passwords: passwords.map((entry) => Object.assign({ hidden: false }, entry)),
        folders,
        tags,
        unreadable: [],
      },
    });
  });

  test.each([undefined, null, 1, 2, 3, '3'])('version %j', (version) => {
    expect(read({ version, tags: [] })).toMatchObject({ kind: 'plain' });
  });

  test.each<[string, string, string]>([
    ['no JSON', '<html>', 'not-json'],
    ['an empty file', '', 'not-json'],
    ['none of the three lists', '{"version":3}', 'not-a-backup'],
    ['a list of lists', '[]', 'not-a-backup'],
    ['a database of another program', '{"version":3,"tags":[],"items":[]}', 'not-a-backup'],
    ['a list that is none', '{"version":3,"tags":{}}', 'not-a-backup'],
    ['a sealed part in a plain file', '{"version":3,"tags":"00"}', 'not-a-backup'],
    ['a plain part in a sealed file', '{"encrypted":true,"tags":[]}', 'not-a-backup'],
    ['a sealed file without a challenge', '{"encrypted":true,"tags":"00"}', 'not-a-backup'],
    ['a version to come', '{"version":4,"tags":[]}', 'newer-version'],
    ['the last of them', '{"version":99,"tags":[]}', 'newer-version'],
    ['a backup of a server', '{"version":100,"tags":[]}', 'server-backup'],
  ])('%s is refused', (_, text, reason) => {
    expect(readBackup(text)).toEqual({ kind: 'refused', reason });
  });

  test('what is left out has the meaning that the official importer gives it', () => {
    const file = { passwords: [{ password: 'p', hidden: true }], folders: [{ label: 'f' }] };
    expect(read(file)).toEqual({
      kind: 'plain',
      content: {
        passwords: [
          {
            id: null,
            revision: null,
            label: '–',
            username: '',
            password: 'p',
            notes: '',
            url: '',
            customFields: [],
            folder: BASE_FOLDER,
            edited: 0,
            favorite: false,
            tags: [],
            hidden: true,
          },
        ],
        folders: [
          {
            id: null,
            revision: null,
            label: 'f',
            edited: 0,
            favorite: false,
            parent: BASE_FOLDER,
          },
        ],
        tags: [],
        unreadable: [],
      },
    });
  });

  test('an entry that cannot be read is told and hides nothing', () => {
    const reading = read({ passwords: [7, { id: 'x', password: 1 }, { password: 'p' }] });
    if (reading.kind !== 'plain') throw new Error(reading.kind);
    expect(reading.content.passwords).toHaveLength(1);
    expect(reading.content.unreadable).toEqual([
      { kind: 'password', id: null, reason: 'wrong-shape' },
      { kind: 'password', id: 'x', reason: 'wrong-shape' },
    ]);
  });
});

describe('sealed', () => {
  const passphrase = 'export passphrase ä';

  /** What the file says once it was written and read. */
  function readSealed(text: string): SealedBackup {
    const reading = readBackup(text);
    if (reading.kind !== 'encrypted') throw new Error(reading.kind);
    return reading.sealed;
  }

  test('the key of a part is made of passphrase and name: known answer', async () => {
    const [known] = vectors.values;
    const drawn = [known?.salt ?? '', known?.nonce ?? ''].map(hexToBytes);
    const asked: string[] = [];
    const sealed = await sealBackup({
      backup: backupOf([]),
      passphrase: vectors.password,
      random: (length) => drawn.shift() ?? random(length),
      argon2id: ({ password }) => {
        asked.push(new TextDecoder().decode(password));
        return hexToBytes(known?.key ?? '');
      },
    });
    expect(sealed.challenge).toBe(known?.hex);
    expect(asked).toEqual(
      ['challenge', 'passwords', 'folders', 'tags'].map((part) => vectors.password + part),
    );
  });

  test('comes back as it was, and only with its passphrase', async () => {
    const backup = backupOf([item('password', 'p', { notes: '🔑\n'.repeat(5000) })]);
    const sealing = { backup, passphrase, random, argon2id: cheap };
    const text = writeSealedBackup(await sealBackup(sealing));
    expect(text).not.toContain('password p');
    const sealed = readSealed(text);
    const opening = await openBackup({ sealed, passphrase, argon2id: cheap });
    expect(opening).toMatchObject({ kind: 'opened', content: { ...backup, unreadable: [] } });
    expect(await openBackup({ sealed, passphrase: 'x', argon2id: cheap })).toEqual({
      kind: 'wrong-passphrase',
    });
    const broken = { ...sealed, parts: { ...sealed.parts, folders: `${sealed.parts.folders}00` } };
    expect(await openBackup({ sealed: broken, passphrase, argon2id: cheap })).toEqual({
      kind: 'damaged',
      part: 'folders',
    });
  });

  test('a part that is not there is empty', async () => {
    const sealing = { backup: backupOf([]), passphrase, random, argon2id: cheap };
    const { challenge, parts } = await sealBackup(sealing);
    const sealed = readSealed(JSON.stringify({ encrypted: true, tags: parts.tags, challenge }));
    expect(await openBackup({ sealed, passphrase, argon2id: cheap })).toMatchObject({
      kind: 'opened',
      content: { passwords: [], folders: [], tags: [] },
    });
  });

  test('the file that the official importer took has the parts that it should', () => {
    expect(Object.keys(readSealed(JSON.stringify(encryptedFile)).parts)).toHaveLength(3);
  });
});

import { describe, expect, test } from 'vitest';
import { createClient, type Client } from './client.ts';

type Sent = { readonly call: string; readonly body: unknown };

/** A client whose server notes what it is sent, and answers what the test says. */
function answering(answer: unknown, status = 200): { client: Client; sent: Sent[] } {
  const sent: Sent[] = [];
  const client = createClient({
    baseUrl: 'http://localhost/api/1.0/',
    fetch: (input, init) => {
      const call = `${init.method} ${new URL(input).pathname.replace('/api/1.0/', '')}`;
      sent.push({ call, body: typeof init.body === 'string' ? JSON.parse(init.body) : null });
      return Promise.resolve(Response.json(answer, { status }));
    },
  });
  return { client, sent };
}

const folder = {
  id: 'f',
  created: 1,
  updated: 1,
  edited: 1,
  revision: 'r',
  label: 'F',
  parent: 'p',
  cseKey: '',
  cseType: 'none',
  sseType: 'SSEv1r2',
  hidden: false,
  trashed: false,
  favorite: false,
  client: 'Recorder',
};
const { parent: _, ...tagLike } = folder;
const tag = { ...tagLike, color: '#000000' };
const password = {
  ...tagLike,
  username: 'u',
  password: 'p',
  url: '',
  notes: '',
  customFields: '',
  hash: '',
  folder: 'f',
  share: null,
  shared: false,
  editable: true,
};

describe('what is sent', () => {
  test.each<[string, (client: Client) => Promise<unknown>, unknown, Sent]>([
    [
      'passwords come with the ids of tags, and never with shares',
      (client) => client.items.list('password'),
      [],
      { call: 'POST password/list', body: { details: 'model+tag-ids' } },
    ],
    [
      'a search in the trash',
      (client) => client.items.find('tag', { cseType: 'none', trashed: true }),
      [],
      {
        call: 'POST tag/find',
        body: { details: 'model', criteria: { cseType: 'none', trashed: true } },
      },
    ],
    [
      'ids alone',
      (client) => client.items.findIds('folder', null),
      [],
      { call: 'POST folder/list', body: { details: '' } },
    ],
    [
      'one item with its older versions',
      (client) => client.items.show('folder', 'f', { revisions: true }),
      folder,
      { call: 'POST folder/show', body: { id: 'f', details: 'model+revisions' } },
    ],
    [
      'an update',
      (client) =>
        client.items.update({
          kind: 'folder',
          body: {
            id: 'f',
            revision: 'r',
            label: 'L',
            parent: 'p',
            cseType: 'none',
            cseKey: '',
            edited: -1,
            hidden: false,
            favorite: true,
          },
        }),
      { id: 'f', revision: 'r2' },
      {
        call: 'PATCH folder/update',
        body: {
          id: 'f',
          revision: 'r',
          label: 'L',
          parent: 'p',
          cseType: 'none',
          cseKey: '',
          edited: -1,
          hidden: false,
          favorite: true,
        },
      },
    ],
    [
      'a deletion, whose second answer has no revision',
      (client) => client.items.delete('password', 'x', 'r'),
      { id: 'x' },
      { call: 'DELETE password/delete', body: { id: 'x', revision: 'r' } },
    ],
    [
      'a restore',
      (client) => client.items.restore('password', 'x', null),
      { id: 'x', revision: 'r' },
      { call: 'PATCH password/restore', body: { id: 'x', revision: null } },
    ],
    [
      'names of settings',
      (client) => client.items.getSettings(['user.encryption.cse']),
      [],
      { call: 'POST settings/get', body: ['user.encryption.cse'] },
    ],
    [
      'values of settings',
      (client) => client.items.setSettings({ 'user.encryption.sse': 0 }),
      { 'user.encryption.sse': 0 },
      { call: 'POST settings/set', body: { 'user.encryption.sse': 0 } },
    ],
    [
      'settings to be reset',
      (client) => client.items.resetSettings(['user.encryption.cse']),
      [],
      { call: 'POST settings/reset', body: ['user.encryption.cse'] },
    ],
  ])('%s', async (_name, act, answer, expected) => {
    const { client, sent } = answering(answer);
    await act(client);
    expect(sent).toEqual([expected]);
  });

  test('a new item', async () => {
    const { client, sent } = answering({ id: 'n', revision: 'r' }, 201);
    const body = {
      label: 'T',
      color: '#000000',
      cseType: 'none',
      cseKey: '',
      edited: 0,
      hidden: false,
      favorite: false,
    };
    expect(await client.items.create({ kind: 'tag', body })).toEqual({ id: 'n', revision: 'r' });
    expect(sent).toEqual([{ call: 'POST tag/create', body }]);
  });
});

describe('what comes back', () => {
  test('a folder with what lies in it: one bad item hides nothing', async () => {
    const folders = [{ ...folder, id: 'g' }, { id: 'bad' }];
    const passwords = [{ ...password, tags: [tag] }, null];
    const { client } = answering({ ...folder, folders, passwords });
    const content = await client.items.showFolder('f');
    expect(content.folder).toMatchObject({ kind: 'folder', id: 'f' });
    expect(content.folders).toMatchObject({
      items: [{ id: 'g' }],
      unreadable: [{ id: 'bad', reason: 'wrong-shape' }],
    });
    expect(content.passwords).toMatchObject({
      items: [{ tags: ['f'] }],
      unreadable: [{ id: null, reason: 'wrong-shape' }],
    });
  });

  test('a list of thousands is read in slices, in order and whole', async () => {
    const count = 1001;
    const list = Array.from({ length: count }, (__, index) => ({ ...tag, id: String(index) }));
    const { client } = answering([...list, 'bad']);
    let pauses = 0;
    const counter = setInterval(() => (pauses += 1));
    const { items, unreadable } = await client.items.list('tag');
    clearInterval(counter);
    expect(items.map(({ id }) => id)).toEqual(list.map(({ id }) => id));
    expect(unreadable).toEqual([{ id: null, reason: 'wrong-shape' }]);
    expect(pauses).toBeGreaterThan(1);
  });

  test('one item that cannot be read is an error, as is a list that is none', async () => {
    const code = 'unreadable-answer';
    const { client } = answering({ id: 'x' });
    await expect(client.items.show('tag', 'x')).rejects.toMatchObject({ code });
    await expect(client.items.list('tag')).rejects.toMatchObject({ code });
  });

  test('an outdated revision says so', async () => {
    const { client } = answering({ status: 'error', id: '9c5d2ad8', message: 'x' }, 409);
    await expect(client.items.restore('tag', 'x', 'r')).rejects.toMatchObject({
      code: 'item-outdated',
      status: 409,
    });
  });
});

/** Rules of items.md for input, tags and folders that no recording shows. */
import { describe, expect, test } from 'vitest';
import { createItem, itemIds, showItem, startItems } from '#testing/item-client.ts';
import { createTestClient, SALTS, SECRET } from '#testing/server-client.ts';
import { BASE } from './kinds.ts';

const DIALECTS = ['2021', '2024'] as const;
const NOT_FOUND = { status: 404, body: { id: 404, message: 'Resource not found' } };
const UNABLE = { status: 503, body: { id: 0 } };
const trashed = { criteria: { trashed: true } };

describe.each(DIALECTS)('dialect %s', (dialect) => {
  describe('input', () => {
    test('booleans: the word "false" is true in JSON, and false in a form and a query', async () => {
      await using world = await startItems(dialect);
      const { alice, server } = world;
      const inJson = await createItem(alice, 'password', { favorite: 'false' });
      expect((await showItem(alice, 'password', inJson))['favorite']).toBe(true);
      const reply = await server.call({
        method: 'POST',
        path: '/index.php/apps/passwords/api/1.0/tag/create',
        headers: {
          authorization: `Basic ${btoa('alice:alice-login-password')}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: 'label=form&color=red&favorite=false&hidden=0',
      });
      expect(reply.status).toBe(201);
      expect((await alice.get('tag/list')).body).toMatchObject([
        { label: 'form', favorite: false, hidden: false },
      ]);
    });

    test.each([
      ['12abc', 12],
      ['1e3', 1000],
      [12.9, 12],
      [true, 1],
    ])('integers: edited %o is taken as %i', async (sent, taken) => {
      await using world = await startItems(dialect);
      const id = await createItem(world.alice, 'folder', { edited: sent });
      expect((await showItem(world.alice, 'folder', id))['edited']).toBe(taken);
    });

    test('a number, a boolean and a list are no strings', async () => {
      await using world = await startItems(dialect);
      for (const label of [5, true, ['x'], { x: 1 }]) {
        const body = { label, password: 'p', color: 'c' };
        for (const kind of ['password', 'folder', 'tag']) {
          expect(await world.alice.post(`${kind}/create`, body)).toMatchObject(UNABLE);
        }
      }
    });

    test('the session comes before the input, for every call', async () => {
      await using world = await startItems(dialect);
      const { alice, server } = world;
      await alice.post('account/challenge/set', { secret: SECRET, data: SALTS });
      const stranger = createTestClient(server, 'alice', 'alice-login-password');
      for (const kind of ['password', 'folder', 'tag']) {
        for (const action of ['list', 'show', 'find', 'create']) {
          expect((await stranger.post(`${kind}/${action}`, {})).status).toBe(412);
        }
        for (const action of ['update', 'restore']) {
          expect((await stranger.patch(`${kind}/${action}`, {})).status).toBe(412);
        }
        expect((await stranger.delete(`${kind}/delete`, {})).status).toBe(412);
      }
      expect((await stranger.post('settings/get', ['client.a'])).status).toBe(200);
    });

    test("another user's item is unknown in every call", async () => {
      await using world = await startItems(dialect);
      const { alice, bob } = world;
      for (const kind of ['password', 'folder', 'tag']) {
        const id = await createItem(alice, kind, {});
        const body = { id, label: 'x', password: 'x', color: 'x', cseKey: '' };
        expect(await bob.post(`${kind}/show`, body)).toMatchObject(NOT_FOUND);
        expect(await bob.patch(`${kind}/update`, body)).toMatchObject(NOT_FOUND);
        expect(await bob.patch(`${kind}/restore`, { id })).toMatchObject(NOT_FOUND);
        expect(await bob.delete(`${kind}/delete`, { id })).toMatchObject(NOT_FOUND);
      }
    });
  });

  describe('tags', () => {
    test('order and number stay; what is named again is not related again', async () => {
      await using world = await startItems(dialect);
      const { alice } = world;
      const [one, two] = [await createItem(alice, 'tag', {}), await createItem(alice, 'tag', {})];
      const id = await createItem(alice, 'password', { tags: [two, two] });
      const update = (tags: unknown) =>
        alice.patch('password/update', { id, label: 'x', password: 'x', tags });
      await update({ first: two, second: one });
      expect((await showItem(alice, 'password', id, 'tag-ids'))['tags']).toEqual([two, two, one]);
      await update([one, null, '', '0']);
      expect((await showItem(alice, 'password', id, 'tag-ids'))['tags']).toEqual([one]);
    });

    test('the tags before an unknown one are related, those after it are not', async () => {
      await using world = await startItems(dialect);
      const { alice } = world;
      const tags = [await createItem(alice, 'tag', {}), BASE, await createItem(alice, 'tag', {})];
      const id = await createItem(alice, 'password', {});
      const answer = await alice.patch('password/update', { id, label: 'x', password: 'x', tags });
      expect(answer.status).toBe(dialect === '2021' ? 404 : 400);
      expect(await showItem(alice, 'password', id, 'model+tag-ids')).toMatchObject({
        label: 'x',
        tags: [tags[0]],
      });
    });

    test('a tag that is hidden later vanishes from visible passwords, and comes back', async () => {
      await using world = await startItems(dialect);
      const { alice } = world;
      const tag = await createItem(alice, 'tag', {});
      const id = await createItem(alice, 'password', { tags: [tag] });
      const hide = (hidden: boolean) =>
        alice.patch('tag/update', { id: tag, label: 'x', color: 'x', cseKey: '', hidden });
      await hide(true);
      expect((await showItem(alice, 'password', id, 'tag-ids'))['tags']).toEqual([]);
      await hide(false);
      expect((await showItem(alice, 'password', id, 'tag-ids'))['tags']).toEqual([tag]);
    });
  });

  describe('folders', () => {
    test('a loop: its final deletion fails and changes nothing; out of it all is well', async () => {
      await using world = await startItems(dialect);
      const { alice, server } = world;
      const outer = await createItem(alice, 'folder', {});
      const inner = await createItem(alice, 'folder', { parent: outer });
      const password = await createItem(alice, 'password', { folder: inner });
      const move = (id: string, parent: string) =>
        alice.patch('folder/update', { id, label: 'x', parent });
      await move(outer, inner);
      expect((await alice.delete('folder/delete', { id: outer })).status).toBe(200);
      const before = await server.control({});
      expect(await alice.delete('folder/delete', { id: outer })).toMatchObject({
        status: 500,
        body: null,
      });
      expect(await server.control({})).toEqual({ ...Object(before), rows: expect.anything() });
      await alice.patch('folder/restore', { id: outer });
      await move(outer, BASE);
      await alice.delete('folder/delete', { id: outer });
      expect((await alice.delete('folder/delete', { id: outer })).status).toBe(200);
      expect(await alice.post('password/show', { id: password })).toMatchObject(NOT_FOUND);
    });

    test('hiding a folder hides all that lies in it, at any depth', async () => {
      await using world = await startItems(dialect);
      const { alice } = world;
      const outer = await createItem(alice, 'folder', {});
      const inner = await createItem(alice, 'folder', { parent: outer });
      const password = await createItem(alice, 'password', { folder: inner });
      await alice.patch('folder/update', { id: outer, label: 'x', hidden: true });
      expect(await itemIds(alice, 'folder/list')).toEqual([]);
      expect(await itemIds(alice, 'password/list')).toEqual([]);
      expect(await showItem(alice, 'password', password, 'model+revisions')).toMatchObject({
        hidden: true,
        revisions: [{ hidden: false }, { hidden: true }],
      });
      expect(await showItem(alice, 'folder', outer, 'folder-ids')).toMatchObject({
        folders: [inner],
      });
    });

    test('what can be found for an export: lists, trash, and folders down from base', async () => {
      await using world = await startItems(dialect);
      const { alice, server } = world;
      const folder = await createItem(alice, 'folder', {});
      const inside = await createItem(alice, 'folder', { parent: folder });
      const suspended = await createItem(alice, 'password', { folder: inside });
      const both = await createItem(alice, 'password', { folder: inside });
      await server.control({
        items: [{ kind: 'password', label: 'h', place: inside, hidden: true }],
      });
      await alice.delete('folder/delete', { id: folder });
      await alice.delete('password/delete', { id: both });
      const late = await createItem(alice, 'password', { folder });

      expect(await itemIds(alice, 'password/list')).toEqual([late]);
      expect(await itemIds(alice, 'password/find', trashed)).toEqual([]);
      expect(await itemIds(alice, 'folder/find', trashed)).toEqual([folder]);
      expect(await showItem(alice, 'folder', folder, 'folder-ids+password-ids')).toMatchObject({
        folders: [inside],
        passwords: [late],
      });
      // Suspended and trashed: no way leads to it, nor to the hidden one.
      expect((await showItem(alice, 'folder', inside, 'password-ids'))['passwords']).toEqual([
        suspended,
      ]);
    });

    test('a folder in the trash keeps what was trashed before, with all that lies in it', async () => {
      await using world = await startItems(dialect);
      const { alice } = world;
      const outer = await createItem(alice, 'folder', {});
      const inner = await createItem(alice, 'folder', { parent: outer });
      const deep = await createItem(alice, 'password', { folder: inner });
      await alice.delete('folder/delete', { id: inner });
      await alice.delete('folder/delete', { id: outer });
      await alice.patch('folder/restore', { id: outer });
      expect(await itemIds(alice, 'folder/list')).toEqual([outer]);
      expect(await itemIds(alice, 'password/list')).toEqual([]);
      await alice.patch('folder/restore', { id: inner });
      expect(await itemIds(alice, 'password/list')).toEqual([deep]);
    });

    test('the base folder cannot be changed, and is nobody’s password or tag', async () => {
      await using world = await startItems(dialect);
      const { alice } = world;
      const folder = await createItem(alice, 'folder', {});
      const refused = { status: 422, id: '7c8efc3c' };
      const update = { id: BASE, label: 'x', parent: folder };
      expect(await alice.patch('folder/update', update)).toMatchObject(refused);
      expect(await alice.delete('folder/delete', { id: BASE })).toMatchObject(refused);
      expect(await alice.patch('folder/restore', { id: folder, revision: BASE })).toMatchObject(
        refused,
      );
      expect(await alice.post('password/show', { id: BASE })).toMatchObject(NOT_FOUND);
      expect(await alice.post('tag/show', { id: BASE })).toMatchObject(NOT_FOUND);
    });
  });
});

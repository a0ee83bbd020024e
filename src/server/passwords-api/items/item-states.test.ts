/** Rules of items.md for status, shares, resets, hashes and times that no recording shows. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createItem, itemIds, showItem, startItems } from '#testing/item-client.ts';
import { SALTS, SECRET } from '#testing/server-client.ts';

const DIALECTS = ['2021', '2024'] as const;
const trashed = { criteria: { trashed: true } };

describe.each(DIALECTS)('dialect %s', (dialect) => {
  describe('status', () => {
    test('an old revision of another item makes a duplicate; trash changes nothing', async () => {
      await using world = await startItems(dialect);
      const { alice } = world;
      const first = await createItem(alice, 'password', { password: 'reused' });
      await alice.patch('password/update', { id: first, label: 'x', password: 'fresh' });
      const second = await createItem(alice, 'password', { password: 'reused' });
      expect((await showItem(alice, 'password', second))['statusCode']).toBe('DUPLICATE');
      await alice.delete('password/delete', { id: first });
      expect((await showItem(alice, 'password', second))['statusCode']).toBe('DUPLICATE');
      await alice.delete('password/delete', { id: first });
      expect((await showItem(alice, 'password', second))['statusCode']).toBe('GOOD');
    });

    test('by the settings: age, and no look for duplicates', async () => {
      await using world = await startItems(dialect);
      const { alice } = world;
      await alice.post('settings/set', {
        'user.password.security.age': 10,
        'user.password.security.duplicates': false,
      });
      const old = await createItem(alice, 'password', { edited: 1_600_000_000 });
      const fresh = await createItem(alice, 'password', {});
      expect((await showItem(alice, 'password', old))['statusCode']).toBe('OUTDATED');
      expect((await showItem(alice, 'password', fresh))['statusCode']).toBe('GOOD');
    });
  });

  describe('shared and received', () => {
    test('made by control: what an owner and a receiver may do', async () => {
      await using world = await startItems(dialect);
      const { alice, bob, server } = world;
      const state = await server.control({
        items: [
          { kind: 'password', label: 'given', sharedWith: 'bob' },
          { kind: 'password', label: 'taken', receivedFrom: 'bob' },
          { kind: 'password', label: 'read only', receivedFrom: 'bob', editable: false },
          { kind: 'password', label: 'gone', trashed: true },
          { kind: 'password', label: 'many', count: 3 },
        ],
      });
      const made = z.parse(z.object({ itemIds: z.array(z.string()) }), state).itemIds;
      const [given = '', taken = '', readOnly = ''] = made;
      expect(made).toHaveLength(7);
      expect((await alice.get('password/list')).body).toMatchObject([
        { id: given, shared: true, share: null, editable: true },
        { id: taken, shared: false, share: expect.any(String), editable: true },
        { id: readOnly, label: 'read only', share: expect.any(String), editable: false },
        { label: 'many 1' },
        { label: 'many 2' },
        { label: 'many 3' },
      ]);
      expect(await itemIds(alice, 'password/find', trashed)).toEqual([made[3]]);
      await alice.post('account/challenge/set', { secret: SECRET, data: SALTS });
      const encrypted = { label: 'x', password: 'x', cseType: 'CSEv1r1', cseKey: 'k' };
      for (const id of [given, taken]) {
        const update = { id, ...encrypted, hash: '0'.repeat(40) };
        expect(await alice.patch('password/update', update)).toMatchObject({ id: '54131ad4' });
      }
      const update = { id: readOnly, ...encrypted, hash: '0'.repeat(40) };
      expect(await alice.patch('password/update', update)).toMatchObject({ id: '4e8162e6' });
      expect(await alice.patch('password/update', { ...update, cseKey: '' })).toMatchObject({
        status: 200,
      });
      expect(await showItem(alice, 'password', readOnly)).toMatchObject({
        label: 'read only',
        cseType: 'none',
      });
      expect((await bob.get('password/list')).body).toMatchObject([
        { label: 'given', editable: true },
        { label: 'taken', shared: true },
        { label: 'read only', shared: true },
      ]);
    });
  });

  describe('settings and reset', () => {
    test('reset: settings of the person stay, notes of clients and all items go', async () => {
      await using world = await startItems(dialect);
      const { alice, server } = world;
      await server.control({ wait: 0 });
      await alice.get('session/request');
      await alice.post('settings/set', {
        'user.encryption.sse': 1,
        'user.encryption.cse': 1,
        'client.note': 'under way',
      });
      const folder = await createItem(alice, 'folder', {});
      await createItem(alice, 'password', { folder, tags: [await createItem(alice, 'tag', {})] });
      await server.control({ reset_breaks: 0 });
      const reset = async () => {
        const password = 'alice-login-password';
        const asked = await alice.post('account/reset', { password });
        // A wait that is over already, from the reset before.
        if (asked.status !== 202) return asked;
        const code: unknown = asked.body instanceof Object ? Reflect.get(asked.body, 'code') : null;
        return alice.post('account/reset', dialect === '2021' ? { password } : { code });
      };
      expect((await reset()).status).toBe(503);
      expect(await itemIds(alice, 'password/list')).toHaveLength(1);
      // Broken off between folders and passwords: what was not reached is still there.
      await server.control({ reset_breaks: dialect === '2021' ? 3 : 5 });
      expect((await reset()).status).toBe(503);
      expect(await itemIds(alice, 'folder/list')).toEqual([]);
      expect(await itemIds(alice, 'tag/list')).toEqual([]);
      expect((await alice.get('password/list')).body).toMatchObject([{ folder }]);
      expect((await reset()).status).toBe(200);
      expect(await itemIds(alice, 'password/list')).toEqual([]);
      const names = ['user.encryption.sse', 'user.encryption.cse', 'client.note'];
      expect((await alice.post('settings/get', names)).body).toEqual({
        'user.encryption.sse': 1,
        'user.encryption.cse': 1,
        'client.note': null,
      });
    });

    test('server-side encryption 2 names SSEv2r1 only where there is a challenge', async () => {
      await using world = await startItems(dialect);
      const { alice } = world;
      await alice.post('settings/set', { 'user.encryption.sse': 2 });
      const tag = await alice.post('tag/create', { label: 'x', color: 'x' });
      expect(tag.status).toBe(dialect === '2021' ? 503 : 201);
      if (dialect === '2021') return;
      expect((await showItem(alice, 'tag', String(tag.id)))['sseType']).toBe('SSEv1r2');
      await alice.post('account/challenge/set', { secret: SECRET, data: SALTS });
      const id = await createItem(alice, 'folder', {});
      expect((await showItem(alice, 'folder', id))['sseType']).toBe('SSEv2r1');
    });
  });
});

describe('hash and edited, 2024', () => {
  test('a shortened hash counts as another one, so a plain update is a new edit', async () => {
    await using world = await startItems('2024');
    const { alice, server } = world;
    await alice.post('settings/set', { 'user.password.security.hash': 20 });
    const id = await createItem(alice, 'password', { edited: 1_500_000_000 });
    expect(String((await showItem(alice, 'password', id))['hash'])).toHaveLength(20);
    await server.control({ time_offset: 100 });
    const before = await showItem(alice, 'password', id);
    await alice.patch('password/update', { id, label: 'x', password: 'a secret' });
    const after = await showItem(alice, 'password', id);
    expect(before['edited']).toBe(1_500_000_000);
    expect(after['edited']).toBe(after['updated']);
  });

  test('raised length: a short hash cannot be restored, an update with a fresh one mends it', async () => {
    await using world = await startItems('2024');
    const { alice } = world;
    await alice.post('settings/set', { 'user.password.security.hash': 30 });
    const id = await createItem(alice, 'password', {});
    await alice.post('settings/reset', ['user.password.security.hash']);
    await alice.delete('password/delete', { id });
    expect(await alice.patch('password/restore', { id })).toMatchObject({ id: '5b9e3440' });
    await alice.patch('password/update', { id, label: 'x', password: 'a secret' });
    expect(await alice.patch('password/restore', { id })).toMatchObject({ status: 200 });
  });

  test('many updates of one item with the same revision: the first wins', async () => {
    await using world = await startItems('2024');
    const { alice } = world;
    const created = await alice.post('password/create', { label: 'x', password: 'x' });
    const { id, revision } = z.parse(z.record(z.string(), z.string()), created.body);
    const update = (label: string) =>
      alice.patch('password/update', { id, revision, label, password: 'x' });
    expect((await update('first')).status).toBe(200);
    expect(await update('second')).toMatchObject({ status: 409, id: '9c5d2ad8' });
    expect((await showItem(alice, 'password', id ?? ''))['label']).toBe('first');
  });
});

/** Reads a real account of the embedded server, in both dialects. */
import { expect, test } from 'vitest';
import { createClient } from '#api/client.ts';
import type { NewItem } from '#protocol/items.ts';
import { startTestServer } from '#testing/test-server.ts';
import { countFound, readAllItems } from './items-read.ts';
import { countItems, findReadable } from './items-readable.ts';

const common = { cseType: 'none', cseKey: '', edited: 0, hidden: false, favorite: false };
const folder = (label: string, parent: string): NewItem => ({
  kind: 'folder',
  body: { ...common, label, parent },
});
const password = (label: string, place: string, tags: readonly string[] = []): NewItem => ({
  kind: 'password',
  body: {
    ...common,
    label,
    username: '',
    password: `secret of ${label}`,
    url: '',
    notes: 'n',
    customFields: '',
    hash: '',
    folder: place,
    tags,
  },
});

test.each(['2021', '2024'] as const)('suspended, trashed, listed: %s', async (dialect) => {
  await using server = await startTestServer({ dialect });
  await server.control({ wipe: true });
  const { items: calls } = createClient({
    baseUrl: `http://127.0.0.1:${server.port}/index.php/apps/passwords/api/1.0/`,
    credentials: { kind: 'basic', user: 'alice', password: 'alice-login-password' },
  });
  const before = countFound(await readAllItems(calls));
  const tag = await calls.create({
    kind: 'tag',
    body: { ...common, label: 'T', color: '#00aa00' },
  });
  const bin = await calls.create(folder('bin', ''));
  const inner = await calls.create(folder('inner', bin.id));
  const seen = await calls.create(password('seen', '', [tag.id]));
  const gone = await calls.create(password('gone', ''));
  const deep = await calls.create(password('deep', inner.id, [tag.id]));
  await calls.delete('password', gone.id, null);
  await calls.delete('folder', bin.id, null);

  const found = await readAllItems(calls);
  const places = new Map(found.items.map(({ item, place }) => [item.id, place]));
  expect([tag, bin, inner, seen, gone, deep].map(({ id }) => places.get(id))).toEqual([
    'listed',
    'trash',
    'suspended',
    'listed',
    'trash',
    'suspended',
  ]);
  expect(found.unreadable).toEqual([]);
  const tagsOf = (id: string) =>
    found.items.flatMap(({ item }) =>
      item.kind === 'password' && item.id === id ? item.tags : [],
    );
  expect([tagsOf(seen.id), tagsOf(deep.id)]).toEqual([[tag.id], [tag.id]]);

  const counts = countFound(found);
  expect(counts).toEqual({
    password: { readable: readable(before.password) + 3, total: readable(before.password) + 3 },
    folder: { readable: readable(before.folder) + 2, total: readable(before.folder) + 2 },
    tag: { readable: readable(before.tag) + 1, total: readable(before.tag) + 1 },
  });
  expect(await countItems(calls)).toEqual(counts);
  const names = (await findReadable(calls)).map(({ kind, id }) => `${kind} ${id}`);
  expect(names.toSorted()).toEqual(
    found.items.map(({ item }) => `${item.kind} ${item.id}`).toSorted(),
  );
});

function readable(count: { readonly readable: number } | null): number {
  if (count === null) throw new Error('not known');
  return count.readable;
}

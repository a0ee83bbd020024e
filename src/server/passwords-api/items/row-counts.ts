/** How many rows the tables hold, for tests: live, and flagged as deleted. */
import * as z from 'zod/mini';
import type { Store } from '../store/store.ts';

const countRow = z.object({ live: z.number(), deleted: z.number() });

const TABLES = Object.entries({
  passwords: `items where kind = 'password'`,
  passwordRevisions: `revisions where kind = 'password'`,
  folders: `items where kind = 'folder'`,
  folderRevisions: `revisions where kind = 'folder'`,
  tags: `items where kind = 'tag'`,
  tagRevisions: `revisions where kind = 'tag'`,
  passwordTagRelations: 'tag_relations',
  shares: 'shares',
});

/** Of all users together, by the names of the recordings. */
export function countRows(store: Store): Record<string, unknown> {
  return Object.fromEntries(
    TABLES.map(([name, from]) => [
      name,
      store.get(
        countRow,
        `select count(*) filter (where deleted = 0) as live, count(*) filter (where deleted = 1) as deleted from ${from}`,
      ),
    ]),
  );
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** The sources that end up in the browser, as one text. */
function browserSources(): string {
  const folders = ['src/app', 'src/features', 'src/ui'];
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
    )
    .join('\n');
}

/** The ids of the table: in backticks, outside of the brackets that name attributes. */
function documentedIds(): string[] {
  const text = readFileSync(join(root, 'docs/handles.md'), 'utf8');
  const table = text.slice(text.indexOf('## Test ids'), text.indexOf('## Command line'));
  const rows = table.split('\n').filter((line) => line.startsWith('|'));
  const cells = rows.map((row) => (row.split('|')[2] ?? '').replace(/\([^)]*\)/g, ''));
  return cells.flatMap((cell) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, id = '']) => id));
}

test('the contract names what it should', () => {
  expect(documentedIds().length).toBeGreaterThan(50);
  expect(documentedIds()).toContain('reset-confirm-second');
});

const sources = browserSources();
test.each(documentedIds())('%s is there', (id) => {
  expect(sources).toMatch(new RegExp(`['"]${id}['"]`));
});

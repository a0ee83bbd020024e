import { expect, test } from 'vitest';
import { ApiError, type ApiErrorCode } from '#api/errors.ts';
import { readBackup, type BackupContent } from '#protocol/backup-read.ts';
import { ImportRun, type ImportIo } from './import-run.ts';

/** Folders by their labels, each in the one before. */
function content(...labels: readonly string[]): BackupContent {
  const folders = labels.map((label, index) => {
    return { id: label, label, parent: labels[index - 1] ?? '' };
  });
  const reading = readBackup(JSON.stringify({ version: 3, folders }));
  if (reading.kind !== 'plain') throw new Error('not read');
  return reading.content;
}

const COMMON = { cseType: 'none', cseKey: '', edited: 0, hidden: false, favorite: false };

/** A server that holds nothing, and fails where it is told. */
function fakeServer(fail: (label: string, tries: number) => ApiErrorCode | null) {
  const made: string[] = [];
  const waits: number[] = [];
  const tries = new Map<string, number>();
  const io: ImportIo = {
    look: () => Promise.resolve([]),
    seal: async (placed) =>
      placed.map(({ entry, target }) => {
        const body = { ...COMMON, label: entry.of.label, parent: target.place };
        return { kind: 'folder', body };
      }),
    create: async ({ kind, body }) => {
      const { label } = body;
      tries.set(label, (tries.get(label) ?? 0) + 1);
      const code = fail(label, tries.get(label) ?? 0);
      if (code !== null) throw new ApiError(code, { status: 500, serverId: '00000000' });
      made.push(kind === 'folder' ? `${label} in ${body.parent}` : label);
      return { id: `new ${label}`, revision: null };
    },
    wait: async (ms) => void waits.push(ms),
    isPaused: () => false,
    now: () => 1_700_000_000,
  };
  return { io, made, waits };
}

const ROOT = '00000000-0000-0000-0000-000000000000';

test('what lies in a folder that is refused goes to the root, and the rest follows', async () => {
  const server = fakeServer((label) => (label === 'b' ? 'item-rejected' : null));
  const run = new ImportRun(content('a', 'b', 'c'), server.io);
  expect(await run.go()).toBeNull();
  expect(server.made).toEqual([`a in ${ROOT}`, `c in ${ROOT}`]);
  expect(run.progress()).toMatchObject({
    done: 3,
    failed: [{ kind: 'folder', label: 'b', code: 'item-rejected' }],
  });
});

test('an entry over which the server fails again and again is left', async () => {
  const server = fakeServer((label) => (label === 'b' ? 'server-error' : null));
  const run = new ImportRun(content('a', 'b', 'c'), server.io);
  expect(await run.go()).toBeNull();
  expect(server.made).toHaveLength(2);
  expect(run.progress().failed).toMatchObject([{ label: 'b', code: 'server-error' }]);
  expect(server.waits).toEqual([500, 1000]);
});

test('a server that has enough for now is waited for', async () => {
  const server = fakeServer((_label, tries) => (tries < 4 ? 'rate-limited' : null));
  const run = new ImportRun(content('a'), server.io);
  expect(await run.go()).toBeNull();
  expect(server.waits).toEqual([500, 1000, 2000]);
  expect(run.progress()).toMatchObject({ done: 1, failed: [] });
});

test.each(['session-required', 'connection-lost', 'blocked'] as const)(
  'nothing more is sent after %s, and going on makes the rest',
  async (code) => {
    let isOver = true;
    const server = fakeServer((label) => (isOver && label === 'b' ? code : null));
    const run = new ImportRun(content('a', 'b', 'c'), server.io);
    expect(await run.go()).toEqual({ kind: 'trouble', code });
    expect(server.made).toHaveLength(1);
    isOver = false;
    expect(await run.go()).toBeNull();
    expect(server.made).toEqual([`a in ${ROOT}`, 'b in new a', 'c in new b']);
  },
);

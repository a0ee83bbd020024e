import { expect, test } from 'vitest';
import type { ItemName } from '#account/items-readable.ts';
import { ApiError, type ApiErrorCode } from '#api/errors.ts';
import { parseItem, type Item, type ItemChange } from '#protocol/items.ts';
import { fakeItemModel } from '#testing/fake-item-calls.ts';
import { runEncryption, type Progress, type RunIo, type Verdict } from './run.ts';

type Given = {
  readonly ids: readonly string[];
  readonly shared?: readonly string[];
  /** Fails a call, such as `update p1`, so many times. */
  readonly failures?: Readonly<Record<string, readonly ApiErrorCode[]>>;
  readonly verdicts?: readonly Verdict[];
  readonly pauseAfter?: number;
};

function world({ ids, shared = [], failures = {}, verdicts = [], pauseAfter }: Given) {
  const plain = new Map(
    ids.map((id): [string, Item] => {
      const model = fakeItemModel({ kind: 'password', id });
      const item = parseItem('password', { ...model, shared: shared.includes(id) });
      if ('reason' in item) throw new Error(item.reason);
      return [id, item];
    }),
  );
  const log: string[] = [];
  const left = new Map(Object.entries(failures).map(([call, codes]) => [call, [...codes]]));
  const verdictsLeft = [...verdicts];
  let updates = 0;
  let under = 0;
  let most = 0;
  const enter = async (call: string): Promise<void> => {
    log.push(call);
    under += 1;
    most = Math.max(most, under);
    await Promise.resolve();
    under -= 1;
    const code = left.get(call)?.shift();
    if (code !== undefined) throw new ApiError(code);
  };
  const itemOf = (id: string): Item => {
    const item = plain.get(id);
    if (item === undefined) throw new ApiError('item-not-found');
    return item;
  };
  const io: RunIo = {
    checksRevision: true,
    readable: async () => {
      await enter('list');
      const open = [...plain.values()].filter(({ cseType }) => cseType === 'none');
      return open.map(({ kind, id }): ItemName => ({ kind, id }));
    },
    show: async ({ id }) => {
      await enter(`show ${id}`);
      return itemOf(id);
    },
    seal: async (item): Promise<ItemChange> => {
      if (item.kind !== 'password') throw new Error('a password');
      const { kind, id, revision, folder } = item;
      const body = { ...item, id, revision, folder, tags: [], label: `sealed ${id}` };
      return { kind, body: { ...body, cseType: 'CSEv1r1', cseKey: 'key', hash: '' } };
    },
    update: async ({ body }) => {
      await enter(`update ${body.id}`);
      updates += 1;
      plain.set(body.id, { ...itemOf(body.id), label: body.label, cseType: 'CSEv1r1' });
      return { id: body.id, revision: 'next' };
    },
    verify: async ({ name }) => {
      await enter(`verify ${name.id}`);
      return verdictsLeft.shift() ?? 'right';
    },
    wait: async () => void log.push('wait'),
    isPaused: () => pauseAfter !== undefined && updates >= pauseAfter,
  };
  return { io, log, most: () => most };
}

async function run(given: Given) {
  const { io, log, most } = world(given);
  const told: Progress[] = [];
  const end = await runEncryption(io, (progress) => told.push(progress));
  return { end, log, told, most: most() };
}

const MANY = Array.from({ length: 60 }, (_, index) => `p${index}`);

test('the first item is read back before another is written, then a sample', async () => {
  const { end, log, told, most } = await run({ ids: MANY });
  expect(log.slice(0, 5)).toEqual(['list', 'show p0', 'update p0', 'verify p0', 'show p1']);
  expect(log.filter((call) => call.startsWith('verify')).length).toBeGreaterThan(2);
  expect(end).toMatchObject({ stop: null, readable: 0, progress: { encrypted: 60, done: 60 } });
  expect(told.at(-1)).toMatchObject({ done: 60, total: 60 });
  expect(most).toBeGreaterThan(2);
  expect(most).toBeLessThanOrEqual(6);
});

test('nothing more is written once an item reads as something else', async () => {
  const { end, log } = await run({ ids: MANY, verdicts: ['wrong'] });
  expect(end).toMatchObject({ stop: { kind: 'not-verified' }, readable: null });
  expect(log.filter((call) => call.startsWith('update'))).toEqual(['update p0']);
});

test('what somebody else has written since proves nothing: the next one is read back', async () => {
  const { log, end } = await run({ ids: ['p0', 'p1', 'p2'], verdicts: ['changed', 'right'] });
  expect(log.filter((call) => call.startsWith('verify'))).toEqual(['verify p0', 'verify p1']);
  expect(end.stop).toBeNull();
});

test('another keychain on the server ends it', async () => {
  const { end } = await run({ ids: MANY, verdicts: ['keys-changed'] });
  expect(end).toMatchObject({ stop: { kind: 'keys-changed' }, progress: { encrypted: 1 } });
});

test('a pause leaves the rest for later', async () => {
  const { end } = await run({ ids: MANY, pauseAfter: 10 });
  expect(end.stop).toEqual({ kind: 'paused' });
  expect(end.progress.done).toBeGreaterThanOrEqual(10);
  expect(end.progress.done).toBeLessThan(20);
});

test('after a lost answer the item is read before anything is sent again', async () => {
  const { log, end } = await run({ ids: ['p0', 'p1'], failures: { 'update p1': ['timeout'] } });
  expect(log.join(' ')).toContain('update p1 wait show p1 update p1');
  expect(end).toMatchObject({ stop: null, progress: { encrypted: 2 } });
});

test('an item that the server cannot save is left, and the others have their turn', async () => {
  const failures = {
    'update p1': ['server-error', 'server-error', 'server-error'],
    'update p2': ['item-rejected'],
    'show p3': ['unreadable-answer', 'unreadable-answer', 'unreadable-answer'],
  } as const;
  const { end } = await run({ ids: MANY, shared: ['p4', 'p5'], failures });
  expect(end).toMatchObject({ stop: null, readable: 5, progress: { encrypted: 55, done: 60 } });
  expect(end.progress.left).toEqual(
    expect.arrayContaining([
      { kind: 'password', why: 'refused', count: 3 },
      { kind: 'password', why: 'shared', count: 2 },
    ]),
  );
});

test('a server that stays in trouble, and a session that is over, end it', async () => {
  const lasting = Array.from({ length: 20 }, () => 'offline' as const);
  const away = await run({ ids: ['p0'], failures: { 'show p0': lasting } });
  expect(away.end.stop).toEqual({ kind: 'trouble', code: 'offline' });
  const signedOut = await run({ ids: MANY, failures: { 'update p9': ['session-required'] } });
  expect(signedOut.end.stop).toEqual({ kind: 'trouble', code: 'session-required' });
  const unlisted = await run({ ids: MANY, failures: { list: ['offline'] } });
  expect(unlisted.end).toMatchObject({ stop: { kind: 'trouble' }, progress: { total: 0 } });
});

test('what others change again and again is left', async () => {
  const outdated = Array.from({ length: 9 }, () => 'item-outdated' as const);
  const { end } = await run({ ids: ['p0', 'p1'], failures: { 'update p1': outdated } });
  expect(end.progress.left).toEqual([{ kind: 'password', why: 'busy', count: 1 }]);
});

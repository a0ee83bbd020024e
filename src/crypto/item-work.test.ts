import { blake2b } from '@noble/hashes/blake2.js';
import { expect, test } from 'vitest';

import { parseItem, type Item, type ItemKind } from '#protocol/items.ts';
import { encryptTexts, storedTextsOf } from '#protocol/items-encryption.ts';

import type { Engine } from './engine.ts';
import type { HostMessage, Job, Outcome } from './job.ts';
import { perform } from './perform.ts';

const engine: Engine = {
  tier: 'simd',
  hash: ({ password, salt }) => blake2b(password, { salt, dkLen: 32 }),
};
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const key = { id: 'key-1', key: 'ab'.repeat(32) };
const keys = { [key.id]: key.key };

async function run(job: Job): Promise<{ outcome: Outcome; fractions: readonly number[] }> {
  const messages: HostMessage[] = [];
  await perform(job, engine, (message) => messages.push(message));
  const last = messages.at(-1);
  if (last?.kind !== 'done') throw new Error(last?.kind);
  const fractions = messages.flatMap((each) => (each.kind === 'progress' ? [each.fraction] : []));
  return { outcome: last.outcome, fractions };
}

function item(kind: ItemKind, id: string, own: object = {}): Item {
  const value = {
    id,
    revision: 'r',
    created: 1,
    updated: 1,
    edited: 1,
    label: `label ${id}`,
    cseType: 'none',
    cseKey: '',
    sseType: '',
    hidden: false,
    trashed: false,
    favorite: false,
    username: '',
    password: 'p',
    url: '',
    notes: '',
    customFields: '',
    hash: '',
    folder: 'f',
    share: null,
    shared: false,
    editable: true,
    color: '#000000',
    parent: 'x',
    ...own,
  };
  const parsed = parseItem(kind, value);
  if ('reason' in parsed) throw new Error(parsed.reason);
  return parsed;
}

const texts = Array.from({ length: 300 }, (_, index) => {
  return { kind: 'tag' as const, label: `label ${index}`, color: '#000000' };
});

test('a window of items is encrypted in order, with progress, and decrypted again', async () => {
  const { outcome, fractions } = await run({ kind: 'encrypt-items', texts, key });
  if (outcome.kind !== 'encrypt-items') throw new Error(outcome.kind);
  expect(fractions.at(-1)).toBe(1);
  expect(fractions.length).toBeGreaterThan(50);
  const back = await run({ kind: 'decrypt-items', stored: outcome.items, keys });
  expect(back.outcome).toEqual({
    kind: 'decrypt-items',
    items: texts.map((each) => ({ kind: 'decrypted', texts: each })),
  });
});

test('with what is no key nothing is encrypted', async () => {
  const messages: HostMessage[] = [];
  const job: Job = { kind: 'encrypt-items', texts, key: { id: 'x', key: 'secret' } };
  await perform(job, engine, (message) => messages.push(message));
  expect(messages).toEqual([{ kind: 'failed', code: 'worker-failed' }]);
});

test.each([null, 'an export passphrase'])('a backup, passphrase %j', async (exportPassphrase) => {
  const plainTag = item('tag', 't');
  const sealed = encryptTexts(
    storedTextsOf(item('password', 'p', { tags: ['t'] })).texts,
    key,
    random,
  );
  const password = item('password', 'p', { ...sealed.texts, ...sealed, tags: ['t'] });
  const lost = item('folder', 'f', { cseType: 'CSEv1r1', cseKey: 'gone', label: 'aa' });
  const { outcome, fractions } = await run({
    kind: 'write-backup',
    items: [password, lost, plainTag],
    keys,
    exportPassphrase,
  });
  if (outcome.kind !== 'write-backup') throw new Error(outcome.kind);
  expect(outcome.written).toEqual({ password: 1, folder: 0, tag: 1 });
  expect(outcome.leftOut).toEqual([{ kind: 'folder', id: 'f', reason: 'unknown-key' }]);
  expect(outcome.text.includes('label p')).toBe(exportPassphrase === null);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect(fractions.at(-1)).toBe(1);

  const read = (text: string, passphrase: string | null) =>
    run({ kind: 'read-backup', text, exportPassphrase: passphrase });
  expect((await read(outcome.text, exportPassphrase)).outcome).toMatchObject({
    result: {
      kind: 'opened',
      isEncrypted: exportPassphrase !== null,
      content: { passwords: [{ label: 'label p', tags: ['t'] }], tags: [{ label: 'label t' }] },
    },
  });
  if (exportPassphrase === null) return;
  expect((await read(outcome.text, null)).outcome).toMatchObject({
    result: { kind: 'passphrase-needed' },
  });
  expect((await read(outcome.text, 'another')).outcome).toMatchObject({
    result: { kind: 'wrong-passphrase' },
  });
  expect((await read('[]', null)).outcome).toMatchObject({
    result: { kind: 'refused', reason: 'not-a-backup' },
  });
});

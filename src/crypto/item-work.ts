/**
 * Jobs about many items. Loaded only when the first one comes, so that a sign-in does not wait for
 * it. Keys come with each job and go with it; nothing is kept between two.
 */
import { readBackup } from '#protocol/backup-read.ts';
import { openBackup, sealBackup } from '#protocol/backup-seal.ts';
import {
  backupOf,
  BACKUP_PARTS,
  changesIn,
  writeBackup,
  writeSealedBackup,
} from '#protocol/backup.ts';
import { decryptTexts, encryptTexts, storedTextsOf } from '#protocol/items-encryption.ts';
import type { Item } from '#protocol/items.ts';
import type { Argon2id, Random } from '#protocol/primitives.ts';

import type { BackupReadResult, ItemJob, ItemOutcome, LeftOut } from './item-job.ts';

type Tools = {
  readonly argon2id: Argon2id;
  readonly random: Random;
  readonly onProgress: (fraction: number) => void;
  /** Lets the page do something else now and then, where it has to do the job itself. */
  readonly breathe: () => Promise<void>;
};

export async function performItems(job: ItemJob, tools: Tools): Promise<ItemOutcome> {
  const { kind } = job;
  switch (kind) {
    case 'encrypt-items': {
      const { key } = job;
      return {
        kind,
        items: await each(job.texts, (one) => encryptTexts(one, key, tools.random), tools),
      };
    }
    case 'decrypt-items': {
      const { keys } = job;
      return { kind, items: await each(job.stored, (one) => decryptTexts(one, keys), tools) };
    }
    case 'write-backup':
      return write(job, tools);
    case 'read-backup':
      return { kind, result: await read(job, tools) };
  }
}

async function write(
  { kind, items, keys, exportPassphrase }: Extract<ItemJob, { kind: 'write-backup' }>,
  tools: Tools,
): Promise<ItemOutcome> {
  const leftOut: LeftOut[] = [];
  const plain: Item[] = [];
  const toDecrypt = exportPassphrase === null ? 1 : 0.5;
  const onProgress = (fraction: number) => tools.onProgress(fraction * toDecrypt);
  const open = (item: Item) => {
    const decrypted = decryptTexts(storedTextsOf(item), keys);
    if (decrypted.kind === 'decrypted') plain.push(withTexts(item, decrypted.texts));
    else leftOut.push({ kind: item.kind, id: item.id, reason: decrypted.reason });
  };
  await each(items, open, { ...tools, onProgress });
  const backup = backupOf(plain);
  const { passwords, folders, tags } = backup;
  const written = { password: passwords.length, folder: folders.length, tag: tags.length };
  const text =
    exportPassphrase === null
      ? writeBackup(backup)
      : writeSealedBackup(
          await sealBackup({
            backup,
            passphrase: exportPassphrase,
            random: tools.random,
            argon2id: counted(tools, (fraction) => tools.onProgress(0.5 + fraction / 2)),
          }),
        );
  return { kind, text, written, leftOut, changes: changesIn(plain, backup) };
}

async function read(
  { text, exportPassphrase }: Extract<ItemJob, { kind: 'read-backup' }>,
  tools: Tools,
): Promise<BackupReadResult> {
  const reading = readBackup(text);
  switch (reading.kind) {
    case 'refused':
      return reading;
    case 'plain':
      return { kind: 'opened', isEncrypted: false, content: reading.content };
    case 'encrypted':
      break;
  }
  if (exportPassphrase === null) return { kind: 'passphrase-needed' };
  const opening = await openBackup({
    sealed: reading.sealed,
    passphrase: exportPassphrase,
    argon2id: counted(tools, tools.onProgress),
  });
  return opening.kind === 'opened' ? { ...opening, isEncrypted: true } : opening;
}

/** A backup takes one hash for each part and one for the check of the passphrase. */
function counted({ argon2id }: Tools, onProgress: (fraction: number) => void): Argon2id {
  let done = 0;
  return async (input) => {
    const key = await argon2id(input);
    done += 1;
    onProgress(done / (BACKUP_PARTS.length + 1));
    return key;
  };
}

async function each<T, R>(
  list: readonly T[],
  act: (one: T) => R,
  { onProgress, breathe }: Pick<Tools, 'onProgress' | 'breathe'>,
): Promise<readonly R[]> {
  const results: R[] = [];
  for (const one of list) {
    results.push(act(one));
    onProgress(results.length / list.length);
    await breathe();
  }
  return results;
}

function withTexts(item: Item, texts: ReturnType<typeof storedTextsOf>['texts']): Item {
  if (item.kind === 'password' && texts.kind === 'password') return { ...item, ...texts };
  if (item.kind === 'folder' && texts.kind === 'folder') return { ...item, ...texts };
  if (item.kind === 'tag' && texts.kind === 'tag') return { ...item, ...texts };
  throw new TypeError('The texts are those of another kind of item');
}

/** The backup file that the official importer took, with the real hash. */
import { expect, test } from 'vitest';

import { readBackup } from '#protocol/backup-read.ts';
import { openBackup, sealBackup } from '#protocol/backup-seal.ts';
import { writeSealedBackup } from '#protocol/backup.ts';
import { ARGON2ID, type Argon2id } from '#protocol/primitives.ts';
import encryptedFile from '#protocol/vectors/backup-encrypted.json' with { type: 'json' };
import plainFile from '#protocol/vectors/backup-plain.json' with { type: 'json' };
import vectors from '#protocol/vectors/expv1.json' with { type: 'json' };

import { wasmEngine } from './wasm-engine.ts';

const argon2id: Argon2id = (input) => wasmEngine.hash({ ...input, memoryKiB: ARGON2ID.memoryKiB });
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

test('it opens, is what the plain one is, and what we seal of it opens again', async () => {
  const passphrase = vectors.password;
  const reading = readBackup(JSON.stringify(encryptedFile));
  const plain = readBackup(JSON.stringify(plainFile));
  if (reading.kind !== 'encrypted' || plain.kind !== 'plain') throw new Error('refused');
  const opening = await openBackup({ sealed: reading.sealed, passphrase, argon2id });
  expect(opening).toEqual({ kind: 'opened', content: plain.content });

  const sealed = await sealBackup({ backup: plain.content, passphrase, random, argon2id });
  const again = readBackup(writeSealedBackup(sealed));
  if (again.kind !== 'encrypted') throw new Error('refused');
  expect(await openBackup({ sealed: again.sealed, passphrase, argon2id })).toEqual(opening);
});

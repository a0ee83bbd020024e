/** The encrypted form of a backup: each part with a key of its own. README.md, "Backups". */
import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';

import { BACKUP_PARTS, type Backup, type BackupPart, type SealedBackup } from './backup.ts';
import { readContent, type BackupContent } from './backup-read.ts';
import { fromHex, fromUtf8, utf8, wipe } from './bytes.ts';
import { ARGON2ID, type Argon2id, type Random } from './primitives.ts';
import { deriveKey, NONCE_BYTES, NONCE_OFFSET, TEXT_OFFSET, unseal } from './seal.ts';

/** Its name, and its plain text: how a passphrase is checked before anything is imported. */
const CHALLENGE = 'challenge';

export type BackupOpening =
  | { readonly kind: 'opened'; readonly content: BackupContent }
  | { readonly kind: 'wrong-passphrase' }
  /** The passphrase is right, and this part cannot be read. */
  | { readonly kind: 'damaged'; readonly part: BackupPart };

export async function sealBackup(input: {
  readonly backup: Backup;
  readonly passphrase: string;
  readonly random: Random;
  readonly argon2id: Argon2id;
}): Promise<SealedBackup> {
  const { backup } = input;
  return {
    challenge: await sealPart(CHALLENGE, CHALLENGE, input),
    parts: {
      passwords: await sealPart('passwords', JSON.stringify(backup.passwords), input),
      folders: await sealPart('folders', JSON.stringify(backup.folders), input),
      tags: await sealPart('tags', JSON.stringify(backup.tags), input),
    },
  };
}

export async function openBackup(input: {
  readonly sealed: SealedBackup;
  readonly passphrase: string;
  readonly argon2id: Argon2id;
}): Promise<BackupOpening> {
  const { challenge, parts } = input.sealed;
  if ((await openPart(CHALLENGE, challenge, input)) !== CHALLENGE) {
    return { kind: 'wrong-passphrase' };
  }
  const lists: Record<BackupPart, unknown> = { passwords: null, folders: null, tags: null };
  for (const part of BACKUP_PARTS) {
    const sealed = parts[part];
    if (sealed === null) continue;
    const list = listOf(await openPart(part, sealed, input));
    if (list === null) return { kind: 'damaged', part };
    lists[part] = list;
  }
  return { kind: 'opened', content: readContent(lists.passwords, lists.folders, lists.tags) };
}

async function sealPart(
  name: string,
  text: string,
  { passphrase, random, argon2id }: { passphrase: string; random: Random; argon2id: Argon2id },
): Promise<string> {
  const salt = random(ARGON2ID.saltBytes);
  const nonce = random(NONCE_BYTES);
  const key = await deriveKey(passphrase + name, salt, argon2id);
  const plain = utf8(text);
  const sealed = concatBytes(salt, nonce, xsalsa20poly1305(key, nonce).encrypt(plain));
  wipe(key, plain);
  return bytesToHex(sealed);
}

async function openPart(
  name: string,
  hex: string,
  { passphrase, argon2id }: { passphrase: string; argon2id: Argon2id },
): Promise<string | null> {
  const bytes = fromHex(hex);
  if (bytes === null || bytes.length < TEXT_OFFSET) return null;
  const key = await deriveKey(passphrase + name, bytes.slice(0, NONCE_OFFSET), argon2id);
  const plain = unseal(key, bytes);
  wipe(key);
  const text = plain === null ? null : fromUtf8(plain);
  if (plain !== null) wipe(plain);
  return text;
}

function listOf(json: string | null): readonly unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(json ?? '');
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    // A SyntaxError quotes what it read: it ends here.
    return null;
  }
}

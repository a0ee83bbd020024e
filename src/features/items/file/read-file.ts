/** Reads a file that a person has chosen, as far as that goes without a passphrase. */
import type { BackupContent } from '#protocol/backup-read.ts';
import type { ItemKind } from '#protocol/items.ts';
import type { Services } from '#session/services.ts';

export type FileProblem =
  | 'none'
  | 'unreadable'
  | 'too-long'
  | 'not-json'
  | 'not-a-backup'
  | 'newer-version'
  | 'server-backup'
  | 'damaged'
  | 'device';

export type ReadFile =
  | { readonly kind: 'read'; readonly content: BackupContent; readonly isEncrypted: boolean }
  | { readonly kind: 'passphrase-needed' }
  | { readonly kind: 'passphrase-wrong' }
  | { readonly kind: 'refused'; readonly problem: FileProblem };

/** Bytes: beyond that the text would be refused anyway. */
const MAX_BYTES = 400_000_000;

/** @param passphrase null: none was given */
export async function readChosenFile(
  file: File | null,
  passphrase: string | null,
  crypto: Pick<Services['crypto'], 'readBackup'>,
): Promise<ReadFile> {
  const refuse = (problem: FileProblem): ReadFile => ({ kind: 'refused', problem });
  if (file === null) return refuse('none');
  if (file.size > MAX_BYTES) return refuse('too-long');
  let text: string;
  try {
    text = await file.text();
  } catch {
    return refuse('unreadable');
  }
  try {
    const result = await crypto.readBackup(text, passphrase);
    switch (result.kind) {
      case 'opened':
        return { kind: 'read', content: result.content, isEncrypted: result.isEncrypted };
      case 'passphrase-needed':
        return { kind: 'passphrase-needed' };
      case 'wrong-passphrase':
        return { kind: 'passphrase-wrong' };
      case 'damaged':
        return refuse('damaged');
      case 'refused':
        return refuse(result.reason);
    }
  } catch {
    return refuse('device');
  }
}

export function countsOf({ passwords, folders, tags }: BackupContent): Record<ItemKind, number> {
  return { password: passwords.length, folder: folders.length, tag: tags.length };
}

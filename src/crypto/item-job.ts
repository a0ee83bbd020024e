/** Jobs about many items, and what comes of them. `item-work.ts` does them. */
import type { BackupContent, BackupReading } from '#protocol/backup-read.ts';
import type { BackupChanges } from '#protocol/backup.ts';
import type { BackupOpening } from '#protocol/backup-seal.ts';
import type {
  DecryptedTexts,
  EncryptedTexts,
  ItemKey,
  ItemKeys,
  ItemTexts,
  StoredTexts,
} from '#protocol/items-encryption.ts';
import type { Item, ItemKind } from '#protocol/items.ts';

export type ItemJob =
  | { readonly kind: 'encrypt-items'; readonly texts: readonly ItemTexts[]; readonly key: ItemKey }
  | {
      readonly kind: 'decrypt-items';
      readonly stored: readonly StoredTexts[];
      readonly keys: ItemKeys;
    }
  | {
      readonly kind: 'write-backup';
      /** As they came from the server. */
      readonly items: readonly Item[];
      readonly keys: ItemKeys;
      /** null: the file is readable for anybody. */
      readonly exportPassphrase: string | null;
    }
  | {
      readonly kind: 'read-backup';
      readonly text: string;
      readonly exportPassphrase: string | null;
    };

export type ItemOutcome =
  | { readonly kind: 'encrypt-items'; readonly items: readonly EncryptedTexts[] }
  | { readonly kind: 'decrypt-items'; readonly items: readonly DecryptedTexts[] }
  | ({ readonly kind: 'write-backup' } & WrittenBackup)
  | { readonly kind: 'read-backup'; readonly result: BackupReadResult };

export type WrittenBackup = {
  /** The file. */
  readonly text: string;
  readonly written: { readonly [K in ItemKind]: number };
  /** What could not be decrypted and so is not in the file. */
  readonly leftOut: readonly LeftOut[];
  readonly changes: BackupChanges;
};

export type LeftOut = {
  readonly kind: ItemKind;
  readonly id: string;
  readonly reason: Extract<DecryptedTexts, { kind: 'failed' }>['reason'];
};

export type BackupReadResult =
  | { readonly kind: 'opened'; readonly isEncrypted: boolean; readonly content: BackupContent }
  /** It is encrypted, and no passphrase came with the job. */
  | { readonly kind: 'passphrase-needed' }
  | Exclude<BackupOpening, { kind: 'opened' }>
  | Extract<BackupReading, { kind: 'refused' }>;

/** Makes a backup file of everything that can be found. Its plain text stays in the worker. */
import type { FoundItems } from '#account/items-found.ts';
import { readAllItems } from '#account/items-read.ts';
import type { BackupChanges } from '#protocol/backup.ts';
import type { ItemKeys } from '#protocol/items-encryption.ts';
import type { ItemKind } from '#protocol/items.ts';
import type { Services } from '#session/services.ts';

export type ExportParts = {
  readonly client: Pick<Services['client'], 'items'>;
  readonly crypto: Pick<Services['crypto'], 'writeBackup'>;
  /** Of the account's keychain; none where there is no encryption. */
  readonly keys: ItemKeys;
  /** null: the file is readable for anybody. */
  readonly exportPassphrase: string | null;
};

/** How far it is. `found` is counted while the server is asked; `fraction` is 0 to 1. */
export type ExportProgress =
  | { readonly at: 'reading'; readonly found: number }
  | { readonly at: 'writing'; readonly fraction: number };

/** Why items are not in the file. */
export type MissingReason =
  /** The keychain does not have their key. */
  | 'unknown-key'
  /** Their key does not open them. */
  | 'wrong-key'
  | 'unknown-encryption'
  /** The server sent something that is no item. */
  | 'unreadable';

/** What is in a file, and what is not. In numbers only. */
export type ExportReport = {
  readonly isEncrypted: boolean;
  readonly written: { readonly [K in ItemKind]: number };
  readonly missing: readonly { readonly reason: MissingReason; readonly count: number }[];
  /** From the trash or a trashed folder: an import makes them ordinary items. */
  readonly trashed: number;
  /** Given to or received from others: an import makes copies that are nobody else's. */
  readonly shared: number;
  readonly changes: BackupChanges;
};

export type MadeExport = { readonly text: string; readonly report: ExportReport };

/** @throws {ApiError} when something could not be read: a file would look whole without it */
export async function makeExport(
  { client, crypto, keys, exportPassphrase }: ExportParts,
  onProgress: (progress: ExportProgress) => void,
  signal: AbortSignal,
): Promise<MadeExport> {
  const found = await readAllItems(client.items, {
    signal,
    onFound: (count) => onProgress({ at: 'reading', found: count }),
  });
  const items = found.items.map(({ item }) => item);
  const { text, written, leftOut, changes } = await crypto.writeBackup(
    items,
    keys,
    exportPassphrase,
    { signal, onProgress: ({ fraction }) => onProgress({ at: 'writing', fraction }) },
  );
  const reasons: readonly MissingReason[] = [
    ...leftOut.map(({ reason }) => reason),
    ...found.unreadable.map(() => 'unreadable' as const),
  ];
  const isEncrypted = exportPassphrase !== null;
  const missing = countsOf(reasons);
  return { text, report: { isEncrypted, written, missing, ...placesOf(found), changes } };
}

function placesOf({ items }: FoundItems): Pick<ExportReport, 'trashed' | 'shared'> {
  const isShared = ({ item }: (typeof items)[number]) =>
    item.kind === 'password' && (item.shared || item.share !== null);
  return {
    trashed: items.filter(({ place }) => place !== 'listed').length,
    shared: items.filter(isShared).length,
  };
}

function countsOf(reasons: readonly MissingReason[]): ExportReport['missing'] {
  const all = ['unknown-key', 'wrong-key', 'unknown-encryption', 'unreadable'] as const;
  return all.flatMap((reason) => {
    const count = reasons.filter((one) => one === reason).length;
    return count === 0 ? [] : [{ reason, count }];
  });
}

/** @param now milliseconds since 1970 */
export function exportFileName(user: string | null, now: number): string {
  const account = user?.replaceAll(/[^\p{L}\p{N}]+/gu, '-').toLowerCase() ?? '';
  const date = new Date(now).toISOString().slice(0, 10);
  return `${['passwords', account, date].filter((part) => part !== '').join('-')}.json`;
}

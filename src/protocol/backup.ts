/**
 * The backup file of the official web app, version 3 (items.md, section 5; README.md, "Backups").
 * What is written here is only what its importer takes.
 */
import { readCustomFields, type CustomField } from './custom-fields.ts';
import { BASE_FOLDER, type Item } from './items.ts';

export const BACKUP_VERSION = 3;

/** Which parts a backup has, and under which names. */
export const BACKUP_PARTS = ['passwords', 'folders', 'tags'] as const;
export type BackupPart = (typeof BACKUP_PARTS)[number];

/** `id`, `revision`: null where another program made the file without. `edited`: seconds. */
type Entry = {
  readonly id: string | null;
  readonly revision: string | null;
  readonly label: string;
  readonly edited: number;
  readonly favorite: boolean;
};
export type BackupPassword = Entry & {
  readonly username: string;
  readonly password: string;
  readonly notes: string;
  readonly url: string;
  readonly customFields: readonly CustomField[];
  readonly folder: string;
  readonly tags: readonly string[];
  /** Honoured when it is read, never written: nobody would find the password again. */
  readonly hidden?: boolean;
};
export type BackupFolder = Entry & { readonly parent: string };
export type BackupTag = Entry & { readonly color: string };

export type Backup = {
  readonly passwords: readonly BackupPassword[];
  readonly folders: readonly BackupFolder[];
  readonly tags: readonly BackupTag[];
};

/** Hex of each part that is there. `challenge` is how a passphrase is checked. */
export type SealedBackup = {
  readonly challenge: string;
  readonly parts: { readonly [P in BackupPart]: string | null };
};

/**
 * Makes a backup of items whose texts are plain. Whatever the importer would refuse or drop is put
 * right: a folder that is not in the backup becomes the root, one that lies in itself is put
 * there, unknown tags are left out, and nothing is without a label.
 */
export function backupOf(items: readonly Item[]): Backup {
  const unique = [...new Map(items.map((item) => [`${item.kind} ${item.id}`, item])).values()];
  const folders = unique.flatMap((item) =>
    item.kind === 'folder' && item.id !== BASE_FOLDER ? [item] : [],
  );
  const tags = unique.flatMap((item) => (item.kind === 'tag' ? [item] : []));
  const parents = parentsOf(folders);
  const tagIds = new Set(tags.map(({ id }) => id));
  return {
    passwords: unique.flatMap((item) =>
      item.kind === 'password'
        ? [
            {
              id: item.id,
              revision: item.revision,
              label: labelOf(item.label, item.username, item.url),
              username: item.username,
              password: item.password,
              notes: item.notes,
              url: item.url,
              customFields: readCustomFields(item.customFields),
              folder: parents.has(item.folder) ? item.folder : BASE_FOLDER,
              edited: item.edited,
              favorite: item.favorite,
              tags: [...new Set(item.tags)].filter((id) => tagIds.has(id)),
            },
          ]
        : [],
    ),
    folders: folders.map(({ id, revision, label, edited, favorite }) => {
      const parent = parents.get(id) ?? BASE_FOLDER;
      return { id, revision, label: labelOf(label), parent, edited, favorite };
    }),
    tags: tags.map(({ id, revision, label, color, edited, favorite }) => {
      return { id, revision, label: labelOf(label), color: colorOf(color), edited, favorite };
    }),
  };
}

/** The server refuses items without: an encrypted one may be empty all the same. */
export function labelOf(...texts: readonly string[]): string {
  return texts.find((text) => text !== '') ?? '–';
}
export function colorOf(color: string): string {
  return color || '#808080';
}

/** What {@link backupOf} put right, and what a server may refuse to take back. In numbers. */
export type BackupChanges = {
  /** Items that had no label, and tags that had no colour. */
  readonly labels: number;
  readonly colors: number;
  /** Items whose folder is not in the file, or lies in itself: they lie in the root now. */
  readonly places: number;
  /** Passwords that are empty or `0`: releases since 2024 refuse them. */
  readonly refusable: number;
};

export function changesIn(items: readonly Item[], backup: Backup): BackupChanges {
  const { passwords, folders } = backup;
  const written = new Map<string, string>([
    ...passwords.map(({ id, folder }) => [`password ${id}`, folder] as const),
    ...folders.map(({ id, parent }) => [`folder ${id}`, parent] as const),
  ]);
  const isMoved = (item: Item) => {
    const now = written.get(`${item.kind} ${item.id}`);
    if (now === undefined || item.kind === 'tag') return false;
    return now !== (item.kind === 'password' ? item.folder : item.parent);
  };
  return {
    labels: items.filter(({ label }) => label === '').length,
    colors: items.filter((item) => item.kind === 'tag' && item.color === '').length,
    places: items.filter(isMoved).length,
    refusable: passwords.filter(({ password }) => password === '' || password === '0').length,
  };
}

/** Where each folder lies: in one that is in the backup, and never in itself. */
export function parentsOf(
  folders: readonly { readonly id: string; readonly parent: string }[],
): ReadonlyMap<string, string> {
  const stored = new Map(folders.map(({ id, parent }) => [id, parent]));
  const parents = new Map<string, string>();
  for (const start of stored.keys()) {
    const path = new Set<string>();
    let id = start;
    while (!parents.has(id)) {
      path.add(id);
      const parent = stored.get(id) ?? BASE_FOLDER;
      const isRoot = !stored.has(parent) || path.has(parent);
      parents.set(id, isRoot ? BASE_FOLDER : parent);
      if (isRoot) break;
      id = parent;
    }
  }
  return parents;
}

/** The plain file. */
export function writeBackup({ passwords, folders, tags }: Backup): string {
  return JSON.stringify({ version: BACKUP_VERSION, encrypted: false, passwords, folders, tags });
}

/** The encrypted file: `backup-seal.ts` makes the parts. */
export function writeSealedBackup({ challenge, parts }: SealedBackup): string {
  return JSON.stringify({ version: BACKUP_VERSION, encrypted: true, ...parts, challenge });
}

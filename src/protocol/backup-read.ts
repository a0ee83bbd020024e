/**
 * Reads the backup file of the official web app, versions up to 3 (items.md, section 5). More is
 * taken than its importer takes: an entry that cannot be read does not stop the others.
 */
import * as z from 'zod/mini';

import {
  BACKUP_PARTS,
  BACKUP_VERSION,
  colorOf,
  labelOf,
  type Backup,
  type BackupPart,
  type SealedBackup,
} from './backup.ts';
import { readCustomFields } from './custom-fields.ts';
import { BASE_FOLDER, ITEM_LIMITS, type ItemKind, type Unreadable } from './items.ts';

/** From here on the number means a backup that a server made of itself. */
const SERVER_VERSION = 100;

/** UTF-16 units of a file: beyond that no browser holds it and its parts at once. */
const BACKUP_MAX_LENGTH = 200_000_000;

/** A backup as it was read, with what could not be. */
export type BackupContent = Backup & {
  readonly unreadable: readonly (Unreadable & { readonly kind: ItemKind })[];
};

/**
 * A file before anything is decrypted.
 * - `not-json`, `not-a-backup`: something else
 * - `newer-version`: of a release that is still to come
 * - `server-backup`: made by a server of itself, which only a server can read
 */
export type BackupReading =
  | { readonly kind: 'plain'; readonly content: BackupContent }
  | { readonly kind: 'encrypted'; readonly sealed: SealedBackup }
  | {
      readonly kind: 'refused';
      readonly reason: 'too-long' | 'not-json' | 'not-a-backup' | 'newer-version' | 'server-backup';
    };

const fileSchema = z.object({
  version: z.nullish(z.union([z.number(), z.string().check(z.regex(/^\d+$/))])),
  encrypted: z.nullish(z.boolean()),
  items: z.optional(z.undefined()),
  passwords: z.nullish(z.union([z.array(z.unknown()), z.string()])),
  folders: z.nullish(z.union([z.array(z.unknown()), z.string()])),
  tags: z.nullish(z.union([z.array(z.unknown()), z.string()])),
  challenge: z.nullish(z.string()),
});

/** Reads a file as far as that goes without a passphrase. */
export function readBackup(text: string): BackupReading {
  if (text.length > BACKUP_MAX_LENGTH) return { kind: 'refused', reason: 'too-long' };
  let json: unknown;
  try {
    json = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return { kind: 'refused', reason: 'not-json' };
  }
  const parsed = fileSchema.safeParse(json);
  if (!parsed.success) return { kind: 'refused', reason: 'not-a-backup' };
  const file = parsed.data;
  const version = Number(file.version ?? 0);
  if (version >= SERVER_VERSION) return { kind: 'refused', reason: 'server-backup' };
  if (version > BACKUP_VERSION) return { kind: 'refused', reason: 'newer-version' };
  const parts = BACKUP_PARTS.filter((part) => (file[part] ?? null) !== null);
  const form = file.encrypted === true ? 'string' : 'object';
  if (parts.length === 0 || parts.some((part) => typeof file[part] !== form)) {
    return { kind: 'refused', reason: 'not-a-backup' };
  }
  if (file.encrypted !== true) {
    return { kind: 'plain', content: readContent(file.passwords, file.folders, file.tags) };
  }
  if ((file.challenge ?? null) === null) return { kind: 'refused', reason: 'not-a-backup' };
  const hexOf = (part: BackupPart) => {
    const hex = file[part];
    return typeof hex === 'string' ? hex : null;
  };
  return {
    kind: 'encrypted',
    sealed: {
      challenge: file.challenge ?? '',
      parts: { passwords: hexOf('passwords'), folders: hexOf('folders'), tags: hexOf('tags') },
    },
  };
}

const TEXT = z.pipe(
  z.nullish(z.string().check(z.maxLength(ITEM_LIMITS.text))),
  z.transform((text) => text ?? ''),
);
const ID = z.pipe(
  z.nullish(z.string().check(z.maxLength(ITEM_LIMITS.name))),
  z.transform((id) => (id === undefined || id === '' ? null : id)),
);
const FOLDER = z.pipe(
  ID,
  z.transform((id) => id ?? BASE_FOLDER),
);
const ENTRY = {
  id: ID,
  revision: ID,
  label: TEXT,
  edited: z.catch(z.number().check(z.nonnegative()), 0),
  favorite: z.catch(z.boolean(), false),
};
const passwordSchema = z.pipe(
  z.object({
    ...ENTRY,
    username: TEXT,
    password: TEXT,
    notes: TEXT,
    url: TEXT,
    customFields: z.pipe(z.optional(z.unknown()), z.transform(readCustomFields)),
    folder: FOLDER,
    tags: z.pipe(
      z.nullish(z.array(z.string().check(z.maxLength(ITEM_LIMITS.name)))),
      z.transform((tags) => tags ?? []),
    ),
    hidden: z.catch(z.boolean(), false),
  }),
  z.transform((entry) => ({ ...entry, label: labelOf(entry.label, entry.username, entry.url) })),
);
const folderSchema = z.pipe(
  z.object({ ...ENTRY, parent: FOLDER }),
  z.transform((entry) => ({ ...entry, label: labelOf(entry.label) })),
);
const tagSchema = z.pipe(
  z.object({ ...ENTRY, color: TEXT }),
  z.transform((entry) => ({ ...entry, label: labelOf(entry.label), color: colorOf(entry.color) })),
);

/** Reads the three arrays entry by entry: one that cannot be read never hides the others. */
export function readContent(passwords: unknown, folders: unknown, tags: unknown): BackupContent {
  const unreadable: (Unreadable & { readonly kind: ItemKind })[] = [];
  function* entries<T>(kind: ItemKind, schema: z.ZodMiniType<T>, list: unknown): Generator<T> {
    if (!Array.isArray(list)) return;
    for (const [index, value] of list.entries()) {
      const parsed = schema.safeParse(value);
      if (parsed.success && index < ITEM_LIMITS.count) yield parsed.data;
      else unreadable.push({ kind, id: idOf(value), reason: reasonOf(parsed, index) });
    }
  }
  return {
    passwords: [...entries('password', passwordSchema, passwords)],
    folders: [...entries('folder', folderSchema, folders)],
    tags: [...entries('tag', tagSchema, tags)],
    unreadable,
  };
}

function reasonOf(
  parsed: z.core.util.SafeParseResult<unknown>,
  index: number,
): Unreadable['reason'] {
  if (index >= ITEM_LIMITS.count) return 'too-many';
  const issues = parsed.error?.issues ?? [];
  return issues.some(({ code }) => code === 'too_big') ? 'too-long' : 'wrong-shape';
}

function idOf(value: unknown): string | null {
  const parsed = z.object({ id: ID }).safeParse(value);
  return parsed.success ? parsed.data.id : null;
}

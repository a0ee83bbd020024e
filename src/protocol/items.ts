/**
 * Passwords, folders and tags on the wire (`items.md`, sections 1 and 2). An answer is read item by
 * item: one that cannot be read is told with its id, and never hides the others. Keys that are
 * needed to send an item back must be there; a missing one would be overwritten with its default.
 */
import * as z from 'zod/mini';

/** The root folder. It always exists and is never written. */
export const BASE_FOLDER = '00000000-0000-0000-0000-000000000000';

/** The server has no limits of its own (items.md, F4): these only stop what cannot be meant. */
export const ITEM_LIMITS = {
  /** Items in one list. */
  count: 50_000,
  /** UTF-16 units of one text, encrypted or not: 10 KB of plain text make 20,000 digits. */
  text: 2_000_000,
  /** Ids, types, names of clients. */
  name: 256,
  /** Tags of a password, old revisions of an item. */
  related: 10_000,
} as const;

const NAME = z.string().check(z.maxLength(ITEM_LIMITS.name));
const ID = NAME.check(z.minLength(1));
/** Where nothing was ever stored a server may say null. */
const TEXT = z.pipe(
  z.nullable(z.string().check(z.maxLength(ITEM_LIMITS.text))),
  z.transform((text) => text ?? ''),
);
const SHORT = z.pipe(
  z.nullable(NAME),
  z.transform((text) => text ?? ''),
);
/** Seconds since 1970. */
const TIME = z.number().check(z.nonnegative());

/** Something related: its id, or with more details its model. */
const RELATED = z.pipe(
  z.union([ID, z.object({ id: ID })]),
  z.transform((related) => (typeof related === 'string' ? related : related.id)),
);

/** What a new version replaces. */
const CONTENT = {
  edited: TIME,
  label: TEXT,
  cseType: NAME,
  cseKey: SHORT,
  sseType: SHORT,
  hidden: z.boolean(),
  trashed: z.boolean(),
  favorite: z.boolean(),
};
const PASSWORD_CONTENT = {
  ...CONTENT,
  username: TEXT,
  password: TEXT,
  url: TEXT,
  notes: TEXT,
  /** JSON in a string, or `""`; `custom-fields.ts` reads it. */
  customFields: TEXT,
  hash: SHORT,
  folder: RELATED,
};
const FOLDER_CONTENT = { ...CONTENT, parent: RELATED };
const TAG_CONTENT = { ...CONTENT, color: TEXT };

/** All versions of an item, oldest first; null in place of one that cannot be read. */
function versions<Shape extends z.core.$ZodShape>(content: Shape) {
  const version = z.object({ id: ID, created: TIME, ...content });
  const list = z.array(z.catch(z.nullable(version), null)).check(z.maxLength(ITEM_LIMITS.related));
  // null: not asked for.
  return z._default(z.nullable(list), null);
}

const COMMON = { id: ID, revision: ID, created: TIME, updated: TIME };

const passwordSchema = z.object({
  kind: z._default(z.literal('password'), 'password'),
  ...COMMON,
  ...PASSWORD_CONTENT,
  /** The share by which it was received; null when it is the account's own. */
  share: z.nullable(RELATED),
  /** Given to others. */
  shared: z.boolean(),
  editable: z.boolean(),
  /** Ids; null: not asked for. */
  tags: z._default(z.nullable(z.array(RELATED).check(z.maxLength(ITEM_LIMITS.related))), null),
  revisions: versions(PASSWORD_CONTENT),
});

const folderSchema = z.object({
  kind: z._default(z.literal('folder'), 'folder'),
  ...COMMON,
  ...FOLDER_CONTENT,
  revisions: versions(FOLDER_CONTENT),
});

const tagSchema = z.object({
  kind: z._default(z.literal('tag'), 'tag'),
  ...COMMON,
  ...TAG_CONTENT,
  revisions: versions(TAG_CONTENT),
});

export type Password = z.infer<typeof passwordSchema>;
export type Folder = z.infer<typeof folderSchema>;
export type Tag = z.infer<typeof tagSchema>;
export type Item = Password | Folder | Tag;
export type ItemKind = Item['kind'];
export type ItemOf<K extends ItemKind> = Extract<Item, { kind: K }>;

/**
 * Why an item could not be read. `too-many`: it stands behind the first
 * {@link ITEM_LIMITS}`.count` of its list.
 */
export type Unreadable = {
  readonly id: string | null;
  readonly reason: 'too-many' | 'too-long' | 'wrong-shape';
};

export type ItemList<T> = {
  readonly items: readonly T[];
  readonly unreadable: readonly Unreadable[];
};

const SCHEMAS: { readonly [K in ItemKind]: z.ZodMiniType<ItemOf<K>> } = {
  password: passwordSchema,
  folder: folderSchema,
  tag: tagSchema,
};

/** Reads one item; with a reason when that cannot be done. */
export function parseItem<K extends ItemKind>(kind: K, value: unknown): ItemOf<K> | Unreadable {
  const schema: z.ZodMiniType<ItemOf<K>> = SCHEMAS[kind];
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const isTooLong = parsed.error.issues.some(({ code }) => code === 'too_big');
  return { id: idOf(value), reason: isTooLong ? 'too-long' : 'wrong-shape' };
}

/**
 * Reads a list. Everything in it comes out, as an item or as an id with a reason.
 *
 * @param from how many of the same list were read before
 */
export function parseItems<K extends ItemKind>(
  kind: K,
  values: readonly unknown[],
  from = 0,
): ItemList<ItemOf<K>> {
  const items: ItemOf<K>[] = [];
  const unreadable: Unreadable[] = [];
  for (const [index, value] of values.entries()) {
    const parsed: ItemOf<K> | Unreadable =
      from + index < ITEM_LIMITS.count
        ? parseItem(kind, value)
        : { id: idOf(value), reason: 'too-many' };
    if ('reason' in parsed) unreadable.push(parsed);
    else items.push(parsed);
  }
  return { items, unreadable };
}

function idOf(value: unknown): string | null {
  const parsed = z.object({ id: ID }).safeParse(value);
  return parsed.success ? parsed.data.id : null;
}

/** The item with the content of one of its older versions; null when that one is not known. */
export function itemAt(item: Item, version: string): Item | null {
  const { id, created } = item;
  switch (item.kind) {
    case 'password': {
      const content = item.revisions?.find((one) => one?.id === version);
      return content ? { ...item, ...content, id, created } : null;
    }
    case 'folder': {
      const content = item.revisions?.find((one) => one?.id === version);
      return content ? { ...item, ...content, id, created } : null;
    }
    case 'tag': {
      const content = item.revisions?.find((one) => one?.id === version);
      return content ? { ...item, ...content, id, created } : null;
    }
  }
}

/** `folder/show` or `folder/list` with `folder-ids+password-ids`: what lies directly in a folder. */
export const folderIdsSchema = z.object({
  id: ID,
  folders: z._default(z.array(ID).check(z.maxLength(ITEM_LIMITS.count)), []),
  passwords: z._default(z.array(ID).check(z.maxLength(ITEM_LIMITS.count)), []),
});
export type FolderIds = z.infer<typeof folderIdsSchema>;

/** `folder/show` with `model+folders+passwords`: a folder and what lies directly in it. */
export const folderContentSchema = z.looseObject({
  folders: z._default(z.array(z.unknown()), []),
  passwords: z._default(z.array(z.unknown()), []),
});

/** Answer of `create`, `update`, `restore` and the first `delete`; the second has no revision. */
export const itemWrittenSchema = z.object({ id: ID, revision: z._default(z.nullable(ID), null) });
export type ItemWritten = z.infer<typeof itemWrittenSchema>;

type Texts = { readonly cseType: string; readonly cseKey: string; readonly label: string };
type Flags = { readonly edited: number; readonly hidden: boolean; readonly favorite: boolean };

/** What a client writes of an item. What is left out falls back to its default (items.md, F8). */
export type ItemBody = {
  readonly password: Texts &
    Flags & {
      readonly username: string;
      readonly password: string;
      readonly url: string;
      readonly notes: string;
      readonly customFields: string;
      readonly hash: string;
      readonly folder: string;
      /** Left out: the relations stay as they are (items.md, F7 and F55). */
      readonly tags?: readonly string[];
    };
  readonly folder: Texts & Flags & { readonly parent: string };
  readonly tag: Texts & Flags & { readonly color: string };
};

/** Arguments of `create`. */
export type NewItem = {
  [K in ItemKind]: { readonly kind: K; readonly body: ItemBody[K] };
}[ItemKind];

/**
 * Arguments of `update`, which is a full replacement. `revision`: the one that is replaced; the
 * server refuses when it is no longer the current one, but for 2021 releases (items.md, F31).
 */
export type ItemChange = {
  [K in ItemKind]: {
    readonly kind: K;
    readonly body: ItemBody[K] & { readonly id: string; readonly revision: string };
  };
}[ItemKind];

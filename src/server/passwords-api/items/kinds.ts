/** What passwords, folders and tags have in common, and where they differ (items.md, Fields). */

export type Kind = 'password' | 'folder' | 'tag';

/** Texts of an item. A kind that does not have one stores it empty. */
export type Text = 'label' | 'username' | 'password' | 'notes' | 'customFields' | 'url' | 'color';

export type KindRules = {
  readonly kind: Kind;
  /** Its texts, in the order of the answers. */
  readonly texts: readonly Text[];
  /** The wire's name for the folder that it lies in. */
  readonly place: 'folder' | 'parent' | null;
  /** Passwords have a hash and a status, and can be shared. */
  readonly isPassword: boolean;
  /** Fields of `find`, by the property of the revision that they compare. */
  readonly searchable: ReadonlyMap<string, Searchable>;
  /** Seconds that `edited` may be ahead of the server's clock. */
  readonly editedAhead: number;
  /** What an update takes for `edited` when it is sent so: the old value. */
  readonly keepsEdited: (edited: number) => boolean;
};

export type Searchable =
  | 'created'
  | 'updated'
  | 'edited'
  | 'cseType'
  | 'sseType'
  | 'status'
  | 'trashed'
  | 'favorite'
  | 'place';

const COMMON: readonly (readonly [string, Searchable])[] = [
  ['created', 'created'],
  ['updated', 'updated'],
  ['edited', 'edited'],
  ['cseType', 'cseType'],
  ['sseType', 'sseType'],
  ['trashed', 'trashed'],
  ['favorite', 'favorite'],
];

export const KINDS: Readonly<Record<Kind, KindRules>> = {
  password: {
    kind: 'password',
    texts: ['label', 'username', 'password', 'notes', 'customFields', 'url'],
    place: 'folder',
    isPassword: true,
    searchable: new Map([...COMMON, ['status', 'status']]),
    editedAhead: 7200,
    keepsEdited: () => false,
  },
  folder: {
    kind: 'folder',
    texts: ['label'],
    place: 'parent',
    isPassword: false,
    searchable: new Map([...COMMON, ['parent', 'place']]),
    editedAhead: 3600,
    keepsEdited: (edited) => edited < 0,
  },
  tag: {
    kind: 'tag',
    texts: ['label', 'color'],
    place: null,
    isPassword: false,
    searchable: new Map(COMMON),
    editedAhead: 3600,
    keepsEdited: (edited) => edited < 1,
  },
};

/** The folder in which everything else lies; it has no row. */
export const BASE = '00000000-0000-0000-0000-000000000000';

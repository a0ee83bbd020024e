/** Items as the answers show them (items.md, "A model" and "Detail levels"). */
import { describeShare, requireShare, sharesOfSource } from '../sharing/share-store.ts';
import { SYSTEM_CLIENT } from '../client-name.ts';
import {
  currentRevision,
  entriesIn,
  requireItem,
  revisionsOf,
  type Entry,
  type Item,
  type ItemScope,
  type Revision,
} from './item-store.ts';
import { BASE, KINDS, type Kind } from './kinds.ts';
import { relationsOfPassword, relationsOfTag } from './tag-relations.ts';
import { serverEncryption } from './validate-revision.ts';

type Described = Record<string, unknown>;
/** What a description has to be; an undefined property does not matter. */
type Wanted = { readonly hidden?: false; readonly trashed?: false };

const MODEL = 'model';

/** @param details a list of words, separated by `+`; unknown ones are ignored */
export function describeEntry(scope: ItemScope, entry: Entry, details: string): Described {
  const levels = details.split('+');
  const { item, revision } = entry;
  const described: Described = levels.includes(MODEL)
    ? describeModel(entry)
    : { id: item.id, revision: revision.id };
  if (levels.includes('revisions')) {
    described['revisions'] = revisionsOf(scope.store, item.id).map(describeRevision);
  }
  if (item.kind === 'password') addToPassword(scope, entry, levels, described);
  if (item.kind === 'folder') addToFolder(scope, entry, levels, described);
  if (item.kind === 'tag') addPasswords(scope, entry, levels, described);
  return described;
}

function addToPassword(
  scope: ItemScope,
  { item, revision }: Entry,
  levels: readonly string[],
  described: Described,
): void {
  if (levels.includes('folder')) {
    described['folder'] = describeFolder(scope, revision.place, revision.hidden);
  }
  if (levels.includes('tags')) described['tags'] = tagsOf(scope, revision).map(describeModel);
  else if (levels.includes('tag-ids')) described['tags'] = tagsOf(scope, revision).map(idOf);
  if (!levels.includes('shares')) return;
  described['shares'] = sharesOfSource(scope.store, item.id)
    .sort((left, right) => (left.receiver > right.receiver ? 1 : -1))
    .map((share) => describeShare(share, scope.user));
  if (item.share !== null && 'share' in described) {
    // A share that its owner has ended fails the whole call (F43).
    described['share'] = describeShare(requireShare(scope, item.share), scope.user);
  }
}

function addToFolder(
  scope: ItemScope,
  entry: Entry,
  levels: readonly string[],
  described: Described,
): void {
  const { hidden, place } = entry.revision;
  if (levels.includes('parent')) described['parent'] = describeFolder(scope, place, hidden);
  const wanted: Wanted = hidden ? { trashed: false } : { hidden: false, trashed: false };
  if (levels.includes('folders') || levels.includes('folder-ids')) {
    const folders = entriesIn(scope, 'folder', entry.item.id).filter(isWanted(wanted));
    const withModels = levels.includes('folders');
    described['folders'] = withModels ? folders.map(describeModel) : folders.map(idOf);
  }
  addPasswords(scope, entry, levels, described);
}

/** The passwords in a folder, or with a tag. */
function addPasswords(
  scope: ItemScope,
  { item, revision }: Entry,
  levels: readonly string[],
  described: Described,
): void {
  if (!levels.includes('passwords') && !levels.includes('password-ids')) return;
  const found =
    item.kind === 'folder'
      ? entriesIn(scope, 'password', item.id)
      : passwordsOfTag(scope, revision).filter(
          (entry) => revision.trashed || !entry.item.suspended,
        );
  const passwords = found.filter(isWanted(wantedFrom(revision)));
  if (!levels.includes('passwords')) described['passwords'] = passwords.map(idOf);
  else if (!levels.includes('password-tags')) described['passwords'] = passwords.map(describeModel);
  else {
    described['passwords'] = passwords.map((entry) => describeEntry(scope, entry, 'model+tags'));
  }
}

/** From a hidden item hidden ones are seen, from a trashed one trashed ones. */
function wantedFrom({ hidden, trashed }: Revision): Wanted {
  return { ...(hidden ? {} : { hidden: false }), ...(trashed ? {} : { trashed: false }) };
}

function isWanted({ hidden, trashed }: Wanted): (entry: Entry) => boolean {
  return ({ revision }) =>
    (hidden === undefined || revision.hidden === hidden) &&
    (trashed === undefined || revision.trashed === trashed);
}

function tagsOf(scope: ItemScope, password: Revision): Entry[] {
  return relationsOfPassword(scope.store, password.item)
    .filter((relation) => password.hidden || relation.hidden === 0)
    .map((relation) => entryOf(scope, requireItem(scope, 'tag', relation.tag)))
    .filter(isWanted(wantedFrom(password)));
}

function passwordsOfTag(scope: ItemScope, tag: Revision): Entry[] {
  return relationsOfTag(scope.store, tag.item)
    .filter((relation) => tag.hidden || relation.hidden === 0)
    .map((relation) => entryOf(scope, requireItem(scope, 'password', relation.password)));
}

function describeFolder(scope: ItemScope, id: string, fromHidden: boolean): Described {
  const folder = requireEntry(scope, 'folder', id);
  const isShown = fromHidden || !folder.revision.hidden;
  return describeModel(isShown ? folder : baseFolder(scope));
}

/** @throws ResourceNotFound unknown, deleted, or somebody else's */
export function requireEntry(scope: ItemScope, kind: Kind, id: string): Entry {
  if (kind === 'folder' && id === BASE) return baseFolder(scope);
  return entryOf(scope, requireItem(scope, kind, id));
}

function entryOf(scope: ItemScope, item: Item): Entry {
  return { item, revision: currentRevision(scope, item) };
}

/** It is not stored: it is made anew at every look. */
function baseFolder(scope: ItemScope): Entry {
  const { user, now } = scope;
  const times = { created: now, updated: now };
  return {
    item: {
      ...times,
      id: BASE,
      kind: 'folder',
      user,
      revision: BASE,
      suspended: false,
      shared: false,
      share: null,
      editable: true,
    },
    revision: {
      ...times,
      id: BASE,
      item: BASE,
      kind: 'folder',
      user,
      edited: now,
      place: BASE,
      label: 'Home',
      username: '',
      password: '',
      notes: '',
      customFields: '',
      url: '',
      color: '',
      hash: '',
      status: 0,
      statusCode: '',
      cseKey: '',
      cseType: 'none',
      hidden: false,
      trashed: false,
      favorite: false,
      client: SYSTEM_CLIENT,
      sseType: serverEncryption(scope, 'none'),
    },
  };
}

function describeModel({ item, revision }: Entry): Described {
  const { isPassword } = KINDS[item.kind];
  const { id, created, updated, share, shared, editable } = item;
  const { edited, client } = revision;
  return {
    id,
    created,
    updated,
    edited,
    ...(isPassword ? { share, shared } : {}),
    revision: revision.id,
    ...describeContent(revision),
    ...(isPassword ? { editable } : {}),
    client,
  };
}

function describeRevision(revision: Revision): Described {
  const { id, created, updated, edited, client } = revision;
  return { id, created, updated, edited, ...describeContent(revision), client };
}

function describeContent(revision: Revision): Described {
  const { isPassword, texts, place } = KINDS[revision.kind];
  const { status, statusCode, hash, cseKey, cseType, sseType, hidden, trashed, favorite } =
    revision;
  const content: Described = {};
  for (const name of texts) content[name] = revision[name];
  if (isPassword) Object.assign(content, { status, statusCode, hash });
  if (place !== null) content[place] = revision.place;
  return Object.assign(content, { cseKey, cseType, sseType, hidden, trashed, favorite });
}

function idOf({ item }: Entry): string {
  return item.id;
}

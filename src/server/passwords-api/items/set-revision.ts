/** Makes a revision the current one of its item, with all that follows from it. */
import { markSharesUpdated } from '../sharing/share-store.ts';
import { followFolder, refuseEndlessHiding } from './folder-content.ts';
import {
  currentRevision,
  insertItem,
  insertRevision,
  requireItem,
  updateItem,
  type Item,
  type ItemScope,
  type Revision,
} from './item-store.ts';
import { uuid } from '../store/random-id.ts';
import { refreshStatus, statusAfter } from './security-status.ts';
import { hideRelation, relationsOfPassword, relationsOfTag } from './tag-relations.ts';
import { hashLength } from './validate-revision.ts';

/** A copy of a revision, with changes, that was not stored yet. */
export function cloneRevision(
  scope: ItemScope,
  revision: Revision,
  changes: Partial<Revision>,
): Revision {
  const { random, now, client } = scope;
  return { ...revision, ...changes, id: uuid(random), created: now, updated: now, client };
}

/** Stores a new item with its first revision. */
export function addItem(scope: ItemScope, item: Omit<Item, 'revision'>, first: Revision): Revision {
  const stored = store(scope, first, null);
  insertItem(scope.store, { ...item, revision: stored.id });
  return stored;
}

/** Stores a revision and makes it current. */
export function setRevision(scope: ItemScope, item: Item, revision: Revision): Revision {
  const old = currentRevision(scope, item);
  if (item.kind === 'folder') refuseEndlessHiding(scope, old, revision);
  const stored = store(scope, revision, old);
  if (item.kind === 'password') {
    if (item.editable) markSharesUpdated(scope.store, item);
    if (old.hidden !== stored.hidden) hideTags(scope, stored);
    if (old.statusCode === 'DUPLICATE' && old.hash !== stored.hash) {
      refreshStatus(scope, stored.user, [old.hash]);
    }
  }
  if (item.kind === 'tag' && old.hidden !== stored.hidden) hidePasswords(scope, stored);
  if (item.kind === 'folder') {
    followFolder(scope, item, { old, revision: stored }, { setRevision, cloneRevision });
  }
  // What follows may have changed the item's state.
  const { suspended } = requireItem(scope, item.kind, item.id);
  updateItem(scope.store, { ...item, suspended, revision: stored.id, updated: scope.now });
  return stored;
}

function store(scope: ItemScope, revision: Revision, old: Revision | null): Revision {
  if (revision.kind !== 'password') {
    insertRevision(scope.store, revision);
    return revision;
  }
  const { user } = revision;
  const hash = revision.hash.slice(0, hashLength({ ...scope, user }));
  const cut = { ...revision, hash };
  const { status, statusCode } = statusAfter(scope, cut, old);
  const stored = { ...cut, status, statusCode };
  insertRevision(scope.store, stored);
  const isChecked = revision.status === 0 && old?.hash !== hash;
  if (isChecked && statusCode === 'DUPLICATE') refreshStatus(scope, user, [hash]);
  return stored;
}

/** A relation is hidden when either end is. */
function hideTags(scope: ItemScope, password: Revision): void {
  for (const relation of relationsOfPassword(scope.store, password.item)) {
    const tag = currentRevision(scope, requireItem(scope, 'tag', relation.tag));
    hideRelation(scope.store, relation, password.hidden || tag.hidden);
  }
}

function hidePasswords(scope: ItemScope, tag: Revision): void {
  for (const relation of relationsOfTag(scope.store, tag.item)) {
    const password = currentRevision(scope, requireItem(scope, 'password', relation.password));
    hideRelation(scope.store, relation, tag.hidden || password.hidden);
  }
}

/** `password/*`, `folder/*` and `tag/*`: one set of routes, by the rules of the kind. */
import { ApplicationError, type Answer } from '../answer.ts';
import type { Call, Route } from '../call.ts';
import { looseString, optionalString, requireString } from '../parameters.ts';
import { createItem } from './create-item.ts';
import { deleteItem } from './delete-item.ts';
import { describeEntry, requireEntry } from './describe-item.ts';
import { draftRevision } from './draft-revision.ts';
import { readCriteria } from './find-criteria.ts';
import { readDraft, text, type Draft } from './item-arguments.ts';
import {
  currentRevision,
  requireItem,
  requireRevision,
  visibleEntries,
  type Entry,
  type Item,
  type ItemScope,
  type Revision,
} from './item-store.ts';
import { BASE, KINDS, type Kind } from './kinds.ts';
import { cloneRevision, setRevision } from './set-revision.ts';
import { replaceTags } from './tag-relations.ts';
import { validateRevision } from './validate-revision.ts';

export type ItemAction = 'list' | 'show' | 'find' | 'create' | 'update' | 'delete' | 'restore';

export function itemRoute(kind: Kind, action: ItemAction): Route {
  const route = ACTIONS[action];
  return (call) => route(call, kind);
}

const ACTIONS: Readonly<Record<ItemAction, (call: Call, kind: Kind) => Answer>> = {
  list: listItems,
  show: showItem,
  find: findItems,
  create: addItem,
  update: updateItem,
  delete: removeItem,
  restore: restoreItem,
};

export function itemScope(call: Call): ItemScope {
  const { store, release, random, now, login, client } = call;
  return { store, release, random, now, user: login.user, client };
}

function listItems(call: Call, kind: Kind): Answer {
  return answerEntries(call, kind, ({ revision }) => !revision.trashed);
}

function findItems(call: Call, kind: Kind): Answer {
  const criteria = call.parameters.get('criteria') ?? [];
  const matches = readCriteria(kind, criteria, call.release);
  return answerEntries(call, kind, ({ revision }) => matches(revision));
}

function answerEntries(call: Call, kind: Kind, isFound: (entry: Entry) => boolean): Answer {
  const details = readDetails(call);
  const scope = itemScope(call);
  const found = visibleEntries(scope, kind).filter(isFound);
  return { status: 200, body: found.map((entry) => describeEntry(scope, entry, details)) };
}

function showItem(call: Call, kind: Kind): Answer {
  const id = requireString(call.parameters, 'id');
  const details = readDetails(call);
  const scope = itemScope(call);
  return { status: 200, body: describeEntry(scope, requireEntry(scope, kind, id), details) };
}

function readDetails({ parameters }: Call): string {
  return text(parameters, 'details', 'model');
}

function addItem(call: Call, kind: Kind): Answer {
  const draft = readDraft(call, kind, 'create');
  const { item: id, id: revision } = createItem(itemScope(call), kind, draft);
  return { status: 201, body: { id, revision } };
}

/** A full replacement: what was not sent has its default (F8). */
function updateItem(call: Call, kind: Kind): Answer {
  const id = requireString(call.parameters, 'id');
  const sent = readDraft(call, kind, 'update');
  const revision = call.release.items.checksRevision
    ? optionalString(call.parameters, 'revision')
    : null;
  const scope = itemScope(call);
  refuseBase(kind, id);
  const item = requireItem(scope, kind, id);
  if (revision !== null && revision !== item.revision) throw outdated(409);
  const old = currentRevision(scope, item);
  const draft = item.editable ? sent : { ...sent, ...readOnly(old) };
  const isShared = item.shared || item.share !== null;
  if (item.editable && isShared) refuseUnshareable(draft);
  const edited = KINDS[kind].keepsEdited(draft.edited) ? old.edited : draft.edited;
  const created = draftRevision(scope, {
    kind,
    item: id,
    draft: { ...draft, edited },
    trashed: old.trashed,
  });
  const current = setRevision(scope, item, {
    ...created,
    edited: kind === 'password' ? editedAfter(scope, created, old, edited) : created.edited,
    sseType: isShared || !item.editable ? old.sseType : created.sseType,
  });
  if (draft.tags.length > 0) replaceTags(scope, current, draft.tags);
  return { status: 200, body: { id, revision: current.id } };
}

/** What the receiver of a read-only share cannot change. */
function readOnly(old: Revision): Omit<Draft, 'place' | 'hidden' | 'favorite' | 'tags' | 'cseKey'> {
  const { cseType, edited, hash } = old;
  return { texts: old, cseType, edited, hash };
}

function refuseUnshareable({ cseType, hidden }: Pick<Draft, 'cseType' | 'hidden'>): void {
  if (cseType !== 'none') throw new ApplicationError('CSE type does not support sharing', 400);
  if (hidden) throw new ApplicationError('Shared entity can not be hidden', 400);
}

/** F30: when a password was edited. */
function editedAfter(
  { now, release }: ItemScope,
  created: Revision,
  old: Revision,
  sent: number,
): number {
  if (created.hash !== old.hash) {
    return sent < 1 || created.edited === old.edited ? now : created.edited;
  }
  return sent > 0 && release.items.takesEdited ? sent : old.edited;
}

/** To the trash first, and gone the second time. */
function removeItem(call: Call, kind: Kind): Answer {
  const id = requireString(call.parameters, 'id');
  const revision = optionalString(call.parameters, 'revision');
  const scope = itemScope(call);
  refuseBase(kind, id);
  const item = requireItem(scope, kind, id);
  const old = currentRevision(scope, item);
  if (old.trashed) {
    if (revision !== null && revision !== item.revision) throw outdated(400);
    deleteItem(scope, item);
    return { status: 200, body: { id } };
  }
  return answerRevision(scope, item, cloneRevision(scope, old, { trashed: true }));
}

function restoreItem(call: Call, kind: Kind): Answer {
  const { parameters } = call;
  const id = requireString(parameters, 'id');
  const named = parameters.get('revision') ?? null;
  const wanted = named === null ? null : looseString(named);
  const scope = itemScope(call);
  refuseBase(kind, id);
  if (kind === 'folder') refuseBase(kind, wanted);
  const item = requireItem(scope, kind, id);
  const revision = requireRevision(scope, kind, wanted ?? item.revision);
  if (wanted !== null && (item.shared || item.share !== null)) refuseUnshareable(revision);
  if (revision.item !== item.id) throw new ApplicationError('Invalid revision id', 400);
  if (!revision.trashed && revision.id === item.revision) {
    return { status: 200, body: { id, revision: revision.id } };
  }
  const restored = cloneRevision(scope, revision, { trashed: false });
  return answerRevision(scope, item, validateRevision(scope, restored));
}

function answerRevision(scope: ItemScope, item: Item, revision: Revision): Answer {
  const current = setRevision(scope, item, revision);
  return { status: 200, body: { id: item.id, revision: current.id } };
}

function refuseBase(kind: Kind, id: string | null): void {
  if (kind === 'folder' && id === BASE) throw new ApplicationError('Can not edit base folder', 422);
}

function outdated(status: number): ApplicationError {
  return new ApplicationError('Outdated revision id', status);
}

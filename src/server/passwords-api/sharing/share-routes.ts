/** `share/*`, as far as a client that encrypts meets shares: create, list, show and delete. */
import { hasAccount } from '../accounts/accounts.ts';
import { ApplicationError, type Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import { toFlag } from '../casts.ts';
import { integer, text } from '../items/item-arguments.ts';
import { itemScope } from '../items/item-routes.ts';
import { currentRevision, requireItem, updateItem, type Item } from '../items/item-store.ts';
import { cloneRevision, setRevision } from '../items/set-revision.ts';
import { requireString } from '../parameters.ts';
import { uuid } from '../store/random-id.ts';
import {
  deleteShare,
  describeShare,
  insertShare,
  listShares,
  requireShare,
  sharesOfSource,
} from './share-store.ts';

export function getShares(call: Call): Answer {
  const scope = itemScope(call);
  const shares = listShares(scope).map((share) => describeShare(share, scope.user));
  return { status: 200, body: shares };
}

export function showShare(call: Call): Answer {
  const scope = itemScope(call);
  const share = requireShare(scope, requireString(call.parameters, 'id'));
  return { status: 200, body: describeShare(share, scope.user) };
}

/** Shares a password. The owner's item gets a revision that the receiver's server can read. */
export function createShare(call: Call): Answer {
  const { parameters } = call;
  const password = requireString(parameters, 'password');
  const receiver = requireString(parameters, 'receiver').trim();
  const type = text(parameters, 'type', 'user');
  const expires = integer(parameters, 'expires') || null;
  const scope = itemScope(call);
  const { store, now, random, user, client } = scope;
  if (receiver === user || !hasAccount(store, receiver)) refuse('Invalid receiver uid', 400);
  if (expires !== null && expires < now) refuse('Invalid expiration date', 400);
  if (type !== 'user') refuse('Invalid share type', 400);
  const item = requireItem(scope, 'password', password);
  const mayEdit = item.share === null || mayShareOn(call, item, receiver);
  if (sharesOfSource(store, item.id).some((share) => share.receiver === receiver)) {
    refuse('Entity already shared with user', 400);
  }
  const revision = currentRevision(scope, item);
  if (revision.cseType !== 'none') refuse('CSE type does not support sharing', 420);
  if (revision.hidden) refuse('Shared entity can not be hidden', 420);
  setRevision(scope, item, cloneRevision(scope, revision, { sseType: 'SSEv1r2' }));
  const id = uuid(random);
  insertShare(store, {
    id,
    user,
    receiver,
    source: item.id,
    target: null,
    expires,
    client,
    created: now,
    updated: now,
    sourceUpdated: true,
    targetUpdated: false,
    editable: mayEdit && toFlag(parameters.get('editable')),
    shareable: toFlag(parameters.get('shareable')),
  });
  updateItem(store, { ...requireItem(scope, 'password', item.id), shared: true, updated: now });
  return { status: 201, body: { id } };
}

/** Whether a received password may be shared on, and edited by the next receiver. */
function mayShareOn(call: Call, item: Item, receiver: string): boolean {
  const received = requireShare(itemScope(call), item.share ?? '');
  if (received.user === receiver) refuse('Invalid receiver uid', 400);
  if (!received.shareable) refuse('Entity not shareable', 403);
  return received.editable;
}

/** Only the owner ends a share. */
export function removeShare(call: Call): Answer {
  const id = requireString(call.parameters, 'id');
  const scope = itemScope(call);
  const share = requireShare(scope, id);
  if (share.user !== scope.user) refuse('Access denied', 403);
  deleteShare(scope, share);
  return { status: 200, body: { id } };
}

function refuse(message: string, status: number): never {
  throw new ApplicationError(message, status);
}

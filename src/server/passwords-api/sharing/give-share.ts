/** Shares a password with another user of the server. */
import { hasAccount } from '../accounts/accounts.ts';
import { ApplicationError } from '../answer.ts';
import {
  currentRevision,
  requireItem,
  updateItem,
  type Item,
  type ItemScope,
} from '../items/item-store.ts';
import { cloneRevision, setRevision } from '../items/set-revision.ts';
import { uuid } from '../store/random-id.ts';
import { insertShare, requireShare, sharesOfSource } from './share-store.ts';

export type Gift = {
  /** Id of the password. */
  readonly password: string;
  readonly receiver: string;
  readonly editable: boolean;
  readonly shareable: boolean;
  /** Seconds since the epoch; null: never. */
  readonly expires: number | null;
};

/**
 * The owner's item gets a revision that the receiver's server can read; the receiver's item is
 * made by the job.
 * @returns the id of the share
 * @throws ApplicationError when it cannot be shared, or not with this user
 */
export function giveShare(scope: ItemScope, gift: Gift): string {
  const { store, now, random, user, client } = scope;
  const { password, receiver, editable, shareable, expires } = gift;
  if (expires !== null && expires < now) refuse('Invalid expiration date', 400);
  if (receiver === user || !hasAccount(store, receiver)) refuse('Invalid receiver uid', 400);
  const item = requireItem(scope, 'password', password);
  const mayEdit = item.share === null || mayShareOn(scope, item, receiver);
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
    editable: mayEdit && editable,
    shareable,
    sourceUpdated: true,
    targetUpdated: false,
    expires,
    created: now,
    updated: now,
    client,
  });
  updateItem(store, { ...requireItem(scope, 'password', item.id), shared: true, updated: now });
  return id;
}

/** Whether the next receiver of a received password may edit it. */
function mayShareOn(scope: ItemScope, item: Item, receiver: string): boolean {
  const received = requireShare(scope, item.share ?? '');
  if (received.user === receiver) refuse('Invalid receiver uid', 400);
  if (!received.shareable) refuse('Entity not shareable', 403);
  return received.editable;
}

function refuse(message: string, status: number): never {
  throw new ApplicationError(message, status);
}

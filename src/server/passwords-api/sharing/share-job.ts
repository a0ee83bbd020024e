/**
 * The background job for shares: nothing that is shared reaches the receiver before it, and no
 * change the other side. Tests run it with `POST /__control` and `cron: "sharing"`.
 */
import * as z from 'zod/mini';
import { JOB_CLIENT } from '../client-name.ts';
import { deleteItem } from '../items/delete-item.ts';
import {
  currentRevision,
  findItem,
  requireItem,
  type Item,
  type ItemScope,
  type Revision,
} from '../items/item-store.ts';
import { BASE } from '../items/kinds.ts';
import { addItem, cloneRevision, setRevision } from '../items/set-revision.ts';
import { uuid } from '../store/random-id.ts';
import {
  deleteShare,
  findExpiredShares,
  findShares,
  markInStep,
  sharesOfSource,
  type Share,
} from './share-store.ts';

type JobScope = Omit<ItemScope, 'user' | 'client'>;

export function runShareJob(scope: JobScope): void {
  deleteOrphans(scope);
  for (const share of findExpiredShares(scope.store, scope.now)) endShare(scope, share);
  for (const share of findShares(scope.store, 'new')) deliver(scope, share);
  scope.store.run(
    `update items set shared = 0 where shared = 1 and not exists (
       select 1 from shares where source = items.id and deleted = 0
     )`,
  );
  bringInStep(scope);
}

/** The scope of one user, as the job acts for them. */
function actingFor(scope: JobScope, user: string): ItemScope {
  return { ...scope, user, client: JOB_CLIENT };
}

const orphanRow = z.object({ id: z.string(), user: z.string() });

/** Received items whose share has ended go, and what was shared on of them. */
function deleteOrphans(scope: JobScope): void {
  for (;;) {
    const orphans = scope.store.all(
      orphanRow,
      `select id, user from items where share is not null and deleted = 0 and not exists (
         select 1 from shares where target = items.id and deleted = 0
       )`,
    );
    if (orphans.length === 0) return;
    for (const { id, user } of orphans) {
      const owner = actingFor(scope, user);
      for (const share of sharesOfSource(scope.store, id)) deleteShare(owner, share);
      deleteItem(owner, requireItem(owner, 'password', id));
    }
  }
}

function endShare(scope: JobScope, share: Share): void {
  const receiver = actingFor(scope, share.receiver);
  const target = share.target === null ? null : findItem(receiver, 'password', share.target);
  if (target !== null) deleteItem(receiver, target);
  deleteShare(actingFor(scope, share.user), share);
}

/** Makes the receiver's item. */
function deliver(scope: JobScope, share: Share): void {
  const owner = actingFor(scope, share.user);
  const source = findItem(owner, 'password', share.source);
  if (source === null) {
    deleteShare(owner, share);
    return;
  }
  const receiver = actingFor(scope, share.receiver);
  const { now, random } = scope;
  const id = uuid(random);
  const first = cloneRevision(receiver, currentRevision(owner, source), {
    item: id,
    user: share.receiver,
    place: BASE,
    edited: now,
    status: 0,
    cseKey: '',
    sseType: 'SSEv1r2',
    hidden: false,
    trashed: false,
    favorite: false,
  });
  const item: Omit<Item, 'revision'> = {
    id,
    kind: 'password',
    user: share.receiver,
    created: now,
    updated: now,
    suspended: false,
    shared: false,
    share: share.id,
    editable: share.editable,
  };
  addItem(receiver, item, first);
  markInStep(scope.store, share, id, now);
}

/** Carries changes from the owner to the receiver, and back where that one may edit. */
function bringInStep(scope: JobScope): void {
  // A share that was shared on takes one round for each step; nobody shares on this often.
  for (let round = 0; round < 32; round += 1) {
    const toTarget = findShares(scope.store, 'source updated');
    const toSource = toTarget.length > 0 ? [] : findShares(scope.store, 'target updated');
    if (toTarget.length + toSource.length === 0) return;
    for (const share of toTarget) {
      copyContent(scope, [share.user, share.source], [share.receiver, share.target]);
      markInStep(scope.store, share, share.target, scope.now);
    }
    for (const share of toSource) {
      if (share.editable) {
        copyContent(scope, [share.receiver, share.target], [share.user, share.source]);
      }
      markInStep(scope.store, share, share.target, scope.now);
    }
  }
}

type End = readonly [user: string, password: string | null];

function copyContent(scope: JobScope, from: End, to: End): void {
  const source = findEnd(scope, from);
  const target = findEnd(scope, to);
  if (source === null || target === null) return;
  const { label, username, password, notes, customFields, url } = source.revision;
  const { cseKey, cseType, hash, status, edited } = source.revision;
  const owner = actingFor(scope, to[0]);
  const copied = cloneRevision(owner, target.revision, {
    label,
    username,
    password,
    notes,
    customFields,
    url,
    cseKey,
    cseType,
    hash,
    status,
    edited,
  });
  setRevision(owner, target.item, copied);
}

function findEnd(scope: JobScope, [user, id]: End): { item: Item; revision: Revision } | null {
  const owner = actingFor(scope, user);
  const item = id === null ? null : findItem(owner, 'password', id);
  return item === null ? null : { item, revision: currentRevision(owner, item) };
}

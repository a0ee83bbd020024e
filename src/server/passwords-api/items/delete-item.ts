/** Deletes items for good: the rows stay, flagged, and nothing reaches them any more (F16). */
import { deleteSharesOfPassword } from '../sharing/share-store.ts';
import { deleteFolder } from './folder-content.ts';
import { allEntries, flagDeleted, revisionsOf, type Item, type ItemScope } from './item-store.ts';
import type { Kind } from './kinds.ts';
import { refreshStatus } from './security-status.ts';
import { deleteRelationsOfPassword, deleteRelationsOfTag } from './tag-relations.ts';

export function deleteItem(scope: ItemScope, item: Item): void {
  const { store } = scope;
  if (item.kind === 'folder') deleteFolder(scope, item, deleteItem);
  if (item.kind === 'tag') deleteRelationsOfTag(store, item.id);
  if (item.kind !== 'password') {
    flagDeleted(store, item);
    return;
  }
  deleteRelationsOfPassword(store, item.id);
  const duplicates = revisionsOf(store, item.id).filter(
    ({ statusCode }) => statusCode === 'DUPLICATE',
  );
  flagDeleted(store, item);
  refreshStatus(
    scope,
    item.user,
    duplicates.map(({ hash }) => hash),
  );
  deleteSharesOfPassword(scope, item);
}

/** Deletes all items of a kind, as a reset of the account does. Folders may lie in themselves. */
export function deleteAll(scope: ItemScope, kind: Kind): void {
  for (const { item } of allEntries(scope, kind)) {
    if (kind === 'folder') flagDeleted(scope.store, item);
    else deleteItem(scope, item);
  }
}

/**
 * What happens to the content of a folder: it is suspended with the folder in the trash, hidden
 * with it for good, and deleted with it (F46, F50–F52).
 */
import { EndlessLoop } from '../answer.ts';
import {
  entriesIn,
  folderRevision,
  requireItem,
  updateItem,
  type Item,
  type ItemScope,
  type Revision,
} from './item-store.ts';
import { BASE } from './kinds.ts';

type SetRevision = (scope: ItemScope, item: Item, revision: Revision) => Revision;
type Clone = (scope: ItemScope, revision: Revision, changes: Partial<Revision>) => Revision;

/** What follows from a folder's new revision, which is not the current one yet. */
export function followFolder(
  scope: ItemScope,
  folder: Item,
  { old, revision }: { readonly old: Revision; readonly revision: Revision },
  { setRevision, cloneRevision }: { setRevision: SetRevision; cloneRevision: Clone },
): void {
  if (old.trashed !== revision.trashed) suspendContent(scope, folder.id, revision.trashed);
  unsuspendMoved(scope, folder, revision);
  if (old.hidden || !revision.hidden) return;
  for (const kind of ['folder', 'password'] as const) {
    for (const entry of entriesIn(scope, kind, folder.id)) {
      if (entry.revision.hidden) continue;
      setRevision(scope, entry.item, cloneRevision(scope, entry.revision, { hidden: true }));
    }
  }
}

/** What was trashed on its own is left alone, and with it all that lies in it. */
function suspendContent(scope: ItemScope, folder: string, suspended: boolean): void {
  for (const { item, revision } of entriesIn(scope, 'folder', folder)) {
    // Folders may lie in each other: this one may have been reached before.
    const current = requireItem(scope, 'folder', item.id);
    if (current.suspended === suspended || revision.trashed) continue;
    updateItem(scope.store, { ...current, suspended, updated: scope.now });
    suspendContent(scope, item.id, suspended);
  }
  for (const { item, revision } of entriesIn(scope, 'password', folder)) {
    if (item.suspended === suspended || revision.trashed) continue;
    updateItem(scope.store, { ...item, suspended, updated: scope.now });
  }
}

/** A suspended folder that is moved to a place in use comes back; its content does not (F52). */
function unsuspendMoved(scope: ItemScope, folder: Item, { place }: Revision): void {
  const current = requireItem(scope, 'folder', folder.id);
  if (!current.suspended) return;
  const parent = place === BASE ? null : requireItem(scope, 'folder', place);
  if (parent !== null && (parent.suspended || folderRevision(scope, place)?.trashed === true)) {
    return;
  }
  updateItem(scope.store, { ...current, suspended: false, updated: scope.now });
}

/**
 * Deletes a folder and everything whose current revision lies in it, at any depth.
 * @throws EndlessLoop when the folder lies in itself (F9)
 */
export function deleteFolder(
  scope: ItemScope,
  folder: Item,
  deleteItem: (scope: ItemScope, item: Item) => void,
): void {
  if (folderLoop(scope, folder.id) !== null) throw new EndlessLoop();
  for (const kind of ['folder', 'password'] as const) {
    for (const { item } of entriesIn(scope, kind, folder.id)) deleteItem(scope, item);
  }
}

/** Hiding follows folders down until one is hidden; in a loop without one it never ends. */
export function refuseEndlessHiding(scope: ItemScope, old: Revision, revision: Revision): void {
  if (old.hidden || !revision.hidden) return;
  const loop = folderLoop(scope, old.item);
  if (loop?.every(({ hidden }) => !hidden) === true) throw new EndlessLoop();
}

/** The folders from this one up to itself; null when it does not lie in itself. */
function folderLoop(scope: ItemScope, id: string): Revision[] | null {
  const passed = new Map<string, Revision>();
  let at = id;
  while (!passed.has(at)) {
    const revision = folderRevision(scope, at);
    if (revision === null) return null;
    passed.set(at, revision);
    at = revision.place;
  }
  return at === id ? [...passed.values()] : null;
}

/** Makes a new item of what a client sent. */
import { uuid } from '../store/random-id.ts';
import { draftRevision } from './draft-revision.ts';
import type { Draft } from './item-arguments.ts';
import type { ItemScope, Revision } from './item-store.ts';
import type { Kind } from './kinds.ts';
import { addItem } from './set-revision.ts';
import { replaceTags } from './tag-relations.ts';

/** @returns its first revision, which names the item */
export function createItem(scope: ItemScope, kind: Kind, sent: Draft): Revision {
  const { random, now, user } = scope;
  const id = uuid(random);
  const draft = sent.edited < 1 ? { ...sent, edited: now } : sent;
  const first = addItem(
    scope,
    {
      id,
      kind,
      user,
      created: now,
      updated: now,
      suspended: false,
      shared: false,
      share: null,
      editable: true,
    },
    draftRevision(scope, { kind, item: id, draft, trashed: false }),
  );
  if (draft.tags.length > 0) replaceTags(scope, first, draft.tags);
  return first;
}

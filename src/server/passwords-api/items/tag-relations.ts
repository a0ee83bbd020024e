/** Which tags a password has. Relations belong to the item, not to its revisions (F6, F7). */
import * as z from 'zod/mini';
import { ApplicationError, ResourceNotFound } from '../answer.ts';
import { looseString } from '../parameters.ts';
import type { Store } from '../store/store.ts';
import { isEmpty } from '../casts.ts';
import { currentRevision, findItem, type ItemScope, type Revision } from './item-store.ts';

const relationRow = z.object({
  seq: z.number(),
  password: z.string(),
  tag: z.string(),
  hidden: z.number(),
});
type Relation = z.infer<typeof relationRow>;

const COLUMNS = 'seq, password, tag, hidden';

export function relationsOfPassword(store: Store, password: string): Relation[] {
  return store.all(
    relationRow,
    `select ${COLUMNS} from tag_relations where password = ? and deleted = 0 order by seq`,
    password,
  );
}

export function relationsOfTag(store: Store, tag: string): Relation[] {
  return store.all(
    relationRow,
    `select ${COLUMNS} from tag_relations where tag = ? and deleted = 0 order by seq`,
    tag,
  );
}

export function deleteRelationsOfPassword(store: Store, password: string): void {
  store.run('update tag_relations set deleted = 1 where password = ?', password);
}

export function deleteRelationsOfTag(store: Store, tag: string): void {
  store.run('update tag_relations set deleted = 1 where tag = ?', tag);
}

export function hideRelation(store: Store, { seq }: Relation, hidden: boolean): void {
  store.run('update tag_relations set hidden = ? where seq = ?', hidden ? 1 : 0, seq);
}

/**
 * Replaces the tags of a password. Those that it has already stay; a new one that is named twice
 * is related twice; one that is unknown stops everything after the others went.
 */
export function replaceTags(scope: ItemScope, revision: Revision, tags: readonly unknown[]): void {
  const { store, release } = scope;
  const kept = new Set<unknown>();
  for (const { seq, tag } of relationsOfPassword(store, revision.item)) {
    if (tags.includes(tag)) kept.add(tag);
    else store.run('update tag_relations set deleted = 1 where seq = ?', seq);
  }
  for (const tag of tags) {
    if (kept.has(tag) || isNothing(tag)) continue;
    const item = findItem(scope, 'tag', looseString(tag));
    if (item === null) {
      throw release.items.namesUnknownTag
        ? new ApplicationError('Tag does not exist', 400)
        : new ResourceNotFound();
    }
    const hidden = revision.hidden || currentRevision(scope, item).hidden;
    store.run(
      'insert into tag_relations (user, password, tag, hidden) values (?, ?, ?, ?)',
      scope.user,
      revision.item,
      item.id,
      hidden ? 1 : 0,
    );
  }
}

function isNothing(tag: unknown): boolean {
  return tag === null || tag === undefined || tag === false || isEmpty(tag);
}

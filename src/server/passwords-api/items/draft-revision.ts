/** Makes a revision of what a client sent. */
import { createHash } from 'node:crypto';
import { uuid } from '../store/random-id.ts';
import type { Draft } from './item-arguments.ts';
import type { ItemScope, Revision } from './item-store.ts';
import type { Kind } from './kinds.ts';
import { serverEncryption, validateRevision } from './validate-revision.ts';

/** A revision of what was sent, checked and put right. */
export function draftRevision(
  scope: ItemScope,
  {
    kind,
    item,
    draft,
    trashed,
  }: {
    readonly kind: Kind;
    readonly item: string;
    readonly draft: Draft;
    readonly trashed: boolean;
  },
): Revision {
  const { random, now, user, client } = scope;
  const { texts, place, cseKey, cseType, edited, hidden, favorite } = draft;
  const { label, username, password, notes, customFields, url, color } = texts;
  // The hash of a plain password is the server's own; what was sent does not matter (F20).
  const hash = kind === 'password' && cseType === 'none' ? sha1(password) : draft.hash;
  return validateRevision(scope, {
    id: uuid(random),
    item,
    kind,
    user,
    created: now,
    updated: now,
    edited,
    label,
    username,
    password,
    notes,
    customFields,
    url,
    color,
    place,
    hash,
    status: 0,
    statusCode: 'GOOD',
    cseKey,
    cseType,
    hidden,
    trashed,
    favorite,
    client,
    sseType: serverEncryption(scope, cseType),
  });
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

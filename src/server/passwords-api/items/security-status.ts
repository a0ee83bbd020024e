/**
 * The status of passwords: breached, outdated, duplicate or good. It is worked out when a password
 * gets another hash; the others with the old and the new hash are looked at again.
 */
import { createHash } from 'node:crypto';
import { readUserSetting, numberSetting } from '../settings/user-settings.ts';
import {
  isDuplicate,
  revisionsWithHash,
  updateStatus,
  type ItemScope,
  type Revision,
} from './item-store.ts';

/** What the recorded server's breach service knew. */
const BREACHED = ['password', '123456', 'qwerty', 'letmein'].map((password) =>
  createHash('sha1').update(password).digest('hex'),
);
const DAY = 86_400;

type Status = Pick<Revision, 'status' | 'statusCode'>;

function securityStatus(scope: ItemScope, revision: Revision): Status {
  const { hash, edited } = revision;
  const owner = { ...scope, user: revision.user };
  if (hash === '') return { status: 3, statusCode: 'NOT_CHECKED' };
  if (BREACHED.some((breached) => breached.startsWith(hash))) {
    return { status: 2, statusCode: 'BREACHED' };
  }
  const age = numberSetting(owner, 'password.security.age');
  if (age > 0 && scope.now - age * DAY > edited) return { status: 1, statusCode: 'OUTDATED' };
  if (readUserSetting(owner, 'password.security.duplicates') === true) {
    if (isDuplicate(scope.store, revision)) return { status: 1, statusCode: 'DUPLICATE' };
  }
  return { status: 0, statusCode: 'GOOD' };
}

/** Looks again at all passwords of the user with these hashes. */
export function refreshStatus(scope: ItemScope, user: string, hashes: Iterable<string>): void {
  for (const hash of new Set(hashes)) {
    for (const revision of revisionsWithHash(scope.store, user, hash)) {
      const status = securityStatus(scope, revision);
      if (status.statusCode !== revision.statusCode) {
        updateStatus(scope.store, { ...status, id: revision.id, updated: scope.now });
      }
    }
  }
}

/** The status of a revision that is about to become current; `old`: the one before it. */
export function statusAfter(scope: ItemScope, revision: Revision, old: Revision | null): Status {
  if (revision.status !== 0) return revision;
  if (old !== null && old.hash === revision.hash) return old;
  return securityStatus(scope, revision);
}

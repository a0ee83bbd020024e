/** What a revision has to be before it is stored, and what is put right silently. */
import { hasChallenge } from '../accounts/account-encryption.ts';
import { ApplicationError, WronglyTyped } from '../answer.ts';
import { numberSetting } from '../settings/user-settings.ts';
import { isEmpty } from '../casts.ts';
import { folderRevision, type ItemScope, type Revision } from './item-store.ts';
import { BASE, KINDS } from './kinds.ts';

const PLAIN = 'none';
const ENCRYPTED = 'CSEv1r1';
const UUID = /^[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}$/;
const FULL_HASH = 40;

/**
 * How the server itself would encrypt (F13). It stores plain text all the same: this is a name.
 * @throws WronglyTyped where the release fails over setting 2
 */
export function serverEncryption(scope: ItemScope, cseType: string): string {
  const mode = numberSetting(scope, 'encryption.sse');
  if (mode === 2 && !scope.release.items.sse2) throw new WronglyTyped('encryption.sse is 2');
  if (mode === 2 && hasChallenge(scope.store, scope.user)) return 'SSEv2r1';
  return mode === 0 && cseType !== PLAIN ? 'none' : 'SSEv1r2';
}

/** @throws ApplicationError 400 with the first thing that is wrong, in the real server's order */
export function validateRevision(scope: ItemScope, revision: Revision): Revision {
  const { kind, label } = revision;
  const cseType = validCseType(scope, revision);
  requireField('label', label);
  if (kind === 'tag') requireField('color', revision.color);
  if (kind === 'password') {
    if (scope.release.items.passwordRequired) requireField('password', revision.password);
    requireHash(scope, revision.hash);
  }
  return {
    ...revision,
    cseType,
    edited: validEdited(scope, revision),
    place: validPlace(scope, revision),
  };
}

function validCseType(scope: ItemScope, { cseType, cseKey, sseType }: Revision): string {
  const type = isEmpty(cseType) ? PLAIN : cseType;
  const hasKey = !isEmpty(cseKey);
  const invalid = new ApplicationError('Invalid client side encryption type', 400);
  if (type !== PLAIN && type !== ENCRYPTED) throw invalid;
  if (type === PLAIN) {
    if (hasKey) throw invalid;
    if (sseType === 'none') throw new ApplicationError('No encryption specified', 400);
    return type;
  }
  const { cseNeedsChallenge } = scope.release.items;
  if (cseNeedsChallenge && !hasChallenge(scope.store, scope.user)) throw invalid;
  if (!hasKey) throw new ApplicationError('Client side encryption key missing', 400);
  return type;
}

function requireField(name: string, value: string): void {
  if (isEmpty(value)) throw new ApplicationError(`Field "${name}" can not be empty`, 400);
}

/** All of a SHA-1, or exactly as much as the setting keeps (F21–F23). */
function requireHash(scope: ItemScope, hash: string): void {
  const kept = hashLength(scope);
  const fits = hash.length === FULL_HASH || hash.length === kept;
  if (fits && /^[0-9a-z]*$/.test(hash)) return;
  throw new ApplicationError('Field "hash" must contain a valid sha1 hash', 400);
}

/** How many characters of a hash are stored (F22). */
export function hashLength(scope: ItemScope): number {
  return scope.release.items.hashBySetting
    ? numberSetting(scope, 'password.security.hash')
    : FULL_HASH;
}

function validEdited({ now }: ItemScope, { kind, edited }: Revision): number {
  return edited === 0 || edited > now + KINDS[kind].editedAhead ? now : edited;
}

/** A folder that is unknown, or hidden while the item is not: the base folder (F5). */
function validPlace(scope: ItemScope, { kind, item, place, hidden }: Revision): string {
  if (place === BASE || KINDS[kind].place === null) return BASE;
  if (kind === 'folder' && place === item)
    return scope.release.items.refusesOwnParent ? BASE : place;
  if (!UUID.test(place)) return BASE;
  const folder = folderRevision(scope, place);
  return folder === null || (folder.hidden && !hidden) ? BASE : place;
}

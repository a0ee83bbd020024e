/**
 * Replaces a password by a copy without history, so that the server keeps no older version that it
 * can read. The order never leaves both gone: copy, read back, compare, to the trash, look again,
 * delete. A note on the server, written before the copy, says by its first nonce which item a copy
 * belongs to: so a half-done replacement is recognised, on any device.
 */
import { isApiError, isOutcomeUnknown } from '#api/errors.ts';
import type { ItemBody, Password } from '#protocol/items.ts';

export type CopyBody = ItemBody['password'];

/** The calls that it takes. Each rejects with an `ApiError`. */
export type ReplaceIo = {
  /** null: it is gone. With all of its versions. */
  readonly show: (id: string) => Promise<Password | null>;
  /** The body of a copy, encrypted anew with fresh nonces. null: it cannot be decrypted. */
  readonly seal: (item: Password) => Promise<CopyBody | null>;
  /** Whether both are the same to a person, wherever one of them lies in time. */
  readonly isSame: (one: Password, other: Password) => Promise<boolean>;
  /** @returns its id */
  readonly create: (body: CopyBody) => Promise<string>;
  /** Looks for a copy by the beginning of its encrypted label, among all that can be found. */
  readonly findCopy: (mark: string) => Promise<Password | null>;
  readonly delete: (item: Password) => Promise<void>;
  readonly restore: (item: Password) => Promise<void>;
  /** The note that belongs to an item: the beginning of its copy's label. */
  readonly mark: (id: string) => Promise<string | null>;
  readonly setMark: (id: string, mark: string | null) => Promise<void>;
};

export type ReplaceEnd =
  | 'replaced'
  /** It has no version that the server can read. */
  | 'not-needed'
  | 'gone'
  | 'shared'
  /** In the trash, by a person's wish. */
  | 'trashed'
  /** Original or copy was changed by somebody else in the middle: both stay. */
  | 'changed'
  /** It cannot be decrypted with these keys. */
  | 'locked';

/** Digits of the nonce that a label begins with. */
const MARK = 48;

/**
 * Begins with looking, also when it is called again: so nothing is made or deleted twice.
 * @throws {ApiError} nothing is lost by it: to be called again
 */
export async function replaceItem(id: string, io: ReplaceIo): Promise<ReplaceEnd> {
  const original = await io.show(id);
  const mark = await io.mark(id);
  const copy = mark === null ? null : await io.findCopy(mark);
  if (original === null) {
    if (mark !== null) await io.setMark(id, null);
    return copy === null ? 'gone' : 'replaced';
  }
  if (copy === null && original.trashed) return 'trashed';
  if (original.shared || original.share !== null) return 'shared';
  if (copy === null && !hasReadableVersion(original)) return 'not-needed';
  const made = copy ?? (await makeCopy(original, io));
  if (made === null) return 'locked';
  if (made.trashed || isEdited(made)) return 'changed';
  if (!(await io.isSame(made, original))) return giveUp(original, made, io);
  if (!original.trashed) await io.delete(original);
  return deleteForGood(id, made, io);
}

/** Whether an older version, or this one, can be read by the server. */
function hasReadableVersion({ revisions, cseType }: Password): boolean {
  return cseType === 'none' || (revisions ?? []).some((one) => one?.cseType === 'none');
}

/** A copy has one version until somebody changes it. */
function isEdited({ revisions }: Password): boolean {
  return (revisions ?? []).length > 1;
}

async function makeCopy(original: Password, io: ReplaceIo): Promise<Password | null> {
  const body = await io.seal(original);
  if (body === null) return null;
  const mark = body.label.slice(0, MARK);
  await io.setMark(original.id, mark);
  try {
    return await io.show(await io.create(body));
  } catch (error) {
    const mayBeThere =
      isApiError(error) && (isOutcomeUnknown(error) || error.code === 'item-tag-unknown');
    if (!mayBeThere) throw error;
    const found = await io.findCopy(mark);
    if (found === null) throw error;
    return found;
  }
}

/** The original lies in the trash: it is looked at once more, since the first delete checks nothing. */
async function deleteForGood(id: string, copy: Password, io: ReplaceIo): Promise<ReplaceEnd> {
  const last = await io.show(id);
  if (last === null) {
    await io.setMark(id, null);
    return 'replaced';
  }
  if (!last.trashed) return 'changed';
  if (!(await io.isSame(copy, last))) return giveUp(last, copy, io);
  const still = await io.show(copy.id);
  if (still === null || still.trashed || isEdited(still)) return 'changed';
  // Refused where somebody has written to it since.
  await io.delete(last);
  await io.setMark(id, null);
  return 'replaced';
}

/** Somebody has changed the original meanwhile: it comes back, and the copy goes to the trash. */
async function giveUp(original: Password, copy: Password, io: ReplaceIo): Promise<ReplaceEnd> {
  if (original.trashed) await io.restore(original);
  await io.delete(copy);
  await io.setMark(original.id, null);
  return 'changed';
}

/**
 * Items that a test makes with `POST /__control` and `items`: in numbers that would take a client
 * long, or in a state that needs another user and the share job.
 */
import * as z from 'zod/mini';
import { createItem } from '../passwords-api/items/create-item.ts';
import { currentRevision, requireItem, type ItemScope } from '../passwords-api/items/item-store.ts';
import { BASE } from '../passwords-api/items/kinds.ts';
import { cloneRevision, setRevision } from '../passwords-api/items/set-revision.ts';
import { giveShare } from '../passwords-api/sharing/give-share.ts';
import { runShareJob } from '../passwords-api/sharing/share-job.ts';
import { requireShare } from '../passwords-api/sharing/share-store.ts';

const flag = z._default(z.boolean(), false);
const text = z._default(z.string(), '');

export const itemSchema = z.strictObject({
  kind: z.enum(['password', 'folder', 'tag']),
  label: z.string().check(z.minLength(1)),
  password: z._default(z.string(), 'a password'),
  username: text,
  url: text,
  notes: text,
  customFields: text,
  color: z._default(z.string(), '#0082c9'),
  /** Id of the folder that it lies in. */
  place: z._default(z.string(), BASE),
  /** Ids. */
  tags: z._default(z.array(z.string()), []),
  hidden: flag,
  favorite: flag,
  trashed: flag,
  /** So many of them, with numbers behind label and password. */
  count: z._default(z.number().check(z.int(), z.positive()), 1),
  /** Shares a password with this user. */
  sharedWith: z.optional(z.string()),
  /** Makes a password another user's, who shares it. */
  receivedFrom: z.optional(z.string()),
  /** Whether the receiver may edit it. */
  editable: z._default(z.boolean(), true),
});
type ControlItem = z.infer<typeof itemSchema>;

/** @returns the ids of the items, as the user of the scope sees them */
export function addItems(scope: ItemScope, items: readonly ControlItem[]): string[] {
  return items.flatMap((item) =>
    Array.from({ length: item.count }, (_, index) => {
      const number = item.count === 1 ? '' : ` ${index + 1}`;
      const { label, password } = item;
      return addOne(scope, { ...item, label: label + number, password: password + number });
    }),
  );
}

function addOne(scope: ItemScope, item: ControlItem): string {
  const { kind, receivedFrom, sharedWith, editable } = item;
  const owner = { ...scope, user: receivedFrom ?? scope.user };
  const ofPassword = (value: string) => (kind === 'password' ? value : '');
  const { item: id } = createItem(owner, kind, {
    texts: {
      label: item.label,
      username: ofPassword(item.username),
      password: ofPassword(item.password),
      url: ofPassword(item.url),
      notes: ofPassword(item.notes),
      customFields: ofPassword(item.customFields),
      color: kind === 'tag' ? item.color : '',
    },
    place: item.place,
    hash: '',
    cseKey: '',
    cseType: 'none',
    edited: 0,
    hidden: item.hidden,
    favorite: item.favorite,
    tags: item.tags,
  });
  const receiver = receivedFrom === undefined ? sharedWith : scope.user;
  let seen = id;
  if (receiver !== undefined) {
    const gift = { password: id, receiver, editable, shareable: false, expires: null };
    const share = giveShare(owner, gift);
    runShareJob(scope);
    if (receivedFrom !== undefined) seen = requireShare(scope, share).target ?? id;
  }
  if (item.trashed) trash(scope, seen, item);
  return seen;
}

function trash(scope: ItemScope, id: string, { kind }: ControlItem): void {
  const item = requireItem(scope, kind, id);
  const current = currentRevision(scope, item);
  setRevision(scope, item, cloneRevision(scope, current, { trashed: true }));
}

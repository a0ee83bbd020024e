/** What the server sends to a person's phone: mailed and texted codes, and pushes to approve. */
import * as z from 'zod/mini';
import { WronglyTyped } from '../answer.ts';
import type { Store } from '../store/store.ts';

export type MessageKind = 'mail' | 'text' | 'push';

const messageRow = z.object({
  id: z.number(),
  user: z.string(),
  kind: z.enum(['mail', 'text', 'push']),
  /** The code, or the push's token. */
  secret: z.string(),
  state: z.enum(['sent', 'approved', 'declined', 'used']),
  /** Milliseconds since the epoch. */
  created: z.number(),
});
export type Message = z.infer<typeof messageRow>;

const COLUMNS = 'id, user, kind, secret, state, created';
const SHOWN = 100;
/** Milliseconds after which a message is gone: a day. */
const KEPT = 86_400_000;
/** Milliseconds in which a push can be used: ten minutes. */
const PUSH_LIFETIME = 600_000;

export function sendMessage(
  store: Store,
  message: {
    readonly user: string;
    readonly kind: MessageKind;
    readonly secret: string;
    readonly created: number;
  },
): void {
  store.run('delete from messages where created < ?', message.created - KEPT);
  store.run(
    `insert into messages (user, kind, secret, state, created) values (?, ?, ?, 'sent', ?)`,
    message.user,
    message.kind,
    message.secret,
    message.created,
  );
}

/** The newest hundred messages, newest first. */
export function listMessages(store: Store, user: string | null): Message[] {
  return user === null
    ? store.all(messageRow, `select ${COLUMNS} from messages order by id desc limit ${SHOWN}`)
    : store.all(
        messageRow,
        `select ${COLUMNS} from messages where user = ? order by id desc limit ${SHOWN}`,
        user,
      );
}

/** The code that was mailed last to a user. */
export function lastMailedCode(store: Store, user: string): string | null {
  return (
    store.get(
      messageRow,
      `select ${COLUMNS} from messages where user = ? and kind = 'mail' order by id desc limit 1`,
      user,
    )?.secret ?? null
  );
}

/** Approves or declines a push that waits for it. */
export function answerPush(store: Store, id: number, state: 'approved' | 'declined'): void {
  store.run(
    `update messages set state = ? where id = ? and kind = 'push' and state = 'sent'`,
    state,
    id,
  );
}

/** Approves a push by its token, as a test does. */
export function approvePushToken(store: Store, token: string): void {
  store.run(
    `update messages set state = 'approved' where secret = ? and kind = 'push' and state = 'sent'`,
    token,
  );
}

/**
 * Whether a push was approved. Asking uses it up, whatever the answer.
 * @throws WronglyTyped when it is older than ten minutes
 */
export function spendPush(store: Store, user: string, token: string, now: number): boolean {
  const push = store.get(
    messageRow,
    `select ${COLUMNS} from messages
     where user = ? and secret = ? and kind = 'push' and state <> 'used'`,
    user,
    token,
  );
  if (push === null) return false;
  if (now - push.created > PUSH_LIFETIME) throw new WronglyTyped('the push is too old');
  store.run(`update messages set state = 'used' where id = ?`, push.id);
  return push.state === 'approved';
}

/** Marks a code as used, for the inbox. */
export function markCodeUsed(store: Store, user: string, code: string): void {
  store.run(
    `update messages set state = 'used' where user = ? and secret = ? and kind <> 'push'`,
    user,
    code,
  );
}

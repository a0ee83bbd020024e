import * as z from 'zod/mini';
import { resetMessageSchema } from './reset-message.ts';
import { shortDigest } from '../login-mark.ts';

/** Says which session is meant without saying its id. */
const session = z.number().check(z.int(), z.nonnegative());
/** Names one question, so that answers to others are not taken for ours. */
const question = z.string().check(z.minLength(16), z.maxLength(64));

/**
 * What the tabs of one account tell each other. Whatever else comes over the channel is not for
 * us: another version of the app, or another page of this origin.
 */
const tabMessageSchema = z.discriminatedUnion('kind', [
  /** Has anybody an open session? */
  z.object({ kind: z.literal('asked'), question }),
  /** Answer to one question: the id of an open session. Never sent unasked. */
  z.object({
    kind: z.literal('offered'),
    question,
    id: z.string().check(z.minLength(1), z.maxLength(512)),
  }),
  /** The server has just answered a call of this session. */
  z.object({ kind: z.literal('answered'), session }),
  /** A key, a press or a scroll in that tab. */
  z.object({ kind: z.literal('activity'), session }),
  z.object({
    kind: z.literal('ended'),
    session,
    reason: z.enum(['expired', 'locked', 'closed', 'deauthorised', 'reset']),
    cause: z.nullable(z.enum(['passphrase-changed', 'encryption-set-up', 'login-refused'])),
  }),
  z.object({ kind: z.literal('reset'), message: resetMessageSchema }),
]);
export type TabMessage = z.infer<typeof tabMessageSchema>;

/** The envelope names the page, because two mounts of one page are no two tabs: they share nothing. */
const envelopeSchema = z.object({ page: z.string(), message: tabMessageSchema });

/** @returns the message of another page; null for anything else */
export function readTabMessage(data: unknown, ownPage: string): TabMessage | null {
  const envelope = z.safeParse(envelopeSchema, data);
  if (!envelope.success || envelope.data.page === ownPage) return null;
  return envelope.data.message;
}

/**
 * Tells sessions apart without naming them.
 * @param id null where the server shows none: then its cookie keeps one session for all tabs
 */
export function sessionTag(id: string | null): number {
  return id === null ? 0 : shortDigest(id);
}

/**
 * `POST /__control`, for tests only (the command line's `--control`). The keys are those of the
 * recordings, and a few more; a body may hold several, and `wipe` comes first. `{}` only reads.
 * `null` puts back what was there before. Keys that mean nothing here, as those of the recorded
 * server's own storage would, are named in the answer under `ignored`.
 * The answer is the state of one user: `user` of the body, else alice.
 */
import * as z from 'zod/mini';
import {
  listAppTokens,
  listNotifications,
  readUserValue,
  writeUserValue,
} from '../passwords-api/accounts/accounts.ts';
import {
  CHALLENGE_POINTER,
  removeChallenge,
  removeKeychains,
} from '../passwords-api/accounts/account-encryption.ts';
import { readClock, setClock } from './clock.ts';
import { seedRecordedAccounts } from '../passwords-api/demo/demo-accounts.ts';
import { addItems, itemSchema } from './item-control.ts';
import { faultSchema, type Faults } from './faults.ts';
import { ApplicationError } from '../passwords-api/answer.ts';
import type { Release } from '../passwords-api/dialect.ts';
import { countRows } from '../passwords-api/items/row-counts.ts';
import { runShareJob } from '../passwords-api/sharing/share-job.ts';
import { setFeatures } from '../passwords-api/features.ts';
import { setHostVersion, setHttps } from '../passwords-api/host.ts';
import { FAILED_ATTEMPTS } from '../passwords-api/sessions/login-attempts.ts';
import { approvePushToken, lastMailedCode } from '../passwords-api/sessions/messages.ts';
import { switchRateLimits } from '../passwords-api/sessions/rate-limit.ts';
import { fixWait, setResetBreak } from '../passwords-api/accounts/reset-faults.ts';
import { listSessions } from '../passwords-api/sessions/sessions.ts';
import { wipeStore, type Store } from '../passwords-api/store/store.ts';
import { setBackupCodes, setProviders } from '../passwords-api/sessions/two-factor.ts';
import type { Random } from '../passwords-api/store/vault.ts';

/** The code that providers set by `twofactor` accept, as in the recordings. */
const FIXED_CODE = '123456';

const count = z.number().check(z.int(), z.nonnegative());
const userValue = z.nullable(z.union([z.string(), z.number(), z.boolean()]));

const controlSchema = z.object({
  /** Whom `twofactor`, `backup_codes`, `user_values` and the answer are about. */
  user: z.nullish(z.string()),
  wipe: z.nullish(z.boolean()),
  rate_limit: z.nullish(z.boolean()),
  time_offset: z.nullish(z.number()),
  twofactor: z.nullish(z.array(z.string())),
  backup_codes: z.nullish(z.array(z.string())),
  accept_notification: z.nullish(z.array(z.string())),
  features: z.optional(z.unknown()),
  user_values: z.nullish(z.record(z.string(), userValue)),
  https: z.nullish(z.boolean()),
  wait: z.nullish(count),
  /** After how many deleted parts the next reset fails. */
  reset_breaks: z.nullish(count),
  /** Major version of the host; from 32 on it cannot tell the value of a push. */
  host: z.nullish(count),
  faults: z.nullish(z.array(faultSchema)),
  /** Runs a background job of the server: `sharing`. */
  cron: z.nullish(z.enum(['sharing'])),
  /** Makes items of `user`; the answer has their ids under `itemIds`. */
  items: z.nullish(z.array(itemSchema)),
});
type Control = z.infer<typeof controlSchema>;
const KEYS = new Set(Object.keys(controlSchema.shape));
const anyObject = z.record(z.string(), z.unknown());

export type ControlScope = {
  readonly store: Store;
  readonly release: Release;
  readonly now: () => number;
  readonly random: Random;
  readonly faults: Faults;
};

/** Answers a control call: 200 with the state, or 400 with one clear line. */
export async function answerControl(scope: ControlScope, request: Request): Promise<Response> {
  if (request.method !== 'POST') return new Response(null, { status: 405 });
  const parsed = parseControl(await request.text());
  if (typeof parsed === 'string') return Response.json({ message: parsed }, { status: 400 });
  const { control, ignored } = parsed;
  if (control.wipe === true) await wipe(scope);
  const user = control.user ?? 'alice';
  let itemIds: string[];
  try {
    itemIds = scope.store.transaction(() => apply(scope, user, control));
  } catch (error) {
    // An item that could not be shared, say.
    if (!(error instanceof ApplicationError)) throw error;
    return Response.json({ message: error.message }, { status: 400 });
  }
  const state = {
    ...readState(scope.store, user),
    ...(itemIds.length === 0 ? {} : { itemIds }),
  };
  return Response.json(ignored.length === 0 ? state : { ...state, ignored });
}

function parseControl(text: string): { control: Control; ignored: string[] } | string {
  let body: unknown;
  try {
    body = JSON.parse(text.trim() === '' ? '{}' : text);
  } catch {
    return 'the body is not JSON';
  }
  const keys = z.safeParse(anyObject, body);
  const parsed = z.safeParse(controlSchema, body);
  if (keys.success && parsed.success) {
    const ignored = Object.keys(keys.data).filter((key) => !KEYS.has(key));
    return { control: parsed.data, ignored };
  }
  const [issue] = parsed.error?.issues ?? [];
  if (issue?.code === 'unrecognized_keys') return `unknown key: ${issue.keys.join(', ')}`;
  return `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'invalid'}`;
}

/** All state gone, the accounts of the recordings set up anew, and the clock stopped. */
async function wipe({ store, now, random, faults }: ControlScope): Promise<void> {
  faults.set([]);
  store.transaction(() => {
    wipeStore(store);
    setFeatures(store, null);
    setClock(store, now, 0);
  });
  await seedRecordedAccounts(store, random);
}

/** @returns the ids of the items that it made */
function apply(
  { store, release, now, random, faults }: ControlScope,
  user: string,
  control: Control,
): string[] {
  if (control.rate_limit !== undefined) switchRateLimits(store, control.rate_limit ?? true);
  if (control.time_offset !== undefined) setClock(store, now, control.time_offset);
  if (control.twofactor !== undefined) {
    const ids = control.twofactor ?? [];
    setProviders(
      store,
      user,
      ids.map((id) => ({ id, fixedCode: FIXED_CODE })),
    );
  }
  if (control.backup_codes !== undefined) {
    setBackupCodes(store, user, control.backup_codes ?? [], random);
  }
  for (const token of control.accept_notification ?? []) approvePushToken(store, token);
  if (control.features !== undefined) setFeatures(store, control.features);
  for (const [key, value] of Object.entries(control.user_values ?? {})) {
    applyUserValue(store, user, key, value);
  }
  if (control.https !== undefined) setHttps(store, control.https ?? true);
  if (control.wait !== undefined) fixWait(store, control.wait);
  if (control.reset_breaks !== undefined) setResetBreak(store, control.reset_breaks);
  if (control.host !== undefined) setHostVersion(store, control.host);
  if (control.faults !== undefined) faults.set(control.faults ?? []);
  if (control.items === undefined && control.cron === undefined) return [];
  const seconds = Math.floor(readClock(store, now) / 1000);
  const itemScope = { store, release, random, now: seconds, user, client: 'Control' };
  if (control.cron === 'sharing') runShareJob(itemScope);
  return addItems(itemScope, control.items ?? []);
}

/** A test that takes the challenge's pointer away means an account without encryption. */
function applyUserValue(
  store: Store,
  user: string,
  key: string,
  value: z.infer<typeof userValue>,
): void {
  writeUserValue(store, user, key, value === null ? null : String(value));
  if (key !== CHALLENGE_POINTER || value !== null) return;
  removeChallenge(store, user);
  removeKeychains(store, user);
}

function readState(store: Store, user: string) {
  const code = lastMailedCode(store, user);
  const rows = listSessions(store, user);
  return {
    failedAttempts: readUserValue(store, user, FAILED_ATTEMPTS),
    tokens: listAppTokens(store, user),
    mail: code === null ? null : { code },
    notifications: listNotifications(store, user),
    sessions: rows.length,
    rows,
    ...countRows(store),
  };
}

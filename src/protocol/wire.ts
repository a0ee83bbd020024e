/**
 * The wire: one schema and one type for every request and answer of the two API documents
 * (`account-api.md`, `session-api.md`), plus `token/{id}/request`, `keychain/*` and
 * `settings/get` (`protocol.md`). Whatever comes from outside is parsed here once; behind it the
 * types are trusted.
 */
import * as z from 'zod/mini';

/** The most characters of a name that are of any use to a reader. */
const NAME_LIMIT = 200;
/** Characters that break lines or control something. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Characters that show nothing, among them those that turn the direction of writing. */
const INVISIBLE = /\p{Cf}+/gu;

/** A name that the server gives to something: cut short, without characters that mislead. */
export const nameSchema = z.pipe(
  z.string().check(z.maxLength(100_000)),
  z.transform((name) => {
    const plain = Array.from(name.replace(INVISIBLE, '').replace(CONTROL, ' ').trim());
    return plain.length <= NAME_LIMIT ? plain.join('') : `${plain.slice(0, NAME_LIMIT).join('')}…`;
  }),
);

/** `PWDv1r1` salts: 256, 64 and 16 bytes as lower-case hex (protocol.md, "session/request"). */
export const saltsSchema = z.tuple([
  z.string().check(z.regex(/^[0-9a-f]{512}$/i)),
  z.string().check(z.regex(/^[0-9a-f]{128}$/i)),
  z.string().check(z.regex(/^[0-9a-f]{32}$/i)),
]);
export type Salts = z.infer<typeof saltsSchema>;

/** The only kind of challenge there is today; another one cannot be solved here. */
const CHALLENGE_TYPE = 'PWDv1r1';

/**
 * A password challenge. `session/request` and real servers name its kind `type`; the account
 * document says `token` for `challenge/get`. Either is accepted, and comes out as `type`.
 */
export const challengeSchema = z.pipe(
  z.object({
    type: z.optional(z.literal(CHALLENGE_TYPE)),
    token: z.optional(z.literal(CHALLENGE_TYPE)),
    salts: saltsSchema,
  }),
  z.transform(({ type, token, salts }) => ({ type: type ?? token ?? CHALLENGE_TYPE, salts })),
);
export type Challenge = z.infer<typeof challengeSchema>;

/** The only kind of client-side keychain there is today. */
export const KEYCHAIN_TYPE = 'CSEv1r1';

/** More than any account has. */
const MOST_TOKENS = 200;

/** One of the account's two-factor tokens, as `session/request` lists them. */
export const tokenSchema = z.object({
  /** `user-token`: the person types a code. `request-token`: confirmed on another device. */
  type: z.string().check(z.maxLength(100)),
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  label: nameSchema,
  description: z._default(nameSchema, ''),
  /** true: a code must first be asked for with `token/{id}/request`. */
  request: z._default(z.boolean(), false),
});
export type Token = z.infer<typeof tokenSchema>;

/**
 * PHP writes an empty object as `[]`; both mean "nothing".
 * @param schema what the object holds when it is not empty
 */
const emptyArrayAsObject = z.pipe(
  z.union([
    z.array(z.never()),
    z
      .record(z.string().check(z.maxLength(100)), z.string().check(z.maxLength(1_000_000)))
      .check(z.refine((value) => Object.keys(value).length <= 100)),
  ]),
  z.transform((value): Record<string, string> => (Array.isArray(value) ? {} : value)),
);

/** `GET session/request`: what it takes to open. Empty (`{}` or `[]`): nothing, or already open. */
export const requirementsSchema = z.pipe(
  z.union([
    z.array(z.never()),
    z.object({
      challenge: z.optional(challengeSchema),
      token: z.optional(z.array(tokenSchema).check(z.maxLength(MOST_TOKENS))),
    }),
  ]),
  z.transform((value): { challenge: Challenge | null; tokens: readonly Token[] } =>
    Array.isArray(value)
      ? { challenge: null, tokens: [] }
      : { challenge: value.challenge ?? null, tokens: value.token ?? [] },
  ),
);
export type Requirements = z.infer<typeof requirementsSchema>;

/** Whether nothing is needed: the account asks for nothing, or the session is open. */
export function isOpen({ challenge, tokens }: Requirements): boolean {
  return challenge === null && tokens.length === 0;
}

/** Body of `POST session/open`. `challenge` is the secret: 64 lower-case hex digits. */
export type OpenRequest = {
  readonly challenge?: string;
  readonly token?: Readonly<Record<string, string>>;
};

/** Keychains by name, sealed: `{}` when there is none. */
export const keychainsSchema = emptyArrayAsObject;
export type Keychains = z.infer<typeof keychainsSchema>;

/** Answer of `session/open`. */
export const openAnswerSchema = z.object({
  success: z.literal(true),
  keys: z._default(keychainsSchema, {}),
});
export type OpenAnswer = z.infer<typeof openAnswerSchema>;

/** Answer of `session/close`, `session/keepalive` and `challenge/set`. */
export const successSchema = z.object({ success: z.literal(true) });

/** What `open` wants for a push: 40 letters and digits (protocol.md, "token/{id}/request"). */
const pushValueSchema = z.string().check(z.regex(/^[0-9A-Za-z]{40}$/));

/**
 * Answer of `GET token/{id}/request`. For the push, `data.token` is the value that `open` wants;
 * for mailed and sent codes `data` is empty.
 */
export const tokenRequestAnswerSchema = z.object({
  success: z.boolean(),
  data: z.nullish(
    z.union([z.array(z.unknown()), z.object({ token: z.optional(pushValueSchema) })]),
  ),
});

/** Body of `POST account/challenge/set`. */
export type ChallengeSetRequest = {
  readonly secret: string;
  readonly data: Salts;
  readonly oldSecret?: string;
};

/** Body of `POST keychain/set`. */
export type KeychainSetRequest = { readonly id: string; readonly data: string };
export const keychainSetAnswerSchema = z.object({ id: z.string().check(z.maxLength(1000)) });

/** Body of `POST account/reset`: the login password (by wait), or the code, or nothing (by code). */
export type ResetRequest = { readonly password?: string; readonly code?: string };

/** More seconds than anybody waits at a page: a day. */
const LONGEST_WAIT = 86_400;

/** `POST account/reset`: done; or a wait in whole seconds (to 2021.1); or a code to type (later). */
export const resetAnswerSchema = z.union([
  z.object({ status: z.literal('ok') }),
  z.object({
    status: z.literal('accepted'),
    wait: z.number().check(z.int(), z.nonnegative(), z.maximum(LONGEST_WAIT)),
  }),
  z.object({
    status: z.literal('accepted'),
    code: z.string().check(z.minLength(1), z.maxLength(1000)),
  }),
]);
export type ResetAnswer = z.infer<typeof resetAnswerSchema>;

/** The settings this app asks for with `POST settings/get` (a JSON array of names). */
export const SETTING_NAMES = [
  'user.session.lifetime',
  'server.theme.color.primary',
  'server.theme.label',
] as const;

/** Answer of `settings/get`. Names the server does not know come back as null or not at all. */
export const settingsSchema = z.pipe(
  z.union([z.array(z.never()), z.record(z.string(), z.unknown())]),
  z.transform((value) => (Array.isArray(value) ? {} : value)),
);

/** The application's own error: `id` is a CRC-32 as 8 hex digits, or the number 0. */
export const applicationErrorSchema = z.object({
  status: z.literal('error'),
  id: z.union([z.string().check(z.maxLength(100)), z.number()]),
  message: z._default(z.string().check(z.maxLength(10_000)), ''),
});

/** The host's error: a message and nothing else. */
export const hostErrorSchema = z.object({ message: z.string().check(z.maxLength(10_000)) });

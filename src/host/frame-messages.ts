/** What a page and the app in its frame tell each other: version 1, parsed on arrival by both ends. */
import * as z from 'zod/mini';
import type { HostEvent } from './contract.ts';

/** Raised when a message changes its meaning; an end that hears another version answers nothing. */
export const FRAME_VERSION = 1;

const short = z.string().check(z.minLength(1), z.maxLength(2000));
const head = { 'account-security': z.literal(FRAME_VERSION) };

/** What the page around may choose. Where requests go and who sends them is the frame's own affair. */
const choicesSchema = z.strictObject({
  locale: z.optional(z.enum(['en', 'de'])),
  direction: z.optional(z.enum(['ltr', 'rtl'])),
  theme: z.optional(z.enum(['auto', 'light', 'dark'])),
  accent: z.optional(short),
});

const toFrameSchema = z.discriminatedUnion('kind', [
  /** Answer to `hello`, and later whenever a choice has changed. */
  z.strictObject({ ...head, kind: z.literal('configure'), choices: choicesSchema }),
  z.strictObject({ ...head, kind: z.literal('navigate'), path: short }),
  z.strictObject({ ...head, kind: z.literal('lock') }),
  /** Moves the focus into the app. */
  z.strictObject({ ...head, kind: z.literal('focus') }),
]);
export type ToFrame = z.infer<typeof toFrameSchema>;

/** What the frame sends. Only `hello` goes to whoever is there: it holds nothing. */
export type FromFrame =
  | { readonly 'account-security': 1; readonly kind: 'hello' }
  | { readonly 'account-security': 1; readonly kind: 'event'; readonly event: HostEvent };

/** @returns null for what is not for us, or not of this version */
export function readToFrame(data: unknown): ToFrame | null {
  const message = z.safeParse(toFrameSchema, data);
  return message.success ? message.data : null;
}

const origin = short.check(
  z.refine((value) => {
    try {
      return new URL(value).origin === value;
    } catch {
      return false;
    }
  }, 'must be an origin such as https://portal.example'),
);

/** What is written into the frame's page: who may put it into a frame, and the usual configuration. */
export const framePageSchema = z.strictObject({
  origins: z.array(origin).check(z.minLength(1), z.maxLength(50)),
  config: z._default(z.record(z.string(), z.unknown()), {}),
});

import * as z from 'zod/mini';

const milliseconds = z.number().check(z.nonnegative(), z.lte(86_400_000));

const wait = z.object({
  leftMs: milliseconds,
  lengthMs: milliseconds,
  lapsesInMs: z.nullable(milliseconds),
});

/** What the reset wizards of one account tell each other across the tabs of a browser. */
export const resetMessageSchema = z.discriminatedUnion('kind', [
  /** Is a reset under way anywhere? */
  z.object({ kind: z.literal('asked') }),
  /** Here it is. No wait: it shows a code. */
  z.object({
    kind: z.literal('under-way'),
    isConfirming: z.boolean(),
    wait: z.nullable(wait),
  }),
  /** Nothing is under way here, but the server may be counting for an earlier request. */
  z.object({ kind: z.literal('earlier'), wait }),
  /** Not here any more. `isCertain`: nothing was deleted. */
  z.object({ kind: z.literal('stopped'), isCertain: z.boolean() }),
  z.object({ kind: z.literal('cancel') }),
  /** `isSure`: the server said that everything is deleted. */
  z.object({ kind: z.literal('done'), isSure: z.boolean() }),
]);
export type ResetMessage = z.infer<typeof resetMessageSchema>;

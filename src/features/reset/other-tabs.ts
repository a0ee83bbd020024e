import * as z from 'zod/mini';

const milliseconds = z.number().check(z.nonnegative(), z.lte(86_400_000));

const messageSchema = z.discriminatedUnion('kind', [
  /** Is a reset under way anywhere? */
  z.object({ kind: z.literal('asked') }),
  /** Here it is. No wait: it shows a code. */
  z.object({
    kind: z.literal('under-way'),
    isConfirming: z.boolean(),
    wait: z.nullable(
      z.object({
        leftMs: milliseconds,
        lengthMs: milliseconds,
        lapsesInMs: z.nullable(milliseconds),
      }),
    ),
  }),
  /** Not here any more. `isCertain`: nothing was deleted. */
  z.object({ kind: z.literal('stopped'), isCertain: z.boolean() }),
  z.object({ kind: z.literal('cancel') }),
  z.object({ kind: z.literal('done') }),
]);
/** What the reset wizards of one account tell each other across the tabs of a browser. */
export type ResetMessage = z.infer<typeof messageSchema>;

export type OtherTabs = {
  tell(message: ResetMessage): void;
  /** Begins to listen, until the returned function is called. */
  listen(listener: (message: ResetMessage) => void): () => void;
};

/**
 * @param name names the account. A browser without channels has no other tabs to tell.
 */
export function createOtherTabs(name: string): OtherTabs {
  let post: ((message: ResetMessage) => void) | null = null;
  return {
    tell(message) {
      post?.(message);
    },
    listen(listener) {
      if (typeof BroadcastChannel === 'undefined') return () => undefined;
      const opened = new BroadcastChannel(name);
      opened.addEventListener('message', ({ data }) => {
        const message = z.safeParse(messageSchema, data);
        if (message.success) listener(message.data);
      });
      const ownPost = opened.postMessage.bind(opened);
      post = ownPost;
      return () => {
        opened.close();
        if (post === ownPost) post = null;
      };
    },
  };
}

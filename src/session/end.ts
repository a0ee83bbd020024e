import {
  MutationObserver,
  useMutationState,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { isApiError } from '#api/errors.ts';
import { useConnection } from './connection.ts';
import { setEndNote } from './end-note.ts';
import { useServices, type Services } from './services.ts';
import { endSession } from './status.ts';

/** Milliseconds to wait for the server's answer to a sign-out before going without it. */
const CLOSE_LIMIT = 8000;

const endKey = ['session-end', 'run'] as const;

/** The waiting for such an answer, by mount. */
const waits = new WeakMap<QueryClient, AbortController>();

/** What a person may do with an open session. */
export type Ending = 'lock' | 'logout';

/** Whether somebody is ending the session right now, so that its answers surprise nobody. */
export function isEnding(queryClient: QueryClient): boolean {
  return queryClient.isMutating({ mutationKey: endKey }) > 0;
}

/**
 * Something is on its way that may end the session, such as a reset: until it is known what came of
 * it, a session that is gone is no news to {@link isEnding}'s callers.
 * @returns it is known
 */
export function expectEnd(queryClient: QueryClient): () => void {
  let known = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    known = resolve;
  });
  const expected = new MutationObserver(queryClient, {
    mutationKey: endKey,
    mutationFn: () => promise,
    networkMode: 'always',
    retry: false,
    gcTime: 0,
  });
  expected.mutate().catch(() => null);
  return known;
}

/**
 * Closes the session on the server. Resolves to whether the server knows: a 412 says that there is
 * no open session any more, which is what was wanted. Any other refusal leaves it open there.
 */
async function closeOnServer(
  { client }: Pick<Services, 'client'>,
  wait: AbortController,
): Promise<boolean> {
  // A browser that knows it is offline need not try: leaving must not wait for the network.
  if (!navigator.onLine) return false;
  const limit = setTimeout(() => wait.abort(), CLOSE_LIMIT);
  try {
    await client.closeSession({ signal: wait.signal });
    return true;
  } catch (error) {
    return isApiError(error) && error.code === 'session-required';
  } finally {
    clearTimeout(limit);
  }
}

/**
 * Closes the session on the server as far as it can be told, and clears it here in any case. A
 * second press while the first is under way does nothing.
 * @returns once both are done: whether it was this press that did it
 */
export async function endEverywhere(
  services: Services,
  queryClient: QueryClient,
  ending: Ending,
): Promise<boolean> {
  if (isEnding(queryClient)) return false;
  const run = queryClient.getMutationCache().build<void, Error, Ending, unknown>(queryClient, {
    mutationKey: endKey,
    networkMode: 'always',
    retry: false,
    gcTime: 0,
    mutationFn: async () => {
      const wait = new AbortController();
      waits.set(queryClient, wait);
      const serverTold = await closeOnServer(services, wait);
      setEndNote(queryClient, { serverTold, by: 'this-tab', cause: null });
      endSession(queryClient, services, ending === 'lock' ? 'locked' : 'closed');
    },
  });
  await run.execute(ending);
  return true;
}

/** Lock and sign out, and which of them is under way anywhere in this mount. */
export function useEndSession() {
  const services = useServices();
  const queryClient = useQueryClient();
  const connection = useConnection();
  const [busy = null] = useMutationState<Ending | null>({
    filters: { mutationKey: endKey, status: 'pending' },
    select: ({ state }) =>
      state.variables === 'lock' || state.variables === 'logout' ? state.variables : null,
  });
  return {
    lock: async (): Promise<void> => {
      await endEverywhere(services, queryClient, 'lock');
    },
    logout: async (): Promise<void> => {
      if (await endEverywhere(services, queryClient, 'logout')) connection.disconnect();
    },
    busy,
    /** Clears at once what waits for the server, and says that it could not be told. */
    leaveAtOnce: (): void => waits.get(queryClient)?.abort(),
  };
}

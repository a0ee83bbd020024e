import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Services } from '#session/services.ts';
import { useServices } from '#session/use-services.ts';
import { useSessionWrites } from '#session/use-session.ts';

/** By it other clients decide whether they encrypt what they write (items.md, F70). */
const CSE = 'user.encryption.cse';

function cseQuery({ client, session }: Pick<Services, 'client' | 'session'>) {
  return queryOptions({
    queryKey: ['session', session.session.number, 'client-encryption'] as const,
    queryFn: async ({ signal }) => {
      const value = (await client.items.getSettings([CSE], { signal }))[CSE];
      return typeof value === 'number' ? value === 1 : null;
    },
  });
}

/**
 * Whether other clients are told to encrypt; null: not known. Somebody must have set it by hand
 * where they are not: with a passphrase set the server's own answer is yes.
 * @param options.enabled false: only what `tell` has read
 */
export function useClientEncryption({ enabled = true }: { enabled?: boolean } = {}) {
  const services = useServices();
  const client = useSessionWrites();
  const queryClient = useQueryClient();
  const query = cseQuery(services);
  const { data, isError, isFetching, refetch } = useQuery({ ...query, enabled });
  return {
    isTold: isError ? null : (data ?? null),
    /** It could not be read. */
    hasFailed: isError,
    isReading: isFetching,
    readAgain: () => void refetch(),
    /**
     * Takes back what was set by hand. Answers of `reset` differ, so it is read again (F72), whatever
     * became of it.
     */
    tell: async (): Promise<void> => {
      try {
        await client.items.resetSettings([CSE]);
      } finally {
        // An answer from before the reset tells nothing.
        await queryClient.cancelQueries({ queryKey: query.queryKey });
        await queryClient.fetchQuery({ ...query, staleTime: 0 });
      }
    },
  };
}

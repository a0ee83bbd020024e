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
 */
export function useClientEncryption() {
  const services = useServices();
  const client = useSessionWrites();
  const queryClient = useQueryClient();
  const query = cseQuery(services);
  const { data } = useQuery(query);
  return {
    isTold: data ?? null,
    /** Takes back what was set by hand. Answers of `reset` differ, so it is read again (F72). */
    tell: async (): Promise<void> => {
      try {
        await client.items.resetSettings([CSE]);
      } finally {
        await queryClient.invalidateQueries({ queryKey: query.queryKey });
      }
    },
  };
}

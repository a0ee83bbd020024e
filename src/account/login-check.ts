import { useQuery } from '@tanstack/react-query';
import { isApiError, isLoginRefused } from '#api/errors.ts';
import { useServices } from '#session/use-services.ts';

/** Whether the server still takes the login that this tab is connected with. */
export type LoginCheck = 'accepted' | 'refused' | 'unknown';

/**
 * Asks with `session/request`, which spends nothing: a revoked app token is refused by the host
 * (401), while a blocked account is refused by the application (403).
 */
export function useLoginCheck(): LoginCheck {
  const { client, session } = useServices();
  const { data } = useQuery<LoginCheck>({
    queryKey: ['session', session.session.number, 'login-check'],
    queryFn: async ({ signal }) => {
      try {
        await client.requestSession({ signal });
        return 'accepted';
      } catch (error) {
        if (!isApiError(error)) return 'unknown';
        if (error.serverId !== null) return 'accepted';
        // A host with a second factor says "no passwords here" to a token that it no longer knows.
        return isLoginRefused(error.code) ? 'refused' : 'unknown';
      }
    },
    initialData: 'unknown',
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  return data;
}

import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Client } from '#api/client.ts';
import { ApiError } from '#api/errors.ts';
import { useServices } from './services.ts';
import { sessionKey, type SessionStatus } from './status.ts';

/**
 * A client that changes nothing any more once the session is over that was open when the page came.
 * The server alone does not see to that: an account without a challenge needs no session, and would
 * be given one behind the back of a page that says "signed out".
 */
export function useSessionWrites(): Client {
  const { client } = useServices();
  const queryClient = useQueryClient();
  return useMemo(() => {
    const id = client.sessionId();
    const checkSession = () => {
      const isOpen = queryClient.getQueryData<SessionStatus>(sessionKey)?.kind === 'open';
      if (!isOpen || client.sessionId() !== id) throw new ApiError('session-required');
    };
    return {
      ...client,
      setChallenge: async (...call: Parameters<Client['setChallenge']>) => {
        checkSession();
        await client.setChallenge(...call);
      },
      setKeychain: async (...call: Parameters<Client['setKeychain']>) => {
        checkSession();
        await client.setKeychain(...call);
      },
    };
  }, [client, queryClient]);
}

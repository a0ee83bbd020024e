import type { Client } from '#api/client.ts';
import { ApiError } from '#api/errors.ts';
import type { Services } from './services.ts';

/**
 * A client that changes nothing any more once the session is over that is open now. The server alone
 * does not see to that: an account without a challenge needs no session, and would be given one
 * behind the back of a page that says "signed out".
 */
export function clientOfSession({ client, session }: Pick<Services, 'client' | 'session'>): Client {
  const { signal } = session;
  const id = client.sessionId();
  const checkSession = () => {
    const isOurs = !signal.aborted && session.isOpen && client.sessionId() === id;
    if (!isOurs) throw new ApiError('session-required');
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
}

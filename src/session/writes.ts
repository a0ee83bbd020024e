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
  const checked = async <Result>(write: () => Promise<Result>): Promise<Result> => {
    checkSession();
    return write();
  };
  const { items } = client;
  return {
    ...client,
    items: {
      ...items,
      create: (...call) => checked(() => items.create(...call)),
      update: (...call) => checked(() => items.update(...call)),
      delete: (...call) => checked(() => items.delete(...call)),
      restore: (...call) => checked(() => items.restore(...call)),
      setSettings: (...call) => checked(() => items.setSettings(...call)),
      resetSettings: (...call) => checked(() => items.resetSettings(...call)),
    },
    setChallenge: (...call) => checked(() => client.setChallenge(...call)),
    setKeychain: (...call) => checked(() => client.setKeychain(...call)),
  };
}

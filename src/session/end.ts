import { isApiError } from '#api/errors.ts';
import { disconnect } from './connection.ts';
import type { SessionServices } from './services.ts';
import type { Wish } from './state.ts';
import { endSession } from './status.ts';

/** Milliseconds to wait for the server's answer to a sign-out before going without it. */
const CLOSE_LIMIT = 8000;

/**
 * Carries out a person's wish to lock or to sign out, whatever else is under way: closes the session
 * on the server as far as that can be told, and clears it here in any case. Locking that is under way
 * becomes signing out when that is asked for meanwhile.
 */
export async function carryOut(services: SessionServices, wish: Wish): Promise<void> {
  const { session } = services;
  const { connection } = session.mount;
  const { ending } = session.session;
  if (ending !== null) {
    if (wish === 'logout') session.setSession({ ending: { ...ending, wish } });
    await ending.done;
  } else if (session.isOpen) {
    const hurry = new AbortController();
    const done = closeAndClear(services, hurry);
    session.setSession({ ending: { wish, hurry: () => hurry.abort(), done } });
    await done;
  }
  // Not a login that was given meanwhile.
  if (wish === 'logout' && session.mount.connection === connection) disconnect(services);
}

async function closeAndClear(services: SessionServices, hurry: AbortController): Promise<void> {
  const { session } = services;
  const { signal } = session;
  const serverTold = await closeOnServer(services, hurry);
  // Meanwhile another tab has ended it, or another login was given.
  if (signal.aborted) return;
  const isLogout = session.session.ending?.wish === 'logout';
  const note = { serverTold, by: 'this-tab', cause: null } as const;
  endSession(services, isLogout ? 'closed' : 'locked', note);
  // At once, so that no page asks what the next session takes.
  if (isLogout) disconnect(services);
}

/**
 * Closes the session on the server. Resolves to whether the server knows: a 412 says that there is
 * no open session any more, which is what was wanted. Any other refusal leaves it open there.
 */
async function closeOnServer(
  { client }: Pick<SessionServices, 'client'>,
  hurry: AbortController,
): Promise<boolean> {
  // A browser that knows it is offline need not try: leaving must not wait for the network.
  if (!navigator.onLine) return false;
  const timer = setTimeout(() => hurry.abort(), CLOSE_LIMIT);
  try {
    await client.closeSession({ signal: hurry.signal });
    return true;
  } catch (error) {
    return isApiError(error) && error.code === 'session-required';
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Something is on its way that may end the session, such as a reset: until it is known what came of
 * it, a session that is gone is no surprise.
 * @returns it is known
 */
export function expectEnd({ session }: Pick<SessionServices, 'session'>): () => void {
  const { signal } = session;
  const count = (by: number) => {
    if (!signal.aborted) session.setSession({ expectedEnds: session.session.expectedEnds + by });
  };
  count(1);
  let isKnown = false;
  return () => {
    if (!isKnown) count(-1);
    isKnown = true;
  };
}

import { isApiError } from '#api/errors.ts';
import { isOpen, type Requirements } from '#protocol/wire.ts';
import type { SessionServices } from './services.ts';

/**
 * Joins the session that another tab of this account has open, so that a passphrase is typed
 * once in one browser and one keepalive serves all tabs. To be called once the server has taken
 * this tab's own credentials: the id alone opens nothing (see README.md).
 * @returns the answer of `session/request` in that session; null when there is none to join, and
 * then this tab keeps the session it had
 */
export async function joinOpenSession(
  { client, tabs }: Pick<SessionServices, 'client' | 'tabs'>,
  signal: AbortSignal,
): Promise<Requirements | null> {
  const id = await tabs.askForSession();
  if (id === null || signal.aborted) return null;
  const own = client.sessionId();
  client.adoptSession(id);
  try {
    const requirements = await client.requestSession({ signal });
    if (isOpen(requirements)) return requirements;
  } catch (error) {
    if (!isApiError(error)) throw error;
  }
  // Cancelled by another login: what follows belongs to that one.
  if (signal.aborted) return null;
  // A mailed code belongs to the session it was asked for in: back to our own.
  if (own === null) client.forgetSession();
  else client.adoptSession(own);
  return null;
}

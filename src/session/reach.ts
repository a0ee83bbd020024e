import { isApiError } from '#api/errors.ts';
import { isOpen } from '#protocol/wire.ts';
import type { SessionServices } from './services.ts';
import { endSession, probe } from './status.ts';

/** Asks the server whether it is there. Spends nothing; failures show as the client's events. */
export async function askServer(services: SessionServices): Promise<void> {
  const { status } = services.session.session;
  if (status === undefined || status.kind === 'ended') {
    await probe(services);
    return;
  }
  const { signal } = services.session;
  try {
    const requirements = await services.client.requestSession({ signal });
    const isGone = status.kind === 'open' && !isOpen(requirements);
    const isSurprise = services.session.session.expectedEnds === 0;
    if (isGone && isSurprise && !signal.aborted) endSession(services, 'expired');
  } catch (error) {
    if (!isApiError(error)) throw error;
  }
}

import { useIsFetching, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isApiError, type ApiErrorCode } from '#api/errors.ts';
import { useServices, type Services } from './services.ts';
import { endSession, sessionKey, useSessionActions, type SessionStatus } from './status.ts';

/** What to do about a server that could not be reached, or takes its time. */
export function useServerProbe() {
  const services = useServices();
  const queryClient = useQueryClient();
  const { probe } = useSessionActions();
  return useMemo(
    () => ({
      /** Asks the server whether it is there. Spends nothing; failures show as the client's events. */
      ask: () => ask(services, queryClient, probe),
      /** Reads again what could not be read for want of a server. */
      readAgain: () => readAgain(queryClient),
      /** Gives up waiting for everything that is being read. Calls that change something go on. */
      cancelReads: () => queryClient.cancelQueries({}, { revert: false }),
    }),
    [services, queryClient, probe],
  );
}

/** Whether anything is being read from the server. */
export function useIsReading(): boolean {
  return useIsFetching() > 0;
}

async function ask(
  services: Services,
  queryClient: QueryClient,
  probe: () => Promise<unknown>,
): Promise<void> {
  const status = queryClient.getQueryData<SessionStatus>(sessionKey);
  if (status === undefined || status.kind === 'ended') {
    await probe();
    return;
  }
  try {
    const { challenge, tokens } = await services.client.requestSession();
    const isOpen = challenge === null && tokens.length === 0;
    if (status.kind === 'open' && !isOpen) endSession(queryClient, services, 'expired');
  } catch (error) {
    if (!isApiError(error)) throw error;
  }
}

/** What passes by itself, whichever call met it. */
const PASSING: ReadonlySet<ApiErrorCode> = new Set(['offline', 'timeout', 'maintenance']);

async function readAgain(queryClient: QueryClient): Promise<void> {
  await queryClient.refetchQueries({
    type: 'active',
    predicate: ({ state: { error } }) => isApiError(error) && PASSING.has(error.code),
  });
}

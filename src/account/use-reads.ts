import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isApiError, mayPass } from '#api/errors.ts';
import { cancelProbe } from '#session/status.ts';
import { useServices } from '#session/use-services.ts';
import { useSessionStatus } from '#session/use-session.ts';

/** What is being read from the server, and what to do about a reading that does not come. */
export function useReads() {
  const services = useServices();
  const queryClient = useQueryClient();
  const { isAsking } = useSessionStatus();
  const isReading = useIsFetching() > 0 || isAsking;
  return useMemo(
    () => ({
      isReading,
      /** Reads again what could not be read for want of a server. */
      readAgain: () =>
        queryClient.refetchQueries({
          type: 'active',
          predicate: ({ state: { error } }) => isApiError(error) && mayPass(error.code),
        }),
      /** Gives up waiting for everything that is being read. Calls that change something go on. */
      cancel: () => {
        cancelProbe(services);
        void queryClient.cancelQueries({}, { revert: false });
      },
    }),
    [isReading, services, queryClient],
  );
}

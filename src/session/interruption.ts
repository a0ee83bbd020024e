import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { endNote } from './end-note.ts';
import { sessionKey, type SessionStatus } from './status.ts';

/** What a page had done when its session ran out under it. */
export type Interruption =
  /** Nothing was written. */
  | 'as-before'
  /** Something was, or may have been. */
  | 'in-the-middle';

/** Below `draft`, so that it goes with what belongs to somebody else. */
const interruptionKey = ['draft', 'interruption'] as const;

/** Remembers over a sign-in in the middle that there was one, so that the page can say so. */
export function useInterruption() {
  const queryClient = useQueryClient();
  const { data: kept } = useQuery<Interruption | 'gone-on' | null>({
    queryKey: interruptionKey,
    queryFn: () => null,
    enabled: false,
    initialData: null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(
    () => ({
      kept,
      /** The page goes: remembered if it goes because the session has run out. */
      left: (work: Interruption | null): void => {
        const status = queryClient.getQueryData<SessionStatus>(sessionKey);
        const isExpired =
          status !== undefined && status.kind !== 'open' && status.reason === 'expired';
        // Changed on another device, it is not as it was: the sign-in page has said so.
        const isOurs = endNote(queryClient)?.cause !== 'passphrase-changed';
        if (isExpired && isOurs) queryClient.setQueryData(interruptionKey, work);
      },
      /** It is being said. */
      said: (): void => {
        queryClient.setQueryData(interruptionKey, null);
      },
      /** The work has begun anew: what interrupted it does not matter any more. */
      goneOn: (): void => {
        queryClient.setQueryData(interruptionKey, 'gone-on');
      },
    }),
    [queryClient, kept],
  );
}

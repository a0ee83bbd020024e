import { useMemo } from 'react';
import type { Interruption } from './state.ts';
import { useServices } from './use-services.ts';
import { useAccountState } from './use-session.ts';

/** Whether it was read what encryption means, for when the session ends in the middle of a set-up. */
export function useReadSetUp() {
  const { session } = useServices();
  const { hasReadSetUp } = useAccountState();
  return {
    hasRead: hasReadSetUp,
    keep: (hasRead: boolean): void => session.setAccount({ hasReadSetUp: hasRead }),
  };
}

/** Remembers over a sign-in in the middle that there was one, so that the page can say so. */
export function useInterruption() {
  const { session } = useServices();
  const { interruption } = useAccountState();
  return useMemo(
    () => ({
      kept: interruption,
      /** The page goes: remembered if it goes because the session has run out. */
      left: (work: Interruption | null): void => {
        const { status, endNote } = session.session;
        const isExpired =
          status !== undefined && status.kind !== 'open' && status.reason === 'expired';
        // Changed on another device, it is not as it was: the sign-in page has said so.
        const isOurs = endNote?.cause !== 'passphrase-changed';
        if (isExpired && isOurs) session.setAccount({ interruption: work });
      },
      /** It is being said. */
      said: () => session.setAccount({ interruption: null }),
      /** The work has begun anew: what interrupted it does not matter any more. */
      goneOn: () => session.setAccount({ interruption: 'gone-on' }),
    }),
    [session, interruption],
  );
}

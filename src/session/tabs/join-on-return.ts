import { useEffect, useEffectEvent } from 'react';
import { useConnection } from '../connection.ts';
import { useServices } from '../services.ts';
import { useSessionActions, useSessionStatus } from '../status.ts';
import { joinOpenSession } from './shared-session.ts';

/**
 * Unlocked in one tab, unlocked in all: a tab that waits for a passphrase and comes back in front
 * of somebody joins the session that was opened elsewhere meanwhile. Only then, so that no form
 * goes away under anybody's hands.
 */
export function useJoinOnReturn(): void {
  const services = useServices();
  const { connection } = useConnection();
  const { data: status } = useSessionStatus({ enabled: false });
  const { opened } = useSessionActions();
  const isWaiting = connection.kind !== 'missing' && status?.kind === 'locked';

  const join = useEffectEvent(async (signal: AbortSignal) => {
    const joined = await joinOpenSession(services, signal);
    if (joined !== null && !signal.aborted) opened();
  });
  useEffect(() => {
    if (!isWaiting) return undefined;
    const waiting = new AbortController();
    const { signal } = waiting;
    const onVisibility = () => {
      if (document.visibilityState === 'visible') void join(signal);
    };
    document.addEventListener('visibilitychange', onVisibility, { signal });
    return () => waiting.abort();
  }, [isWaiting]);
}

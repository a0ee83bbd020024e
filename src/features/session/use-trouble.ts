import { useEffect, useEffectEvent } from 'react';
import { useConnection } from '#session/use-session.ts';
import { useServices } from '#session/use-services.ts';
import { useReads } from '#account/use-reads.ts';
import { askServer } from '#session/reach.ts';
import { useMachine } from '#ui/use-machine.ts';
import { FINE, next, type Trouble, type TroubleEvent } from './trouble-machine.ts';

/** Watches whether the server can be reached, and asks again while it cannot. */
export function useTrouble(): { readonly trouble: Trouble; readonly askNow: () => void } {
  const services = useServices();
  const { client, monotonicNow } = services;
  const { connection } = useConnection();
  const { readAgain } = useReads();
  const [trouble, send, read] = useMachine<Trouble, TroubleEvent>(next, () => FINE);
  const nextTryAt = trouble.kind === 'trouble' ? trouble.nextTryAt : null;
  // Without credentials there is nothing to ask with: then the browser's own word has to do.
  const canAsk = connection.kind !== 'missing';

  const onAnswer = useEffectEvent(() => {
    const wasInTrouble = read().kind === 'trouble';
    const after = send({ type: 'answered', at: monotonicNow() });
    if (wasInTrouble && after.kind === 'fine') void readAgain();
  });
  const onNetwork = useEffectEvent((isThere: boolean) => {
    const at = monotonicNow();
    send({ type: 'network', isThere, at });
    if (isThere && !canAsk) send({ type: 'answered', at });
  });

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('online', () => onNetwork(true), { signal });
    window.addEventListener('offline', () => onNetwork(false), { signal });
    if (!navigator.onLine) onNetwork(false);
    const stop = client.subscribe((event) => {
      if (event.kind === 'activity') onAnswer();
      if (event.kind === 'failed') {
        send({ type: 'failed', code: event.error.code, at: monotonicNow() });
      }
    });
    return () => {
      listening.abort();
      stop();
    };
  }, [client, monotonicNow, send]);

  // Asks only while somebody can see it: a hidden page asks when it is seen again.
  useEffect(() => {
    if (nextTryAt === null || !canAsk) return undefined;
    const waiting = new AbortController();
    const tryAgain = () => {
      if (document.visibilityState === 'visible') void askServer(services);
    };
    const timer = setTimeout(tryAgain, Math.max(0, nextTryAt - monotonicNow()));
    document.addEventListener('visibilitychange', tryAgain, { signal: waiting.signal });
    return () => {
      clearTimeout(timer);
      waiting.abort();
    };
  }, [nextTryAt, canAsk, services, monotonicNow]);

  return {
    trouble,
    askNow: () => void askServer(services),
  };
}

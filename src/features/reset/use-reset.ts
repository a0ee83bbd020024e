import { useEffect, useState, useSyncExternalStore } from 'react';
import { useResetCalls } from '#account/reset.ts';
import { useServices } from '#session/use-services.ts';
import { useSessionStatus } from '#session/use-session.ts';
import { createPendingStore } from './pending-store.ts';
import { ResetFlow } from './reset-flow.ts';

/** The reset of this mount: its state, and what a person can do with it. */
export function useReset() {
  const { tabs, monotonicNow, wallNow } = useServices();
  const calls = useResetCalls();
  const { status } = useSessionStatus();
  const isReset = status?.kind === 'ended' && status.reason === 'reset';
  const [flow] = useState(
    () =>
      new ResetFlow(
        {
          moment: () => ({ mono: monotonicNow(), wall: wallNow() }),
          isOnline: () => navigator.onLine,
          calls,
          store: createPendingStore(calls.storageKey),
          tabs: {
            tell: (message) => tabs.tell({ kind: 'reset', message }),
            listen: (listener) =>
              tabs.subscribe((told) => {
                if (told.kind === 'reset') listener(told.message);
              }),
          },
          pause: pauseOrOnline,
        },
        isReset,
      ),
  );
  const state = useSyncExternalStore(flow.subscribe, flow.read);

  useEffect(() => {
    const start = () => flow.start();
    const stop = () => flow.stop();
    const look = () => flow.tick();
    start();
    // The page may have slept, been throttled or been put away: every return is a reason to look.
    window.addEventListener('pagehide', stop);
    window.addEventListener('pageshow', start);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('pagehide', stop);
      window.removeEventListener('pageshow', start);
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
      stop();
    };
  }, [flow]);

  useEffect(() => {
    if (isReset) flow.endedElsewhere();
    else void calls.look();
  }, [flow, calls, isReset]);

  return { state, flow };
}

/** Resolves after so many milliseconds, or as soon as the network is back. */
function pauseOrOnline(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, ms);
    window.addEventListener('online', go);
  });
}

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { useServices } from '../use-services.ts';
import { longAbsenceMs, type KeepAliveMode } from './clock.ts';
import { SessionPacer, type Warning } from './pacer.ts';

/** What counts as activity. A moving mouse does not: a bump of the desk moves it too. */
const ACTIVITY_EVENTS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

type PacerProps = {
  readonly lifetimeMs: number;
  readonly mode: KeepAliveMode;
  /** The server says that the session is not open any more. */
  readonly onGone: () => void;
  readonly onLifetime: (lifetimeMs: number) => void;
};

/** Runs a pacer while the component is mounted, and tells it what happens to the page. */
export function useSessionPacer(props: PacerProps): {
  readonly warning: Warning | null;
  /** Extends the session; resolves to whether the server has answered. */
  readonly stay: () => Promise<boolean>;
  /** Asks the server what is true; resolves to whether it has answered. */
  readonly ask: () => Promise<boolean>;
} {
  const { lifetimeMs, mode } = props;
  const { client, tabs, deadlines, monotonicNow, wallNow } = useServices();
  const [pacer] = useState(
    () =>
      new SessionPacer({
        client,
        tabs,
        deadlines,
        monotonicNow,
        wallNow,
        isSeen,
        lifetimeMs,
        mode,
      }),
  );
  const onGone = useEffectEvent(props.onGone);
  const onLifetime = useEffectEvent(props.onLifetime);
  const absenceMs = useEffectEvent(() => longAbsenceMs(lifetimeMs));

  useEffect(() => {
    const page = new AbortController();
    const { signal } = page;
    let hiddenAt: number | null = null;

    const onVisibility = () => {
      if (!isSeen()) hiddenAt = wallNow();
      const isBackAfterLong = hiddenAt !== null && wallNow() - hiddenAt >= absenceMs();
      if (isSeen() && isBackAfterLong) void pacer.ask();
      else pacer.look();
      if (isSeen()) hiddenAt = null;
    };
    const onFreeze = () => tabs.standBack();
    const onBack = () => {
      tabs.resume();
      void pacer.ask();
    };
    const onActivity = () => pacer.activity();

    pacer.start({ onGone: () => onGone(), onLifetime: (learnt) => onLifetime(learnt) });
    document.addEventListener('visibilitychange', onVisibility, { signal });
    // A page that was frozen or put away does not know how long it was gone.
    document.addEventListener('freeze', onFreeze, { signal });
    document.addEventListener('resume', onBack, { signal });
    for (const type of ACTIVITY_EVENTS) {
      document.addEventListener(type, onActivity, { signal, capture: true, passive: true });
    }
    return () => {
      page.abort();
      pacer.stop();
    };
  }, [pacer, tabs, wallNow]);

  useEffect(() => pacer.setLifetime(lifetimeMs), [pacer, lifetimeMs]);
  useEffect(() => pacer.setMode(mode), [pacer, mode]);

  const warning = useSyncExternalStore(pacer.subscribe, pacer.warning);
  return { warning, stay: () => pacer.stay(), ask: () => pacer.ask() };
}

function isSeen(): boolean {
  return document.visibilityState === 'visible';
}

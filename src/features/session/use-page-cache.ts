import { useEffect, useEffectEvent, type RefObject } from 'react';
import { useServices } from '#session/use-services.ts';

type PageCacheOptions = {
  /** Asks the server about the session; resolves to whether it has answered. */
  readonly ask: () => Promise<boolean>;
  /** The server could not be asked. */
  readonly onUnknown: () => void;
};

/**
 * Browsers put pages away whole and bring them back with *Back*. Ours goes away with nothing to
 * see, and shows itself again only when the server has said that the session is still open.
 * @param inside any element inside the app's root
 */
export function usePageCache(
  inside: RefObject<HTMLElement | null>,
  options: PageCacheOptions,
): void {
  const { tabs } = useServices();
  const ask = useEffectEvent(options.ask);
  const onUnknown = useEffectEvent(options.onUnknown);

  useEffect(() => {
    const root = inside.current?.closest<HTMLElement>('.account-security') ?? null;
    const listening = new AbortController();
    const { signal } = listening;

    const onHide = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      root?.style.setProperty('visibility', 'hidden');
      // A page that is put away must not hold what other tabs wait for.
      tabs.pause();
    };
    const onShow = async ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      tabs.resume();
      const isAnswered = await ask();
      if (signal.aborted) return;
      if (!isAnswered) onUnknown();
      root?.style.removeProperty('visibility');
    };

    window.addEventListener('pagehide', onHide, { signal });
    window.addEventListener('pageshow', (event) => void onShow(event), { signal });
    return () => {
      listening.abort();
      root?.style.removeProperty('visibility');
    };
  }, [tabs, inside]);
}

import { useEffect } from 'react';
import { Navigate, Outlet } from 'react-router';
import { useSessionActions } from '#session/use-session.ts';
import { HostLoginPage } from './HostLoginPage.tsx';
import { Loading } from './Loading.tsx';
import { TroublePage } from './TroublePage.tsx';
import { useIsFirstPageShown, useLeaveFirstPage } from './first-page/use-first-page.ts';
import { usePlace } from './use-place.ts';

/** Shows the page that the address names, or leads to where the person must be. */
export function Gate() {
  const { place, mustAsk, error, isAsking, isStanding } = usePlace();
  const isFirstPageShown = useIsFirstPageShown();
  const { probe } = useSessionActions();
  useEffect(() => {
    if (mustAsk) void probe();
  }, [mustAsk, probe]);
  useLeaveFirstPage(isStanding);

  if ('go' in place) return <Navigate to={place.go} replace />;
  // What it shows takes the focus as it appears, so it appears when it can be seen.
  if (isFirstPageShown) return null;
  switch (place.show) {
    case 'loading':
      return <Loading />;
    case 'trouble':
      return (
        <TroublePage code={error?.code ?? 'aborted'} busy={isAsking} retry={() => void probe()} />
      );
    case 'host-login':
      return <HostLoginPage busy={isAsking} retry={() => void probe()} />;
    default:
      return <Outlet />;
  }
}

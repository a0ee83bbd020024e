import { useEffect } from 'react';
import { Navigate, Outlet } from 'react-router';
import { useSessionActions } from '#session/use-session.ts';
import { HostLoginPage } from './HostLoginPage.tsx';
import { Loading } from './Loading.tsx';
import { TroublePage } from './TroublePage.tsx';
import { usePlace } from './use-place.ts';

/** Shows the page that the address names, or leads to where the person must be. */
export function Gate() {
  const { place, mustAsk, error, isAsking } = usePlace();
  const { probe } = useSessionActions();
  useEffect(() => {
    if (mustAsk) void probe();
  }, [mustAsk, probe]);

  if ('go' in place) return <Navigate to={place.go} replace />;
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

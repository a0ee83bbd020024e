import { Navigate, Outlet, useLocation } from 'react-router';
import { useConnection } from '#session/connection.ts';
import { useSessionStatus } from '#session/status.ts';
import { Loading } from './Loading.tsx';
import { withReturn } from './return-path.ts';
import { SessionTrouble } from './SessionTrouble.tsx';

/** Lets a page be seen only with an open session; otherwise leads to where one is opened, and back. */
export function RequireSession() {
  const { pathname } = useLocation();
  const { connection } = useConnection();
  const isConnected = connection.kind !== 'missing';
  const { data: status, error, refetch } = useSessionStatus({ enabled: isConnected });

  // The reset ends the session itself, and its last page tells so.
  const isResetDone = status?.kind === 'ended' && status.reason === 'reset';
  if (isResetDone && pathname === '/reset') return <Outlet />;
  // Who signs out is done here: whoever comes next begins at the beginning.
  const isSignedOut = status !== undefined && status.kind !== 'open' && status.reason === 'closed';
  const from = isSignedOut ? '/' : pathname;
  if (!isConnected) return <Navigate to={withReturn('/connect', from)} replace />;
  if (status === undefined) {
    if (error === null) return <Loading />;
    return <SessionTrouble error={error} from={from} retry={() => void refetch()} />;
  }
  if (status.kind !== 'open') return <Navigate to={withReturn('/login', from)} replace />;
  return <Outlet />;
}

import { Navigate, useSearchParams } from 'react-router';
import { LoginPage } from '#features/login/LoginPage.tsx';
import { SignedOutNotice } from '#features/session/SignedOutNotice.tsx';
import { useConnection } from '#session/connection.ts';
import { useSessionStatus } from '#session/status.ts';
import { Loading } from './Loading.tsx';
import { returnPath, withReturn } from './return-path.ts';
import { SessionTrouble } from './SessionTrouble.tsx';

/** `/login`: what it takes to open the session, then back to where the person was. */
export function LoginRoute() {
  const { connection } = useConnection();
  const isConnected = connection.kind !== 'missing';
  const { data: status, error, refetch } = useSessionStatus({ enabled: isConnected });
  const [search] = useSearchParams();
  const to = returnPath(search);

  if (!isConnected) return <Navigate to={withReturn('/connect', to)} replace />;
  if (status?.kind === 'open') return <Navigate to={to} replace />;
  return (
    <LoginPage
      connectPath={withReturn('/connect', to)}
      notice={<SignedOutNotice />}
      loading={<Loading />}
      trouble={<SessionTrouble error={error} from={to} retry={() => void refetch()} />}
    />
  );
}

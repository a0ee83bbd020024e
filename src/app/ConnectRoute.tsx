import { Navigate, useSearchParams } from 'react-router';
import { ConnectPage } from '#features/connect/ConnectPage.tsx';
import { SignedOutNotice } from '#features/session/SignedOutNotice.tsx';
import { useConnection } from '#session/connection.ts';
import { returnPath, withReturn } from './return-path.ts';

/** `/connect`, for those who are asked for credentials; a host's own login never sees it. */
export function ConnectRoute() {
  const { connection } = useConnection();
  const [search] = useSearchParams();
  const to = returnPath(search);
  if (connection.kind === 'host') return <Navigate to={to} replace />;
  return <ConnectPage nextPath={withReturn('/login', to)} notice={<SignedOutNotice />} />;
}

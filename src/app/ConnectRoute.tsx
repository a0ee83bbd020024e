import { ConnectPage } from '#features/connect/ConnectPage.tsx';
import { SignedOutNotice } from '#features/session/SignedOutNotice.tsx';
import { withReturn } from './return-path.ts';
import { usePlace } from './use-place.ts';

/** `/connect`, for those who are asked for credentials. */
export function ConnectRoute() {
  const { to } = usePlace();
  return <ConnectPage nextPath={withReturn('/login', to)} notice={<SignedOutNotice />} />;
}

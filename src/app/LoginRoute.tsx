import { LoginPage } from '#features/login/LoginPage.tsx';
import { SignedOutNotice } from '#features/session/SignedOutNotice.tsx';
import { withReturn } from './return-path.ts';
import { usePlace } from './use-place.ts';

/** `/login`: what it takes to open the session. */
export function LoginRoute() {
  const { place, to } = usePlace();
  return (
    <LoginPage
      isBlocked={'show' in place && place.show === 'blocked'}
      connectPath={withReturn('/connect', to)}
      notice={<SignedOutNotice />}
    />
  );
}

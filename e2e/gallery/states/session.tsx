import { useEffect } from 'react';
import { ConnectPage } from '#features/connect/ConnectPage.tsx';
import { SessionWarning } from '#features/session/SessionWarning.tsx';
import { SignedOutNotice } from '#features/session/SignedOutNotice.tsx';
import { TroubleNotice } from '#features/session/TroubleNotice.tsx';
import type { EndReason } from '#host/contract.ts';
import { requirementsSchema } from '#protocol/wire.ts';
import type { EndNote } from '#session/state.ts';
import { Page } from '#ui/Page.tsx';
import { nothing, type States } from './states.ts';

/** The sentence above the form, after a session that ended so. */
const ended =
  (reason: EndReason, note: Partial<EndNote> = {}): States[string] =>
  ({ session }) => {
    session.setMount({ connection: { kind: 'typed', user: 'alice' } });
    session.setSession({
      status: { kind: 'ended', reason },
      endNote: { serverTold: true, by: 'this-tab', cause: null, ...note },
    });
    return <ConnectPage nextPath="/login" notice={<SignedOutNotice />} />;
  };

const lockedOpenToAll: States[string] = ({ session }) => {
  const requirements = requirementsSchema.parse([]);
  session.setSession({ status: { kind: 'locked', requirements, reason: 'locked' } });
  return (
    <Page heading="Sign in">
      <SignedOutNotice />
    </Page>
  );
};

/** The network goes as soon as somebody listens. */
function Offline() {
  useEffect(() => {
    window.dispatchEvent(new Event('offline'));
  }, []);
  return (
    <Page heading="Any page">
      <TroubleNotice />
    </Page>
  );
}

export const session: States = {
  expired: ended('expired'),
  locked: ended('locked'),
  'locked-elsewhere': ended('locked', { by: 'other-tab' }),
  'locked-open-to-all': lockedOpenToAll,
  closed: ended('closed'),
  'closed-elsewhere': ended('closed', { by: 'other-tab' }),
  'closed-untold': ended('closed', { serverTold: false }),
  deauthorised: ended('deauthorised'),
  'login-refused': ended('deauthorised', { cause: 'login-refused' }),
  'passphrase-changed': ended('expired', { cause: 'passphrase-changed' }),
  'encryption-set-up': ended('expired', { cause: 'encryption-set-up' }),
  reset: ended('reset'),
  warning: () => (
    <SessionWarning endsAt={performance.now() + 58_000} onStay={() => new Promise(nothing)} />
  ),
  offline: () => <Offline />,
};

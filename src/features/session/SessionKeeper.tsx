import { useRef } from 'react';
import { useDeviceChoices } from '#session/device-choices.ts';
import { useEndedElsewhere } from '#session/ended-elsewhere.ts';
import { useJoinOnReturn } from '#session/tabs/join-on-return.ts';
import { useSessionLifetime } from '#session/session-lifetime.ts';
import { useSessionActions, useSessionStatus } from '#session/status.ts';
import { useSessionWatch } from '#session/watch.ts';
import { SessionWarning } from './SessionWarning.tsx';
import { TroubleNotice } from './TroubleNotice.tsx';
import { useLockShortcut } from './use-lock-shortcut.ts';
import { useSessionPacer } from '#session/keep-alive/use-pacer.ts';
import { useVeil } from './use-veil.ts';

/** Keeps the session of this mount: one for each, inside the router, always there. */
export function SessionKeeper() {
  useSessionWatch();
  useJoinOnReturn();
  useEndedElsewhere();
  const { data: status } = useSessionStatus({ enabled: false });
  return (
    <>
      {status?.kind === 'open' && <OpenSession />}
      <TroubleNotice />
    </>
  );
}

/** Everything that runs only while a session is open, and ends with it. */
function OpenSession() {
  const { lifetimeMs, learn } = useSessionLifetime();
  const { choices } = useDeviceChoices();
  const { ended } = useSessionActions();
  const { warning, stay, ask } = useSessionPacer({
    lifetimeMs,
    mode: choices.keepAlive,
    onGone: () => ended('expired'),
    onLifetime: learn,
  });
  const insideRef = useRef<HTMLSpanElement>(null);
  useVeil(insideRef, { ask, onUnknown: () => ended('locked') });
  useLockShortcut(choices.lockShortcut, insideRef);
  return (
    <>
      <span ref={insideRef} hidden />
      {warning !== null && <SessionWarning endsAt={warning.endsAt} onStay={stay} />}
    </>
  );
}

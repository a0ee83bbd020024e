import { useEffect, useRef } from 'react';
import { useSettings } from '#account/settings.ts';
import { useSessionPacer } from '#session/keep-alive/use-pacer.ts';
import {
  useDeviceChoices,
  useSessionActions,
  useSessionLifetime,
  useSessionStatus,
} from '#session/use-session.ts';
import { useServices } from '#session/use-services.ts';
import { SessionWarning } from './SessionWarning.tsx';
import { useLockShortcut } from './use-lock-shortcut.ts';
import { usePageCache } from './use-page-cache.ts';

/** What is shown of the session beside the pages: one for each mount, inside the router, always there. */
export function SessionNotices() {
  const { status } = useSessionStatus();
  return status?.kind === 'open' && <OpenSession />;
}

/** Everything that runs only while a session is open, and ends with it. */
function OpenSession() {
  // Says how long a session lasts.
  useSettings();
  const { lifetimeMs, learn } = useSessionLifetime();
  const { choices } = useDeviceChoices();
  const { ended } = useSessionActions();
  const { warning, stay, ask } = useSessionPacer({
    lifetimeMs,
    mode: choices.keepAlive,
    onGone: () => ended('expired'),
    onLifetime: learn,
  });
  const { host, monotonicNow } = useServices();
  const endsAt = warning?.endsAt ?? null;
  useEffect(() => {
    if (endsAt === null) return;
    const seconds = Math.max(0, Math.ceil((endsAt - monotonicNow()) / 1000));
    host.notify({ type: 'expiring', seconds });
  }, [endsAt, host, monotonicNow]);
  const insideRef = useRef<HTMLSpanElement>(null);
  usePageCache(insideRef, { ask, onUnknown: () => ended('locked') });
  useLockShortcut(choices.lockShortcut, insideRef);
  return (
    <>
      <span ref={insideRef} hidden />
      {warning !== null && <SessionWarning endsAt={warning.endsAt} onStay={stay} />}
    </>
  );
}

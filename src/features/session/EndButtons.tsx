import { useMessages } from '#i18n/messages.ts';
import { useDeviceChoices, useEndSession, useSessionState } from '#session/use-session.ts';
import { Button } from '#ui/Button.tsx';
import { LOCK_SHORTCUT } from './use-lock-shortcut.ts';

/** Where the two buttons are, with their test ids. */
const PLACES = {
  header: ['lock', 'logout'],
  warning: ['session-warning-lock', 'session-warning-logout'],
} as const;

/**
 * Lock and sign out. Lock is left out where it would promise too much: without a passphrase or a
 * second factor anybody on this device could go on.
 */
export function EndButtons({ place }: { place: keyof typeof PLACES }) {
  const words = useMessages().session.end;
  const { choices } = useDeviceChoices();
  const { hasChallenge, secondFactor } = useSessionState();
  const { lock, logout, busy } = useEndSession();
  const [lockId, logoutId] = PLACES[place];
  const isLockable = hasChallenge !== false || secondFactor.kind === 'used';
  const isHeader = place === 'header';
  return (
    <>
      {isLockable && (
        <Button
          variant={isHeader ? 'quiet' : undefined}
          data-testid={lockId}
          aria-keyshortcuts={isHeader && choices.lockShortcut ? LOCK_SHORTCUT : undefined}
          busy={busy === 'lock'}
          // The header keeps no room for longer words.
          busyLabel={isHeader ? undefined : words.locking}
          disabled={busy === 'logout'}
          onClick={() => void lock()}
        >
          {words.lock}
        </Button>
      )}
      <Button
        variant="quiet"
        data-testid={logoutId}
        busy={busy === 'logout'}
        busyLabel={isHeader ? undefined : words.loggingOut}
        onClick={() => void logout()}
      >
        {words.logout}
      </Button>
    </>
  );
}

import Lock from 'lucide-react/icons/lock';
import LogOut from 'lucide-react/icons/log-out';
import { useMessages } from '#i18n/messages.ts';
import { useDeviceChoices } from '#session/device-choices.ts';
import { useSessionStatus } from '#session/status.ts';
import { Button } from '#ui/Button.tsx';
import { LOCK_SHORTCUT } from './use-lock-shortcut.ts';
import { useSessionEnd } from './use-session-end.ts';

/** Lock and sign out, for the header of every page; nothing while no session is open. */
export function SessionMenu() {
  const words = useMessages().session.menu;
  const { data: status } = useSessionStatus({ enabled: false });
  const { choices } = useDeviceChoices();
  const { lock, logout, busy } = useSessionEnd();
  if (status?.kind !== 'open') return null;
  return (
    <>
      <Button
        variant="quiet"
        icon={Lock}
        data-testid="header-lock"
        aria-keyshortcuts={choices.lockShortcut ? LOCK_SHORTCUT : undefined}
        busy={busy === 'lock'}
        disabled={busy === 'logout'}
        onClick={() => void lock()}
      >
        {words.lock}
      </Button>
      <Button
        variant="quiet"
        icon={LogOut}
        data-testid="header-logout"
        busy={busy === 'logout'}
        disabled={busy === 'lock'}
        onClick={() => void logout()}
      >
        {words.logout}
      </Button>
    </>
  );
}

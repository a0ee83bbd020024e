import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useConnection } from './connection.ts';
import { setEndNote } from './end-note.ts';
import { useServices } from './services.ts';
import { clearSession, useSessionStatus } from './status.ts';
import type { TabMessage } from './tabs/messages.ts';

/**
 * A tab that waits for a passphrase hears how a session ended that was opened elsewhere meanwhile,
 * and says that instead of what it said before: `Locked` is no longer true once somebody has signed
 * out, and after a reset there is no passphrase to ask for.
 */
export function useEndedElsewhere(): void {
  const services = useServices();
  const queryClient = useQueryClient();
  const { connection, disconnect } = useConnection();
  const { data: status } = useSessionStatus({ enabled: false });
  const isWaiting = connection.kind !== 'missing' && status !== undefined && status.kind !== 'open';

  const onTab = useEffectEvent((message: TabMessage) => {
    if (message.kind !== 'ended') return;
    const { reason, cause } = message;
    // Run out elsewhere: who has to sign in here anyway is told nothing new by that.
    if (reason === 'expired' && cause === null) return;
    setEndNote(queryClient, { serverTold: true, by: 'other-tab', cause });
    clearSession(queryClient, services, reason);
    if (reason === 'closed' || cause === 'login-refused') disconnect();
  });
  useEffect(() => {
    if (!isWaiting) return undefined;
    return services.tabs.subscribe((message) => onTab(message));
  }, [isWaiting, services]);
}

import { useMessages } from '#i18n/messages.ts';
import { useConnection, useSessionState } from '#session/use-session.ts';
import type { Connection, EndNote } from '#session/state.ts';
import { isOpen } from '#protocol/wire.ts';
import type { EndReason } from '#host/contract.ts';
import { Alert, type AlertTone } from '#ui/Alert.tsx';

const TONES: Record<EndReason, AlertTone> = {
  expired: 'time',
  locked: 'info',
  closed: 'success',
  deauthorised: 'warning',
  reset: 'success',
};

/** Which words the catalogue has for this end. */
function wordsFor(reason: EndReason, note: EndNote | null, connection: Connection) {
  if (note?.cause === 'passphrase-changed') return 'changed';
  if (note?.cause === 'encryption-set-up') return 'setUp';
  if (note?.cause === 'login-refused') return 'refused';
  if (note?.by === 'other-tab' && (reason === 'locked' || reason === 'closed')) {
    return reason === 'locked' ? 'lockedElsewhere' : 'closedElsewhere';
  }
  // Only a login that was typed here is forgotten with the session.
  if (reason === 'closed' && connection.kind === 'host') return 'closedWithHost';
  return reason;
}

/** Says above the form why the last session ended, and where to go on. Nothing at a first visit. */
export function SignedOutNotice() {
  const words = useMessages().session.ended;
  const { connection } = useConnection();
  const { status, endNote: note } = useSessionState();
  if (status === undefined || status.kind === 'open' || status.reason === null) return null;
  const { reason } = status;
  // Without a passphrase or a second factor, a lock stops nobody.
  const isOpenToAll = status.kind === 'locked' && isOpen(status.requirements);
  const key = wordsFor(reason, note, connection);
  const { title, detail } = words[key === 'locked' && isOpenToAll ? 'lockedOpenToAll' : key];
  const isUntold = note?.serverTold === false && (reason === 'locked' || reason === 'closed');
  return (
    <Alert
      tone={isUntold ? 'warning' : TONES[reason]}
      title={title}
      live="polite"
      data-testid="session-signed-out"
      data-reason={reason}
    >
      <p>{detail}</p>
      {isUntold && <p>{words.untold}</p>}
    </Alert>
  );
}

import { useMessages } from '#i18n/messages.ts';
import { useConnection, type Connection } from '#session/connection.ts';
import { useEndNote, type EndNote } from '#session/end-note.ts';
import type { EndReason } from '#session/services.ts';
import { useSessionStatus } from '#session/status.ts';
import { Alert, type AlertTone } from '#ui/Alert.tsx';

const TONES: Record<EndReason, AlertTone> = {
  expired: 'time',
  locked: 'info',
  closed: 'success',
  deauthorised: 'danger',
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
  const note = useEndNote();
  const { connection } = useConnection();
  const { data: status } = useSessionStatus({ enabled: false });
  if (status === undefined || status.kind === 'open' || status.reason === null) return null;
  const { reason } = status;
  const { title, detail } = words[wordsFor(reason, note, connection)];
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

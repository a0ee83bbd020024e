import { useEffect, useState } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { useConnection, useEndSession, useSessionStatus } from '#session/use-session.ts';
import { useReach } from '#session/reach/use-reach.ts';
import { useServices } from '#session/use-services.ts';
import { useReads } from '#account/use-reads.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useSecondsLeft } from '#ui/use-seconds-left.ts';
import styles from './TroubleNotice.module.css';

/** From when on waiting deserves a word, in milliseconds. */
const SLOW_MS = 3000;

/** At the foot of every page: the server cannot be reached, or is slow. Nothing when all is well. */
export function TroubleNotice() {
  const { connection } = useConnection();
  const { status, error } = useSessionStatus();
  const { isReading, readAgain } = useReads();
  const { reach, askNow } = useReach(() => void readAgain());
  const isLeaving = useEndSession().busy !== null;
  const isSlow = useIsSlow(isReading || isLeaving);
  // A page that could not be opened at all says so itself.
  const isSaidByPage =
    connection.kind !== 'missing' &&
    error !== null &&
    (status === undefined || status.kind === 'ended');

  if (reach.kind === 'trouble') {
    if (isSaidByPage) return null;
    return (
      <div className={styles['foot']}>
        <Trouble
          code={reach.code}
          nextTryAt={connection.kind === 'missing' ? null : reach.nextTryAt}
          onRetry={askNow}
        />
      </div>
    );
  }
  return isSlow ? (
    <div className={styles['foot']}>
      <Slow isLeaving={isLeaving} />
    </div>
  ) : null;
}

type TroubleProps = {
  readonly code: 'offline' | 'timeout' | 'maintenance' | 'not-a-passwords-server' | 'server-error';
  /** In ms of the clock that only goes forward; null where only the browser can tell. */
  readonly nextTryAt: number | null;
  readonly onRetry: () => void;
};

function Trouble({ code, nextTryAt, onRetry }: TroubleProps) {
  const { session, trouble } = useMessages();
  const { monotonicNow } = useServices();
  const words = session.connection;
  const seconds = useSecondsLeft(monotonicNow, nextTryAt);
  const isReachable = code !== 'offline' && code !== 'timeout';
  const waiting = isReachable ? words.waitingForServer : words.waiting;
  return (
    <Alert
      tone="warning"
      live="polite"
      title={trouble[code].title}
      data-testid={isReachable ? 'trouble' : 'offline'}
      data-code={code}
    >
      {nextTryAt === null ? (
        <p>{waiting}</p>
      ) : (
        <>
          <VisuallyHidden>{waiting}</VisuallyHidden>
          {/* A figure that changes each second is for the eyes only. */}
          <p aria-hidden="true" className={styles['next']}>
            {seconds > 0 ? words.retryIn(seconds) : words.retrying}
          </p>
          <Button onClick={onRetry} data-testid="trouble-retry">
            {words.retryNow}
          </Button>
        </>
      )}
    </Alert>
  );
}

function Slow({ isLeaving }: { isLeaving: boolean }) {
  const words = useMessages().session.connection.slow;
  const { cancel } = useReads();
  const { leaveAtOnce } = useEndSession();
  return (
    <Alert tone="info" live="polite" title={words.title} data-testid="slow">
      <p>{isLeaving ? words.leaving : words.detail}</p>
      <Button onClick={() => (isLeaving ? leaveAtOnce() : cancel())} data-testid="slow-cancel">
        {words.cancel}
      </Button>
    </Alert>
  );
}

/** True once waiting has taken so long that it has to be explained. */
function useIsSlow(isWaiting: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isWaiting]);
  return isSlow;
}

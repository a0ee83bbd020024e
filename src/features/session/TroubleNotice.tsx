import { useEffect, useState } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { useConnection, useEndSession, useSessionStatus } from '#session/use-session.ts';
import { useReach } from '#session/reach/use-reach.ts';
import { useServices } from '#session/use-services.ts';
import { useReads } from '#account/use-reads.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useSecondsLeft } from '#ui/use-seconds-left.ts';
import styles from './TroubleNotice.module.css';

/** From when on waiting deserves a word, in milliseconds. */
const SLOW_MS = 3000;

/** Under the header of every page: the server cannot be reached, or is slow. Nothing when all is well. */
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
      <Trouble
        code={reach.code}
        isWrite={reach.isWrite}
        nextTryAt={connection.kind === 'missing' ? null : reach.nextTryAt}
        onRetry={askNow}
      />
    );
  }
  return isSlow ? <Slow isLeaving={isLeaving} /> : null;
}

type TroubleProps = {
  readonly code: 'offline' | 'timeout' | 'maintenance' | 'not-a-passwords-server' | 'server-error';
  /** A change was interrupted. */
  readonly isWrite: boolean;
  /** In ms of the clock that only goes forward; null where only the browser can tell. */
  readonly nextTryAt: number | null;
  readonly onRetry: () => void;
};

function Trouble({ code, isWrite, nextTryAt, onRetry }: TroubleProps) {
  const { session, trouble } = useMessages();
  const { monotonicNow } = useServices();
  const words = session.connection;
  const seconds = useSecondsLeft(monotonicNow, nextTryAt);
  const isReachable = code !== 'offline' && code !== 'timeout';
  const title = isWrite ? words.write.title : trouble[code].title;
  return (
    <Notice
      title={isReachable ? title : <span data-testid="offline">{title}</span>}
      data-testid="trouble"
      data-code={code}
      action={
        nextTryAt !== null && (
          <Button onClick={onRetry} data-testid="trouble-retry">
            {words.retryNow}
          </Button>
        )
      }
    >
      {isWrite ? words.write.detail : words[waitingFor(isReachable, nextTryAt !== null)]}
      {/* A figure that changes each second is for the eyes only. */}
      {nextTryAt !== null && (
        <p aria-hidden="true" className={styles['next']}>
          {seconds > 0 ? words.retryIn(seconds) : words.retrying}
        </p>
      )}
    </Notice>
  );
}

/** What is promised: going on by itself only where there is something that goes on. */
function waitingFor(isReachable: boolean, goesOn: boolean) {
  if (!goesOn) return 'check';
  return isReachable ? 'waitingForServer' : 'waiting';
}

function Slow({ isLeaving }: { isLeaving: boolean }) {
  const words = useMessages().session.connection.slow;
  const { cancel } = useReads();
  const { leaveAtOnce } = useEndSession();
  return (
    <Notice
      title={words.title}
      data-testid="slow"
      action={
        <Button onClick={() => (isLeaving ? leaveAtOnce() : cancel())} data-testid="slow-cancel">
          {words.cancel}
        </Button>
      }
    >
      {isLeaving ? words.leaving : words.detail}
    </Notice>
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

import { useState } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { useServices } from '#session/use-services.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { LiveRegion } from '#ui/LiveRegion.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useSecondsLeft } from '#ui/use-seconds-left.ts';
import { useTabTitle } from '#ui/document-title.ts';
import { EndButtons } from './EndButtons.tsx';
import styles from './SessionWarning.module.css';

/** The moments at which the remaining time is said aloud again, in seconds. */
const SPOKEN = [30, 10];

type SessionWarningProps = {
  /** When the session ends, in ms of the clock that only goes forward. */
  readonly endsAt: number;
  /** Extends the session; resolves to whether the server has answered. */
  readonly onStay: () => Promise<boolean>;
};

/** Says in time that the session is about to end, and lets the person decide. */
export function SessionWarning({ endsAt, onStay }: SessionWarningProps) {
  const words = useMessages().session.warning;
  const { monotonicNow } = useServices();
  const seconds = useSecondsLeft(monotonicNow, endsAt);
  const [staying, setStaying] = useState<'no' | 'asking' | 'failed'>('no');
  useTabTitle(words.tab);
  const spoken = SPOKEN.findLast((moment) => seconds > 0 && seconds <= moment);

  async function stay(): Promise<void> {
    setStaying('asking');
    // Answered: the warning goes away from outside, here and in every other tab.
    setStaying((await onStay()) ? 'no' : 'failed');
  }

  return (
    <Dialog
      open
      urgent
      title={words.title}
      // Escape is an answer too: the person is there.
      onCancel={() => void stay()}
      data-testid="session-warning"
      data-seconds={seconds}
      actions={
        <ButtonRow align="end">
          <EndButtons place="warning" />
          <Button
            variant="primary"
            data-first-focus
            data-testid="session-stay"
            busy={staying === 'asking'}
            busyLabel={words.staying}
            onClick={() => void stay()}
          >
            {words.stay}
          </Button>
        </ButtonRow>
      }
    >
      <Stack gap={4}>
        <p role="timer" aria-live="off" className={styles['time']}>
          {seconds > 0 ? words.endsIn(seconds) : words.asking}
        </p>
        <p>{words.why}</p>
        {staying === 'failed' && (
          <Alert tone="warning" live="assertive" title={words.failed.title}>
            {words.failed.detail}
          </Alert>
        )}
        <LiveRegion urgent>{spoken === undefined ? '' : words.endsIn(spoken)}</LiveRegion>
      </Stack>
    </Dialog>
  );
}

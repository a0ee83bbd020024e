import { useMessages } from '#i18n/messages.ts';
import { Button } from '#ui/Button.tsx';
import styles from './CancelReset.module.css';
import type { ResetActions } from './reset-actions.ts';

type CancelResetProps = {
  readonly flow: ResetActions;
  /** What is on its way cannot be called back. */
  readonly disabled?: boolean;
  /** Whether nothing has been deleted: false while nobody knows. */
  readonly isCertain?: boolean;
  readonly label?: string;
};

/** The way out of every step, with the promise that goes with it. */
export function CancelReset({ flow, disabled = false, isCertain = true, label }: CancelResetProps) {
  const { reset: words } = useMessages();
  return (
    <div className={styles['box']}>
      <Button
        variant="quiet"
        block
        data-testid="reset-cancel"
        disabled={disabled}
        onClick={() => flow.cancel()}
      >
        {label ?? words.cancel}
      </Button>
      {isCertain && <span className={styles['promise']}>{words.nothingYet}</span>}
    </div>
  );
}

import LockKeyhole from 'lucide-react/icons/lock-keyhole';
import { useState } from 'react';
import { isApiError } from '#api/errors.ts';
import { useMessages } from '#i18n/messages.ts';
import { Button } from '#ui/Button.tsx';
import { FactRow } from '#ui/FactRow.tsx';

type Props = {
  /** Why it could not be read; null while it is being read, or when the reading was called off. */
  readonly error: Error | null;
  readonly isReading: boolean;
  readonly retry: () => void;
};

/** What encryption is like could not be read, or not yet: says why, and reads again when asked to. */
export function EncryptionUnknown({ error, isReading, retry }: Props) {
  const { app, overview, trouble } = useMessages();
  const words = overview.encryption;
  // A button that was pressed stays under the finger, and keeps the focus, until there is an answer.
  const [isAgain, setAgain] = useState(false);
  const hasFailed = !isReading;
  return (
    <FactRow
      icon={LockKeyhole}
      title={words.title}
      state={hasFailed ? words.unknown : words.loading}
      detail={hasFailed ? trouble[isApiError(error) ? error.code : 'aborted'].title : undefined}
      tone={hasFailed ? 'attention' : 'neutral'}
      action={
        hasFailed || isAgain ? (
          <Button
            busy={isReading}
            data-testid="encryption-retry"
            onClick={() => {
              setAgain(true);
              retry();
            }}
          >
            {app.tryAgain}
          </Button>
        ) : undefined
      }
    />
  );
}

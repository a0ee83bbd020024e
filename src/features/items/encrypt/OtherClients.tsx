import { useState } from 'react';
import { useClientEncryption } from '#account/use-client-encryption.ts';
import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';

type Props = {
  /** false: only what was read already is shown. */
  readonly enabled?: boolean;
};

/** Where somebody has told other apps not to encrypt: says so, and changes it when asked to. */
export function OtherClients({ enabled = true }: Props) {
  const { others: words } = useMessages().items;
  const { isTold, hasFailed, isReading, readAgain, tell } = useClientEncryption({ enabled });
  const [isBusy, setBusy] = useState(false);
  if (hasFailed) {
    return (
      <Alert title={words.unknown.title}>
        <p>{words.unknown.detail}</p>
        <Button busy={isReading || isBusy} onClick={readAgain}>
          {words.unknown.again}
        </Button>
      </Alert>
    );
  }
  if (isTold !== false) return null;
  return (
    <Alert tone="warning" title={words.title}>
      <p>{words.detail}</p>
      <Button
        busy={isBusy}
        onClick={() => {
          setBusy(true);
          tell()
            .catch(() => null)
            .finally(() => setBusy(false));
        }}
      >
        {words.tell}
      </Button>
    </Alert>
  );
}

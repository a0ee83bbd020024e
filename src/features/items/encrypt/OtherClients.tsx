import { useState } from 'react';
import { useClientEncryption } from '#account/use-client-encryption.ts';
import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';

/** Where somebody has told other apps not to encrypt: says so, and changes it when asked to. */
export function OtherClients() {
  const { others: words } = useMessages().items;
  const { isTold, tell } = useClientEncryption();
  const [isBusy, setBusy] = useState(false);
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

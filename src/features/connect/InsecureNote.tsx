import { useSyncExternalStore } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';

/** Before a login password is typed where others can read it. Browsers count localhost as secure. */
export function InsecureNote() {
  const { insecure } = useMessages().connect;
  // The page that is made at build time is shown only where this is true.
  const isSecure = useSyncExternalStore(
    neverChanges,
    () => window.isSecureContext,
    () => true,
  );
  if (isSecure) return null;
  return (
    <Alert tone="warning" title={insecure.title} data-testid="connect-insecure">
      {insecure.detail}
    </Alert>
  );
}

function neverChanges(): () => void {
  return () => undefined;
}

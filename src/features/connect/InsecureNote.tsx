import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';

/** Before a login password is typed where others can read it. Browsers count localhost as secure. */
export function InsecureNote() {
  const { insecure } = useMessages().connect;
  if (window.isSecureContext) return null;
  return (
    <Alert tone="warning" title={insecure.title} data-testid="connect-insecure">
      {insecure.detail}
    </Alert>
  );
}

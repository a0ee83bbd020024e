import { useSyncExternalStore } from 'react';
import { Alert } from './Alert.tsx';

type Props = { readonly words: { readonly title: string; readonly detail: string } };

/** Before a login password is typed where others can read it. Browsers count localhost as secure. */
export function InsecureNote({ words }: Props) {
  // What is drawn at build time is shown only where the context is secure.
  const isSecure = useSyncExternalStore(
    neverChanges,
    () => window.isSecureContext,
    () => true,
  );
  if (isSecure) return null;
  return (
    <Alert tone="warning" title={words.title} data-testid="connect-insecure">
      {words.detail}
    </Alert>
  );
}

function neverChanges(): () => void {
  return () => undefined;
}

import { Alert } from './Alert.tsx';

type Props = { readonly words: { readonly title: string; readonly detail: string } };

/** Before a login password is typed where others can read it. Browsers count localhost as secure. */
export function InsecureNote({ words }: Props) {
  if (window.isSecureContext) return null;
  return (
    <Alert tone="warning" title={words.title} data-testid="connect-insecure">
      {words.detail}
    </Alert>
  );
}

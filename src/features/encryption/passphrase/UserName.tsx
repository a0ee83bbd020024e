import { useMessages } from '#i18n/messages.ts';
import { useConnection } from '#session/use-session.ts';

/** Tells password managers whose passphrase it is, beside the login password. Nobody sees it. */
export function UserName() {
  const { encryption: words, login } = useMessages();
  const { connection } = useConnection();
  if (connection.user === null) return null;
  return (
    <input
      type="text"
      name="username"
      autoComplete="username"
      aria-label={words.account}
      value={login.passphraseUser(connection.user)}
      readOnly
      hidden
    />
  );
}

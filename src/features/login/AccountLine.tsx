import { useMessages } from '#i18n/messages.ts';
import { useConnection } from '#session/use-session.ts';
import { useServices } from '#session/use-services.ts';
import { AccountName } from '#ui/AccountName.tsx';

/** Whose account, on which server. */
export function AccountLine() {
  const { on } = useMessages().login;
  const { connection } = useConnection();
  return <AccountName user={connection.user} on={on} server={useServices().host.serverName} />;
}

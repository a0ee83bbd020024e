import { useMessages } from '#i18n/messages.ts';
import { useConnection } from '#session/use-session.ts';
import { useServices } from '#session/use-services.ts';
import { Name } from '#ui/Name.tsx';

/** Whose account, on which server. */
export function AccountLine() {
  const { on } = useMessages().login;
  const { connection } = useConnection();
  const { serverName } = useServices().host;
  if (connection.user === null) return <Name>{serverName}</Name>;
  return (
    <>
      <Name>{connection.user}</Name> {on} <Name>{serverName}</Name>
    </>
  );
}

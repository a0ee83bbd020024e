import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { useConnection } from '#session/use-session.ts';
import { useServices } from '#session/use-services.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Stack } from '#ui/Stack.tsx';
import { buttonClass } from '#ui/button-class.ts';

/** The small ways out beside the passphrase: another account, and what is left when it is forgotten. */
export function OtherWays({ connectPath }: { readonly connectPath: string }) {
  const { notYou, forgotten } = useMessages().login;
  const { connection } = useConnection();
  const { links } = useServices().host;
  return (
    <>
      {connection.kind === 'typed' && (
        <Link to={connectPath} className={buttonClass('quiet')} data-testid="login-not-you">
          {notYou}
        </Link>
      )}
      {connection.kind === 'host' && links.login !== undefined && (
        <a href={links.login} className={buttonClass('quiet')} data-testid="login-not-you">
          {notYou}
        </a>
      )}
      <Disclosure summary={forgotten.title} data-testid="login-forgotten">
        <Stack gap={3}>
          {forgotten.ways.map(({ who, what }) => (
            <p key={who}>
              <strong>{who}</strong> {what}
            </p>
          ))}
          <p>{forgotten.nobody}</p>
        </Stack>
      </Disclosure>
    </>
  );
}

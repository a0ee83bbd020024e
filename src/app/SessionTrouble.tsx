import ServerOff from 'lucide-react/icons/server-off';
import { Navigate } from 'react-router';
import { isApiError } from '#api/errors.ts';
import { useMessages } from '#i18n/messages.ts';
import { useConnection } from '#session/connection.ts';
import { useServices } from '#session/services.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { withReturn } from './return-path.ts';

type Props = {
  readonly error: unknown;
  /** Where the person wanted to go. */
  readonly from: string;
  readonly retry: () => void;
};

/** The server could not be asked about the session: says why, and shows the way on. */
export function SessionTrouble({ error, from, retry }: Props) {
  const { app, trouble } = useMessages();
  const { connection } = useConnection();
  const { links } = useServices().host;
  // The client rejects with nothing but its own errors: anything else is a reading that was cancelled.
  const code = isApiError(error) ? error.code : 'aborted';
  const isLoginRefused = code === 'connection-lost' || code === 'app-token-required';

  if (isLoginRefused && connection.kind === 'typed') {
    return <Navigate to={withReturn('/connect', from)} replace />;
  }
  if (code === 'blocked' || code === 'attempts-used-up') {
    return <Navigate to={withReturn('/login', from)} replace />;
  }
  if (isLoginRefused) {
    return (
      <EmptyState
        icon={ServerOff}
        heading={app.hostLogin.title}
        lead={app.hostLogin.lead}
        focusHeading
        action={
          <ButtonRow>
            {links.login === undefined ? (
              <Button variant="primary" onClick={retry}>
                {app.tryAgain}
              </Button>
            ) : (
              <LinkButton variant="primary" href={links.login}>
                {app.hostLogin.action}
              </LinkButton>
            )}
          </ButtonRow>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={ServerOff}
      heading={trouble[code].title}
      lead={trouble[code].detail}
      focusHeading
      data-testid={code === 'offline' || code === 'timeout' ? 'offline' : undefined}
      data-code={code}
      action={
        <ButtonRow>
          <Button variant="primary" onClick={retry}>
            {app.tryAgain}
          </Button>
        </ButtonRow>
      }
    />
  );
}

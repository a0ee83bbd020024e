import ServerOff from 'lucide-react/icons/server-off';
import { useMessages } from '#i18n/messages.ts';
import { useServices } from '#session/use-services.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { useConfig } from './settings.tsx';

/** The host's own login is needed: shows the way there. */
export function HostLoginPage({ busy, retry }: { busy: boolean; retry: () => void }) {
  const { app } = useMessages();
  const { links } = useServices().host;
  const isCookie = useConfig().credentials.kind === 'cookie';
  const { title, lead } = isCookie ? app.hostLogin : app.hostLogin.refused;
  return (
    <EmptyState
      icon={ServerOff}
      heading={title}
      lead={lead}
      focusHeading
      action={
        <ButtonRow>
          {links.login === undefined ? (
            <Button variant="primary" busy={busy} onClick={retry}>
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

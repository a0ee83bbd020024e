import Clock from 'lucide-react/icons/clock';
import ShieldCheck from 'lucide-react/icons/shield-check';
import Trash2 from 'lucide-react/icons/trash-2';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { useServerName, useSettings } from '#account/settings.ts';
import { useConnection, useSecondFactorUsed } from '#session/use-session.ts';
import { useServices } from '#session/use-services.ts';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Card } from '#ui/Card.tsx';
import { FactList } from '#ui/FactList.tsx';
import { FactRow } from '#ui/FactRow.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { EncryptionRow } from './EncryptionRow.tsx';

type Props = {
  /** Lock and sign out. */
  readonly endButtons: ReactNode;
  /** How the session is kept alive, to choose. */
  readonly keepAlive: ReactNode;
};

/** Who, on which server, and how well it is guarded: a fact, a state, one action each. */
export function OverviewPage({ endButtons, keepAlive }: Props) {
  const { overview: words } = useMessages();
  const { connection } = useConnection();
  const { host } = useServices();
  const { data: settings } = useSettings();
  const { used } = useSecondFactorUsed();
  const server = useServerName();
  const { user } = connection;
  return (
    <Page
      heading={words.title}
      lead={user === null ? words.signedInOn(server) : words.signedInAs(user, server)}
      focusHeading
      data-testid="overview"
    >
      <Card>
        <FactList>
          <EncryptionRow />
          <FactRow
            icon={ShieldCheck}
            title={words.secondFactor.title}
            state={used.kind === 'used' ? words.secondFactor.used(used.label) : undefined}
            detail={used.kind === 'used' ? undefined : words.secondFactor[used.kind]}
            tone={used.kind === 'used' ? 'done' : 'neutral'}
            action={
              host.links.tokens === undefined ? undefined : (
                <LinkButton href={host.links.tokens} target="_blank" rel="noreferrer">
                  {words.secondFactor.manage}
                </LinkButton>
              )
            }
          />
          <FactRow
            icon={Clock}
            title={words.session.title}
            detail={words.session.open(settings?.sessionLifetime ?? 600)}
            more={
              <Stack gap={3}>
                <ButtonRow>{endButtons}</ButtonRow>
                {keepAlive}
              </Stack>
            }
          />
          <FactRow
            icon={Trash2}
            title={words.danger.title}
            detail={words.danger.state}
            tone="danger"
            action={
              <Link
                to="/reset"
                className={buttonClass('secondary')}
                aria-label={words.danger.actionName}
              >
                {words.danger.action}
              </Link>
            }
          />
        </FactList>
      </Card>
    </Page>
  );
}

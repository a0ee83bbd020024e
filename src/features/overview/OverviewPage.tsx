import type { ReactNode } from 'react';
import { useEncryptionState } from '#account/encryption.ts';
import { useServerLabel, useSettings } from '#account/settings.ts';
import { useMessages } from '#i18n/messages.ts';
import { useServices } from '#session/use-services.ts';
import { useConnection, useSecondFactorUsed } from '#session/use-session.ts';
import { AccountName } from '#ui/AccountName.tsx';
import { statusOf, type CountedItems } from './account-status.ts';
import { Facts } from './Facts.tsx';
import { StatusBand } from './StatusBand.tsx';

type Props = {
  /** How the session is kept alive, to choose. */
  readonly keepAlive: ReactNode;
  /** What was counted of the items. */
  readonly items: CountedItems;
  /** Facts that other parts of the app bring. */
  readonly more?: ReactNode;
};

/** Whether the account is safe, and below it what one looks up. */
export function OverviewPage({ keepAlive, items, more }: Props) {
  const { overview: words } = useMessages();
  const { connection } = useConnection();
  const { host } = useServices();
  const { data: settings } = useSettings();
  const { used } = useSecondFactorUsed();
  const { query, state } = useEncryptionState();
  const label = useServerLabel();
  const { user } = connection;
  const status = statusOf(state, query.isFetching, items);
  return (
    <div data-testid="overview">
      <StatusBand
        status={status}
        account={<AccountName user={user} on={words.on} server={host.serverName} label={label} />}
        error={query.error}
        retry={() => void query.refetch()}
      />
      <Facts
        status={status}
        encryption={state}
        secondStep={used}
        lifetime={settings?.sessionLifetime ?? 600}
        tokens={host.links.tokens}
        keepAlive={keepAlive}
        more={more}
      />
    </div>
  );
}

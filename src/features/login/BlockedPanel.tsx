import ShieldX from 'lucide-react/icons/shield-x';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { useConnection } from '#session/connection.ts';
import { useLoginCheck } from '#session/login-check.ts';
import { useServices } from '#session/services.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { CodeBlock } from '#ui/CodeBlock.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Stack } from '#ui/Stack.tsx';
import { NumberedList } from '#ui/NumberedList.tsx';
import { TextLink } from '#ui/TextLink.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { blockedReport } from './blocked-report.ts';
import { MAX_ATTEMPTS } from './login-machine.ts';
import type { BlockCheck } from './use-block-check.ts';

type BlockedPanelProps = {
  /** Where another login can be given. */
  readonly check: BlockCheck;
  readonly connectPath: string;
  /** Why the last session ended, where the block ended it. */
  readonly notice?: ReactNode;
  /** The server was asked again, and no longer blocks. */
  readonly onLifted?: () => void;
};

/** Too many failures: what happened, whether the app token is gone, and the ways out. */
export function BlockedPanel({ check, connectPath, notice, onLifted }: BlockedPanelProps) {
  const {
    login: { blocked: words },
    trouble,
  } = useMessages();
  const { connection } = useConnection();
  const { host, wallNow } = useServices();
  const login = useLoginCheck();
  const [at] = useState(wallNow);
  const report = blockedReport({ user: connection.user, serverName: host.serverName, login, at });
  const isRevoked = login === 'refused';
  async function checkAgain(): Promise<void> {
    if (await check.ask()) onLifted?.();
  }

  return (
    <EmptyState
      icon={ShieldX}
      heading={words.title}
      lead={words.lead(MAX_ATTEMPTS)}
      focusHeading
      data-testid="login-blocked"
      data-token={isRevoked ? 'revoked' : 'kept'}
    >
      <Stack>
        {notice}
        <p>{words.scope}</p>
        {isRevoked && (
          <Alert tone="info" live="polite">
            {words.revoked}
          </Alert>
        )}
        <Stack gap={3}>
          <h2>{words.stepsTitle}</h2>
          <NumberedList items={words.steps} />
        </Stack>
        <p>{words.care}</p>
        {host.links.tokens !== undefined && (
          <TextLink href={host.links.tokens} target="_blank" rel="noreferrer">
            {words.tokens}
          </TextLink>
        )}
        {check.found !== null && (
          <Alert tone="info" live="polite">
            {check.found === 'blocked' ? words.still : trouble[check.found].title}
          </Alert>
        )}
        <ButtonRow>
          {!isRevoked && (
            <Button
              variant="primary"
              busy={check.isAsking}
              busyLabel={words.checking}
              onClick={() => void checkAgain()}
            >
              {words.checkAgain}
            </Button>
          )}
          {connection.kind === 'typed' && (
            <Link
              to={connectPath}
              className={buttonClass(isRevoked ? 'primary' : 'secondary')}
              data-testid="blocked-connect"
            >
              {words.connectAgain}
            </Link>
          )}
        </ButtonRow>
        <Disclosure summary={words.report} data-testid="blocked-report">
          <Stack gap={3}>
            <CodeBlock>{report}</CodeBlock>
            <CopyButton
              text={report}
              label={words.copy}
              copiedLabel={words.copied}
              failedLabel={words.copyFailed}
            />
          </Stack>
        </Disclosure>
      </Stack>
    </EmptyState>
  );
}

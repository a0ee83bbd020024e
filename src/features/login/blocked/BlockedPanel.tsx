import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { useConnection } from '#session/use-session.ts';
import { useLoginCheck } from '#account/login-check.ts';
import { useServices } from '#session/use-services.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { CardTrio } from '#ui/CardTrio.tsx';
import { CodeBlock } from '#ui/CodeBlock.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextLink } from '#ui/TextLink.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { AccountLine } from '../AccountLine.tsx';
import { blockedReport } from './blocked-report.ts';
import { MAX_ATTEMPTS } from '../login-machine.ts';
import type { BlockCheck } from './use-block-check.ts';

type BlockedPanelProps = {
  readonly check: BlockCheck;
  /** Where another login can be given. */
  readonly connectPath: string;
  /** Why the last session ended, where the block ended it. */
  readonly notice?: ReactNode;
  /** The server was asked again, and no longer blocks. */
  readonly onLifted?: () => void;
};

/** Too many failures: what happened, and three ways out, each with its button. */
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
    <Page
      eyebrow={<AccountLine />}
      heading={words.title(MAX_ATTEMPTS)}
      lead={words.lead}
      focusHeading
      wide
      data-testid="login-blocked"
      data-token={isRevoked ? 'revoked' : 'kept'}
    >
      {notice}
      {isRevoked && (
        <Alert tone="info" live="polite">
          {words.revoked}
        </Alert>
      )}
      {check.found !== null && (
        <Alert tone="info" live="polite">
          {check.found === 'blocked' ? words.still : trouble[check.found].title}
        </Alert>
      )}
      <CardTrio>
        <Card title={words.elsewhere.title}>
          <Stack gap={4}>
            <p>{words.elsewhere.detail}</p>
            {/* A revoked token stays revoked: with it there is nothing to check. */}
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
          </Stack>
        </Card>
        <Card title={words.newToken.title}>
          <Stack gap={4}>
            <p>{words.newToken.detail}</p>
            {host.links.tokens !== undefined && (
              <TextLink href={host.links.tokens} target="_blank" rel="noreferrer">
                {words.tokens}
              </TextLink>
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
          </Stack>
        </Card>
        <Card title={words.administrator.title}>
          <Stack gap={4}>
            <p>{words.administrator.detail}</p>
            <CopyButton
              text={report}
              label={words.copy}
              copiedLabel={words.copied}
              failedLabel={words.copyFailed}
            />
            <Disclosure summary={words.report} data-testid="blocked-report">
              <CodeBlock>{report}</CodeBlock>
            </Disclosure>
          </Stack>
        </Card>
      </CardTrio>
      <Alert tone="warning">{words.care}</Alert>
    </Page>
  );
}

import { useState } from 'react';
import { Link } from 'react-router';
import type { FailedCall, ItemsLeft } from '#account/reset.ts';
import { useMessages } from '#i18n/messages.ts';
import { useServices } from '#session/use-services.ts';
import { useConnection } from '#session/use-session.ts';
import { Alert } from '#ui/Alert.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { CodeBlock } from '#ui/CodeBlock.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { ResetActions } from './reset-actions.ts';
import { leftText } from './LeftItems.tsx';
import type { End } from '../reset-state.ts';
import { resetReport } from './reset-report.ts';

type UnclearEndProps = {
  readonly end: Exclude<End, 'all'>;
  readonly left: ItemsLeft | 'looking' | null;
  readonly failures: readonly FailedCall[];
  readonly flow: ResetActions;
};

/** The end of a reset that gave no clear answer: what is known, what is not, and what to do. */
export function UnclearEnd({ end, left, failures, flow }: UnclearEndProps) {
  const messages = useMessages();
  const { unclear, done } = messages.reset;
  const found = left === null || left === 'looking' ? '' : leftText(left, messages);
  const { wallNow, host } = useServices();
  const server = host.serverName;
  const { user } = useConnection().connection;
  const [at] = useState(() => new Date(wallNow()));
  const report = resetReport({ server, user, at, end, failures });
  return (
    <Stack>
      <Alert tone="warning" title={unclear[end].title} live="polite">
        <p>{unclear[end].detail}</p>
        {found !== '' && <p data-testid="reset-left">{unclear.left(found)}</p>}
      </Alert>
      <p>{unclear.next}</p>
      <ButtonRow>
        <Link to="/" className={buttonClass('primary')} data-testid="wizard-next">
          {unclear.look}
        </Link>
        {end !== 'unclear' && (
          <Button
            onClick={() => flow.lookAgain()}
            busy={left === 'looking'}
            busyLabel={done.checked.looking}
          >
            {done.checked.again}
          </Button>
        )}
        <Button onClick={() => flow.restart()}>{unclear.restart}</Button>
      </ButtonRow>
      <Disclosure summary={unclear.report}>
        <Stack>
          <p>{unclear.reportHelp}</p>
          <CodeBlock>{report}</CodeBlock>
          <CopyButton
            text={report}
            label={unclear.copy}
            copiedLabel={unclear.copied}
            failedLabel={unclear.copyFailed}
          />
        </Stack>
      </Disclosure>
    </Stack>
  );
}

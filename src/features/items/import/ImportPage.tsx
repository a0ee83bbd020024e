import { Link } from 'react-router';
import { useEncryptionState } from '#account/encryption.ts';
import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Card } from '#ui/Card.tsx';
import { Page } from '#ui/Page.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { Stack } from '#ui/Stack.tsx';
import { LeaveGuard } from '../file/LeaveGuard.tsx';
import { OverviewLink } from '../file/OverviewLink.tsx';
import { ChoosePanel } from './ChoosePanel.tsx';
import { EndedPanel } from './EndedPanel.tsx';
import { ReadyPanel } from './ReadyPanel.tsx';
import { RefusedPanel } from './RefusedPanel.tsx';
import { RunningPanel } from './RunningPanel.tsx';
import { useImport } from './use-import.ts';

/** `/encryption?show=import`. */
export function ImportPage() {
  const { backup: words } = useMessages();
  const flow = useImport();
  const { state } = flow;
  return (
    <Page
      heading={words.import.title}
      lead={state.at === 'running' ? words.import.running : words.import.lead}
      focusHeading
      focusKey={state.at}
    >
      <Stack>
        <Card>
          <Panel flow={flow} />
        </Card>
        {state.at === 'running' ? <LeaveGuard words={words.import.leave} /> : <OverviewLink />}
      </Stack>
    </Page>
  );
}

function Panel({ flow }: { readonly flow: ReturnType<typeof useImport> }) {
  const { import: words, export: exportWords } = useMessages().backup;
  const { query, state: encryption } = useEncryptionState();
  const { state } = flow;
  switch (state.at) {
    case 'choose':
      return <ChoosePanel state={state} onOpen={flow.open} />;
    case 'ready':
      if (encryption === null) {
        if (query.error === null) return <Spinner />;
        return (
          <Alert tone="warning" title={exportWords.offline}>
            <Button onClick={() => void query.refetch()}>{exportWords.tryAgain}</Button>
          </Alert>
        );
      }
      if (encryption.kind === 'incomplete') {
        return (
          <Stack>
            <Alert tone="warning" title={words.needsRepair}>
              {words.needsRepairDetail}
            </Alert>
            <ButtonRow>
              <Link to="/encryption" className={buttonClass('primary')}>
                {words.toEncryption}
              </Link>
            </ButtonRow>
          </Stack>
        );
      }
      return (
        <ReadyPanel
          state={state}
          encrypts={encryption.kind === 'on'}
          onStart={flow.start}
          onBack={flow.again}
        />
      );
    case 'refused':
      return (
        <RefusedPanel
          problem={state.problem}
          onAgain={flow.again}
          onAccept={flow.acceptMissingKeys}
        />
      );
    case 'running':
      return <RunningPanel state={state} onPause={flow.pause} />;
    case 'ended':
      return <EndedPanel state={state} onGoOn={flow.goOn} onAgain={flow.again} />;
  }
}

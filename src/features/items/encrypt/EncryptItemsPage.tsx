import { Link } from 'react-router';
import { useEncryptionState } from '#account/encryption.ts';
import { useReadableItems } from '#account/use-readable-items.ts';
import { useMessages } from '#i18n/messages.ts';
import type { HeldPassphrase } from '#session/held-passphrase.ts';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Card } from '#ui/Card.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { LeaveGuard } from '../file/LeaveGuard.tsx';
import { AskPanel } from './AskPanel.tsx';
import { countText } from './count-text.ts';
import { OtherClients } from './OtherClients.tsx';
import { ProblemPanel } from './ProblemPanel.tsx';
import { ResultPanel } from './ResultPanel.tsx';
import { RunningPanel } from './RunningPanel.tsx';
import { ReplacedPanel } from '../replace/ReplacedPanel.tsx';
import { ReplacingPanel } from '../replace/ReplacingPanel.tsx';
import { useEncryptItems } from './use-encrypt-items.ts';

/** What there is to do, as far as it was counted. */
function Counted() {
  const { state: words } = useMessages().items;
  const { items } = useReadableItems();
  const text = countText(items, words);
  return <p>{items.kind === 'known' ? `${words.title}: ${text}` : text}</p>;
}

/** `/encryption?show=items`: encrypts what was there before, or what another app has left plain. */
export function EncryptItemsPage({ held }: { readonly held: HeldPassphrase }) {
  const { encrypt: words } = useMessages().items;
  const { state: encryption } = useEncryptionState();
  const { state, start, replace, pause, needsPassphrase, acceptMissingKeys } =
    useEncryptItems(held);
  if (encryption !== null && encryption.kind !== 'on' && state.at === 'ask') {
    return (
      <Page heading={words.needed} lead={words.neededDetail} focusHeading>
        <ButtonRow>
          <Link to="/encryption" className={buttonClass('primary')} data-testid="wizard-next">
            {words.toEncryption}
          </Link>
        </ButtonRow>
      </Page>
    );
  }
  switch (state.at) {
    case 'ask':
    case 'opening':
      return (
        <Page heading={words.title} lead={words.lead} focusHeading={state.at === 'ask'}>
          <Stack>
            <OtherClients />
            <Counted />
            <AskPanel
              asks={needsPassphrase()}
              problem={state.at === 'ask' ? state.problem : null}
              isBusy={state.at === 'opening'}
              onStart={start}
            />
          </Stack>
        </Page>
      );
    case 'running':
      return (
        <Page heading={words.title} lead={words.running} focusHeading>
          <Card>
            <RunningPanel state={state} onPause={pause} />
          </Card>
          <LeaveGuard words={words.leave} />
        </Page>
      );
    case 'stopped':
      return (
        <ProblemPanel
          problem={state.problem}
          again={() => start(null)}
          accept={() => {
            acceptMissingKeys();
            start(null);
          }}
        />
      );
    case 'ended':
      return <ResultPanel end={state.end} goOn={() => start(null)} replace={replace} />;
    case 'replacing':
      return (
        <Page heading={words.replace.title} lead={words.running} focusHeading>
          <Card>
            <ReplacingPanel state={state} onPause={pause} />
          </Card>
          <LeaveGuard words={words.leave} />
        </Page>
      );
    case 'replaced':
      return <ReplacedPanel end={state.end} goOn={replace} />;
  }
}

import { useState } from 'react';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Card } from '#ui/Card.tsx';
import { CodeBlock } from '#ui/CodeBlock.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { BrandName } from '#ui/Brand.tsx';
import { Frame } from '#ui/Frame.tsx';
import { LiveRegion } from '#ui/LiveRegion.tsx';
import { Mono } from '#ui/Mono.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';

const report = 'code   rate-limited\nstatus 429\nid     2f2b6fb9';

function Alerts() {
  return (
    <Stack gap={3}>
      <Alert>Your keys never leave this device unsealed.</Alert>
      <Alert tone="success" title="Encryption is on">
        Your new passphrase opens this account from now on.
      </Alert>
      <Alert tone="warning" title="Approve first, then press">
        Pressing before you have approved on your phone uses up an attempt.
      </Alert>
      <Alert tone="time" title="You will be signed out soon">
        This session ends in 58 seconds.
      </Alert>
      <Alert tone="danger" live="assertive" title="The server could not be reached">
        Nothing was changed. Check your connection and try again.
      </Alert>
    </Stack>
  );
}

function Dialogs() {
  const [open, setOpen] = useState<'none' | 'kept' | 'gone' | 'stubborn'>('none');
  const [cancels, setCancels] = useState(0);
  function cancel(): void {
    setCancels(cancels + 1);
    setOpen('none');
  }
  const buttons = (
    <ButtonRow>
      <Button variant="primary" onClick={cancel}>
        Stay signed in
      </Button>
      <Button>Lock</Button>
      <Button variant="quiet">Sign out</Button>
    </ButtonRow>
  );
  return (
    <Card title="Dialogs">
      <ButtonRow>
        <Button
          onClick={() => {
            setOpen('kept');
          }}
        >
          Open dialog
        </Button>
        <Button
          onClick={() => {
            setOpen('gone');
          }}
        >
          Open urgent dialog
        </Button>
        <Button
          onClick={() => {
            setOpen('stubborn');
          }}
        >
          Open stubborn dialog
        </Button>
      </ButtonRow>
      <p>
        Cancelled <output data-testid="cancels">{cancels}</output> times.
      </p>
      <Dialog
        open={open === 'kept'}
        title="Are you still there?"
        onCancel={cancel}
        actions={buttons}
        data-testid="dialog"
      >
        <p>Your session ends in 58 seconds. What you have typed stays.</p>
      </Dialog>
      <Dialog
        open={open === 'stubborn'}
        title="Storing your keys"
        onCancel={() => {
          setCancels(cancels + 1);
        }}
        actions={buttons}
        data-testid="stubborn-dialog"
      >
        <p>Please wait until this is finished.</p>
      </Dialog>
      {open === 'gone' && (
        <Dialog
          open
          urgent
          title="Leave this page?"
          onCancel={cancel}
          actions={buttons}
          data-testid="urgent-dialog"
        >
          <p>The change of your passphrase is not finished.</p>
        </Dialog>
      )}
    </Card>
  );
}

export function MessagesView() {
  return (
    <Frame
      brand={<BrandName>Account security</BrandName>}
      skipLabel="Skip to the content"
      regionLabel="Account security"
      footer="account-security 0.1"
    >
      <Page
        heading="What is said"
        lead="What happened, what it means, what to do. Short, active, and never with an exclamation mark."
        focusHeading
      >
        <Alerts />
        <Dialogs />
        <Card title="Words and codes">
          <Stack gap={4}>
            <p>
              The server’s id for this is <Mono>2f2b6fb9</Mono>.
            </p>
            <CodeBlock>{report}</CodeBlock>
            <ButtonRow>
              <CopyButton
                text={report}
                label="Copy report"
                copiedLabel="Copied"
                failedLabel="Select and copy by hand"
              />
            </ButtonRow>
            <Disclosure summary="What is an app token?">
              <p>
                A password for one app. You make it in the security settings of your cloud, and you
                can take it back without changing anything else.
              </p>
            </Disclosure>
            <LiveRegion>Heard, not seen.</LiveRegion>
          </Stack>
        </Card>
      </Page>
    </Frame>
  );
}

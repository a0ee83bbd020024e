/** What of the kit no panel shows at rest: it needs a press, or an owner who says no. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Card } from '#ui/Card.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { CodeField } from '#ui/CodeField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Page } from '#ui/Page.tsx';
import { PasswordField } from '#ui/PasswordField.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { States } from './states.ts';

function BusyButton() {
  const [presses, setPresses] = useState(0);
  return (
    <Card title="Buttons">
      <Stack gap={4}>
        <Button
          variant="primary"
          block
          busy={presses > 0}
          busyLabel="Checking passphrase …"
          data-testid="busy-button"
          onClick={() => setPresses(presses + 1)}
        >
          Unlock
        </Button>
        <ButtonRow>
          <Button variant="danger">Delete everything</Button>
          <Button disabled>Disabled</Button>
        </ButtonRow>
        <p>
          Pressed <output data-testid="presses">{presses}</output> times.
        </p>
      </Stack>
    </Card>
  );
}

function BusyForm() {
  const [submits, setSubmits] = useState(0);
  return (
    <Card title="Fields">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setSubmits(submits + 1);
        }}
      >
        <Stack gap={3}>
          <PasswordField
            label="Encryption passphrase"
            help="12 to 128 characters."
            data-testid="passphrase"
            autoComplete="current-password"
            showLabel="Show passphrase"
            hideLabel="Hide passphrase"
            capsLockLabel="Caps Lock is on"
          />
          <PasswordField
            label="Encryption passphrase, wrong"
            help="12 to 128 characters."
            error="That passphrase does not open this account. At least 3 of 5 tries left."
            errorTestId="passphrase-error"
            defaultValue="correct horse"
            autoComplete="current-password"
            showLabel="Show passphrase"
            hideLabel="Hide passphrase"
            capsLockLabel="Caps Lock is on"
          />
          <CodeField
            label="Code from your app"
            help="Six digits."
            inputMode="numeric"
            maxLength={6}
            data-testid="code"
            onPasteText={(text) => text.replaceAll(/[\s-]/g, '')}
          />
          <Checkbox label="Not for you" disabled />
          <Button type="submit" variant="primary" block busy data-testid="busy-submit">
            Go on
          </Button>
          <p>
            Sent <output data-testid="submits">{submits}</output> times.
          </p>
        </Stack>
      </form>
    </Card>
  );
}

function Dialogs() {
  const [open, setOpen] = useState<'none' | 'kept' | 'gone' | 'stubborn'>('none');
  const [cancels, setCancels] = useState(0);
  function cancel(): void {
    setCancels(cancels + 1);
    setOpen('none');
  }
  const actions = (
    <ButtonRow>
      <Button variant="primary" onClick={cancel}>
        Stay signed in
      </Button>
      <Button variant="quiet">Sign out</Button>
    </ButtonRow>
  );
  return (
    <Card title="Dialogs">
      <ButtonRow>
        <Button onClick={() => setOpen('kept')}>Open dialog</Button>
        <Button onClick={() => setOpen('gone')}>Open urgent dialog</Button>
        <Button onClick={() => setOpen('stubborn')}>Open stubborn dialog</Button>
      </ButtonRow>
      <p>
        Cancelled <output data-testid="cancels">{cancels}</output> times.
      </p>
      <Dialog
        open={open === 'kept'}
        title="Are you still there?"
        onCancel={cancel}
        actions={actions}
        data-testid="dialog"
      >
        <p>Your session ends in 58 seconds. What you have typed stays.</p>
      </Dialog>
      <Dialog
        open={open === 'stubborn'}
        title="Storing your keys"
        onCancel={() => setCancels(cancels + 1)}
        actions={actions}
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
          actions={actions}
          data-testid="urgent-dialog"
        >
          <p>The change of your passphrase is not finished.</p>
        </Dialog>
      )}
    </Card>
  );
}

export const kit: States = {
  forms: () => (
    <Page heading="What is pressed and filled in">
      <BusyButton />
      <BusyForm />
    </Page>
  ),
  dialogs: () => (
    <Page heading="What asks">
      <Dialogs />
    </Page>
  ),
};

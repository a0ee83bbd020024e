import Lock from 'lucide-react/icons/lock';
import LogOut from 'lucide-react/icons/log-out';
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Card } from '#ui/Card.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { CodeField } from '#ui/CodeField.tsx';
import { BrandName } from '#ui/Brand.tsx';
import { Frame } from '#ui/Frame.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Page } from '#ui/Page.tsx';
import { PasswordField } from '#ui/PasswordField.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextField } from '#ui/TextField.tsx';
import { TextLink } from '#ui/TextLink.tsx';

const passwordWords = {
  showLabel: 'Show passphrase',
  hideLabel: 'Hide passphrase',
  capsLockLabel: 'Caps Lock is on',
};

function Buttons() {
  const [isBusy, setBusy] = useState(false);
  const [presses, setPresses] = useState(0);
  return (
    <Card title="Buttons">
      <Stack gap={4}>
        <Button
          variant="primary"
          block
          busy={isBusy}
          busyLabel="Checking passphrase …"
          data-testid="busy-button"
          onClick={() => {
            setPresses(presses + 1);
            setBusy(true);
          }}
        >
          Unlock
        </Button>
        <ButtonRow>
          <Button variant="primary" icon={Lock}>
            Primary
          </Button>
          <Button>Secondary</Button>
          <Button variant="quiet">Quiet</Button>
        </ButtonRow>
        <ButtonRow>
          <Button variant="danger">Delete everything</Button>
          <Button disabled>Disabled</Button>
        </ButtonRow>
        <ButtonRow align="between">
          <Button variant="primary" busy busyLabel="Saving …">
            Save
          </Button>
          <LinkButton href="#forms" icon={LogOut}>
            A link
          </LinkButton>
        </ButtonRow>
        <p>
          Pressed <output data-testid="presses">{presses}</output> times. A sentence with a{' '}
          <TextLink href="#forms">link in it</TextLink>.
        </p>
      </Stack>
    </Card>
  );
}

function Fields() {
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
          <TextField label="User name" autoComplete="username" defaultValue="alice" />
          <TextField
            label="Server"
            note="optional"
            help="Where your passwords are kept."
            placeholder="https://cloud.example.org"
          />
          <TextField label="Account" readOnly value="bob on cloud.example.org" />
          <PasswordField
            label="Encryption passphrase"
            help="12 to 128 characters."
            data-testid="passphrase"
            autoComplete="current-password"
            {...passwordWords}
          />
          <PasswordField
            label="Encryption passphrase, wrong"
            help="12 to 128 characters."
            error="That passphrase does not open this account. At least 3 of 5 tries left."
            errorTestId="passphrase-error"
            defaultValue="correct horse"
            autoComplete="current-password"
            {...passwordWords}
          />
          <CodeField
            label="Code from your app"
            help="Six digits."
            inputMode="numeric"
            maxLength={6}
            data-testid="code"
            onPasteText={(text) => text.replaceAll(/[\s-]/g, '')}
          />
          <Checkbox label="I understand that nothing can be brought back" />
          <Checkbox
            label="I have a backup"
            help="An export from the last days."
            error="Tick this to go on."
            defaultChecked
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

export function FormsView() {
  return (
    <Frame
      brand={<BrandName>Account security</BrandName>}
      skipLabel="Skip to the content"
      regionLabel="Account security"
    >
      <Page eyebrow="The kit" heading="What is pressed and filled in">
        <Buttons />
        <Fields />
      </Page>
    </Frame>
  );
}

import Clock from 'lucide-react/icons/clock';
import Lock from 'lucide-react/icons/lock';
import LockKeyhole from 'lucide-react/icons/lock-keyhole';
import LogOut from 'lucide-react/icons/log-out';
import Smartphone from 'lucide-react/icons/smartphone';
import Trash from 'lucide-react/icons/trash-2';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Card } from '#ui/Card.tsx';
import { FactList } from '#ui/FactList.tsx';
import { FactRow } from '#ui/FactRow.tsx';
import { Frame } from '#ui/Frame.tsx';
import { Meter } from '#ui/Meter.tsx';
import { Page } from '#ui/Page.tsx';
import { PasswordField } from '#ui/PasswordField.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Steps } from '#ui/Steps.tsx';
import { TimerRing } from '#ui/TimerRing.tsx';

const frame = {
  name: 'Account security',
  host: 'cloud.example.org',
  skipLabel: 'Skip to the content',
  regionLabel: 'Account security',
  actions: (
    <>
      <Button variant="quiet" icon={Lock}>
        Lock
      </Button>
      <Button variant="quiet" icon={LogOut}>
        Sign out
      </Button>
    </>
  ),
};

export function OverviewScreen() {
  return (
    <Frame {...frame}>
      <Page eyebrow="alice on cloud.example.org" heading="Your account">
        <Card>
          <FactList>
            <FactRow
              icon={LockKeyhole}
              title="Encryption"
              tone="done"
              state="On"
              detail="Only your passphrase opens your passwords."
              action={<Button>Change</Button>}
              data-state="on"
            />
            <FactRow
              icon={Smartphone}
              title="Second factor"
              tone="attention"
              state="Not set up"
              detail="Set up in the settings of your cloud."
            />
            <FactRow
              icon={Clock}
              title="Session"
              tone="time"
              state="Ends in 58 seconds"
              action={<Button>Stay</Button>}
            />
            <FactRow
              icon={Trash}
              title="Delete everything"
              detail="Removes every password in this account."
              action={<Button>Begin</Button>}
            />
          </FactList>
        </Card>
      </Page>
    </Frame>
  );
}

export function EncryptionScreen() {
  return (
    <Frame {...frame}>
      <Page
        trail={
          <Steps
            label="Steps"
            steps={[
              { id: 'meaning', label: 'Meaning' },
              { id: 'choose', label: 'Choose' },
              { id: 'prove', label: 'Prove' },
              { id: 'keep', label: 'Keep' },
              { id: 'done', label: 'Done' },
            ]}
            current="choose"
            summary="Step 2 of 5: Choose"
            doneLabel="done"
          />
        }
        heading="Choose a passphrase"
        lead="Several words are easier to remember, and harder to guess."
      >
        <Card>
          <Stack gap={4}>
            <PasswordField
              label="New passphrase"
              help="12 to 128 characters; 15 or more are better."
              autoComplete="new-password"
              defaultValue="harbour violin cactus"
              showLabel="Show passphrase"
              hideLabel="Hide passphrase"
              capsLockLabel="Caps Lock is on"
            />
            <Meter label="Strength" value={3} word="strong" />
            <ButtonRow>
              <Button variant="primary">Go on</Button>
              <Button variant="quiet">Back</Button>
            </ButtonRow>
          </Stack>
        </Card>
      </Page>
    </Frame>
  );
}

export function ResetScreen({ tone }: { tone: 'accent' | 'amber' }) {
  const waiting = tone === 'accent';
  return (
    <Frame {...frame}>
      <Page
        trail={
          <Steps
            label="Steps"
            steps={[
              { id: 'explain', label: 'Explain' },
              { id: 'first', label: 'Confirm' },
              { id: 'waiting', label: 'Wait' },
              { id: 'second', label: 'Confirm again' },
              { id: 'done', label: 'Done' },
            ]}
            current={waiting ? 'waiting' : 'second'}
            summary={waiting ? 'Step 3 of 5: Wait' : 'Step 4 of 5: Confirm again'}
            doneLabel="done"
          />
        }
        heading={waiting ? 'Time to think it over' : 'Confirm once more'}
      >
        <Card>
          <Stack>
            <TimerRing
              remainingMs={waiting ? 41_300 : 22_000}
              totalMs={60_000}
              tone={tone}
              label={waiting ? 'Time until you can confirm' : 'Time left to confirm'}
              unit="seconds"
            >
              <p>
                {waiting
                  ? 'Then you can confirm a second time. Nothing has been deleted yet.'
                  : 'After that the server asks for another wait.'}
              </p>
            </TimerRing>
            {waiting ? (
              <Button block>Cancel</Button>
            ) : (
              <Stack gap={3}>
                <Alert tone="danger" title="This cannot be undone">
                  All 214 passwords, 12 folders and 9 tags will be deleted.
                </Alert>
                <Button variant="danger" block>
                  Delete everything
                </Button>
                <Button block>Cancel</Button>
              </Stack>
            )}
          </Stack>
        </Card>
      </Page>
    </Frame>
  );
}

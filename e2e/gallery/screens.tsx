import Compass from 'lucide-react/icons/compass';
import KeyRound from 'lucide-react/icons/key-round';
import LifeBuoy from 'lucide-react/icons/life-buoy';
import Mail from 'lucide-react/icons/mail';
import Smartphone from 'lucide-react/icons/smartphone';
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { CodeField } from '#ui/CodeField.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Frame } from '#ui/Frame.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Page } from '#ui/Page.tsx';
import { PasswordField } from '#ui/PasswordField.tsx';
import { RadioCards } from '#ui/RadioCards.tsx';
import { Stack } from '#ui/Stack.tsx';

const frame = {
  name: 'Account security',
  host: 'cloud.example.org',
  skipLabel: 'Skip to the content',
  regionLabel: 'Account security',
};

export function LoginScreen({ chrome }: { chrome: 'full' | 'none' }) {
  return (
    <Frame {...frame} chrome={chrome}>
      <Page
        eyebrow="alice on cloud.example.org"
        heading="Unlock your passwords"
        lead="Your passphrase stays on this device."
      >
        <Card>
          <Stack gap={4}>
            <PasswordField
              label="Encryption passphrase"
              autoComplete="current-password"
              showLabel="Show passphrase"
              hideLabel="Hide passphrase"
              capsLockLabel="Caps Lock is on"
              data-testid="passphrase"
            />
            <Button variant="primary" block busyLabel="Checking passphrase …">
              Unlock
            </Button>
          </Stack>
        </Card>
      </Page>
    </Frame>
  );
}

export function PickerScreen() {
  const [chosen, setChosen] = useState<'app' | 'mail' | 'push' | 'backup'>('app');
  return (
    <Frame {...frame}>
      <Page heading="Is it you?" lead="This account asks for a second proof.">
        <Card>
          <RadioCards
            legend="Second proof"
            legendHidden
            options={[
              {
                id: 'app',
                label: 'Authenticator app',
                description: 'A code of six digits.',
                icon: KeyRound,
              },
              { id: 'mail', label: 'Email', description: 'A code to your inbox.', icon: Mail },
              {
                id: 'push',
                label: 'Phone',
                description: 'Approve on your phone.',
                icon: Smartphone,
              },
              {
                id: 'backup',
                label: 'Backup code',
                description: 'One of the codes you printed.',
                icon: LifeBuoy,
              },
            ]}
            value={chosen}
            onChange={setChosen}
          >
            {() => (
              <Stack gap={2}>
                <CodeField label="Code" inputMode="numeric" maxLength={6} defaultValue="123 45" />
                <Button variant="primary" block>
                  Sign in
                </Button>
              </Stack>
            )}
          </RadioCards>
        </Card>
      </Page>
    </Frame>
  );
}

export function NotFoundScreen() {
  return (
    <Frame {...frame}>
      <EmptyState
        icon={Compass}
        heading="There is nothing here"
        lead="The address may be old, or mistyped."
        action={
          <LinkButton variant="primary" href="#home">
            Go to the overview
          </LinkButton>
        }
      />
    </Frame>
  );
}

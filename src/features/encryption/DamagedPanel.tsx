import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import { SaveKeychain } from './SaveKeychain.tsx';

/** A keychain that no passphrase opens. It is left alone. */
export function DamagedPanel({ look }: { readonly look: () => void }) {
  const { encryption: words } = useMessages();
  const { damaged } = words.repair;
  return (
    <Page heading={damaged.title} focusHeading>
      <Card>
        <Stack>
          <Alert tone="danger" data-testid="encryption-error">
            <p>{damaged.lead}</p>
            <p>{damaged.detail}</p>
          </Alert>
          <SaveKeychain isOpen />
          <div>
            <Button variant="primary" onClick={look}>
              {damaged.again}
            </Button>
          </div>
        </Stack>
      </Card>
    </Page>
  );
}

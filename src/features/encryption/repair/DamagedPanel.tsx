import FileDown from 'lucide-react/icons/file-down';
import { useMessages } from '#i18n/messages.ts';
import { useEncryptionState } from '#account/encryption.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Card } from '#ui/Card.tsx';
import { Page } from '#ui/Page.tsx';
import { saveFile } from '#ui/save-file.ts';
import { Stack } from '#ui/Stack.tsx';

/** What is stored is no keychain. It is left alone, so that whoever can tell why finds it as it is. */
export function DamagedPanel({ look }: { readonly look: () => void }) {
  const { repair: words } = useMessages().encryption;
  const { damaged } = words;
  const { sealed } = useEncryptionState();
  return (
    <Page heading={damaged.title} lead={damaged.lead} focusHeading>
      <Card>
        <Stack>
          <Alert tone="warning" data-testid="encryption-error">
            <p>{damaged.detail}</p>
          </Alert>
          <ButtonRow>
            {sealed !== null && (
              <Button icon={FileDown} onClick={() => saveFile('keychain.txt', sealed)}>
                {words.save}
              </Button>
            )}
            <Button variant="quiet" onClick={look}>
              {damaged.again}
            </Button>
          </ButtonRow>
          <p>{words.saveDetail}</p>
        </Stack>
      </Card>
    </Page>
  );
}

import FileDown from 'lucide-react/icons/file-down';
import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { useEncryptionState } from '#account/encryption.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { FlowPage } from '#ui/FlowPage.tsx';
import { saveFile } from '#ui/save-file.ts';
import { Stack } from '#ui/Stack.tsx';
import { AdminMessage } from '../ceremony/AdminMessage.tsx';

/** What is stored is no keychain. It is left alone, so that whoever can tell why finds it as it is. */
export function DamagedPanel({ look }: { readonly look: () => void }) {
  const { home, repair: words } = useMessages().encryption;
  const { damaged } = words;
  const { sealed } = useEncryptionState();
  return (
    <FlowPage heading={damaged.title} lead={damaged.lead}>
      <Stack>
        <Alert tone="warning" data-testid="encryption-error">
          <p>{damaged.detail}</p>
        </Alert>
        <AdminMessage />
        {sealed !== null && (
          <Stack gap={2}>
            <p>{words.saveDetail}</p>
            <div>
              <Button icon={FileDown} onClick={() => saveFile('keychain.txt', sealed)}>
                {words.save}
              </Button>
            </div>
          </Stack>
        )}
        <ButtonRow grow>
          <Button variant="quiet" onClick={look}>
            {damaged.again}
          </Button>
          <Link to="/" className={buttonClass('quiet')}>
            {home}
          </Link>
        </ButtonRow>
      </Stack>
    </FlowPage>
  );
}

import FileDown from 'lucide-react/icons/file-down';
import { useMessages } from '#i18n/messages.ts';
import { useEncryptionState } from '#account/encryption.ts';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Stack } from '#ui/Stack.tsx';
import { saveFile } from '#ui/save-file.ts';
import { AdminMessage } from './AdminMessage.tsx';

/** More about the keychain: a message for the administrator, and a copy as the server has it. */
export function SaveKeychain() {
  const { repair: words } = useMessages().encryption;
  const { sealed } = useEncryptionState();
  if (sealed === null) return null;
  return (
    <Disclosure summary={words.saveSummary}>
      <Stack gap={3}>
        <AdminMessage />
        <p>{words.saveDetail}</p>
        <div>
          <Button icon={FileDown} onClick={() => saveFile('keychain.txt', sealed)}>
            {words.save}
          </Button>
        </div>
      </Stack>
    </Disclosure>
  );
}

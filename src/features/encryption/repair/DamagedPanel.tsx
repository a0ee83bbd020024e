import FileDown from 'lucide-react/icons/file-down';
import { useMessages } from '#i18n/messages.ts';
import type { KeychainDamage } from '#protocol/keychain.ts';
import { useEncryptionState } from '#account/encryption.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Card } from '#ui/Card.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import { saveFile } from '#ui/save-file.ts';

type Props = {
  /** Null: not known in detail. */
  readonly damage: KeychainDamage | null;
  readonly look: () => void;
};

/**
 * A keychain that was altered. It is left alone: whoever can tell how it came to be altered should
 * find it as it is, and the person has what it takes to put the original in its place.
 */
export function DamagedPanel({ damage, look }: Props) {
  const { encryption: words } = useMessages();
  const { damaged } = words.repair;
  const { sealed } = useEncryptionState();
  const kind = damage?.kind ?? 'no-keychain';
  const mended = damage?.kind === 'one-place' ? damage.mended : null;
  return (
    <Page heading={damaged.title} lead={damaged.leads[kind]} focusHeading>
      <Card>
        <Stack>
          <Alert tone={mended === null ? 'danger' : 'warning'} data-testid="encryption-error">
            {mended !== null && <p>{damaged.place(mended.at + 1, mended.text.length)}</p>}
            <p>{damaged.details[kind]}</p>
          </Alert>
          <ButtonRow>
            {mended !== null && (
              <Button
                variant="primary"
                icon={FileDown}
                onClick={() => saveFile(`${damaged.fileName}.txt`, mended.text)}
              >
                {damaged.saveMended}
              </Button>
            )}
            {sealed !== null && (
              <Button icon={FileDown} onClick={() => saveFile('keychain.txt', sealed)}>
                {words.repair.save}
              </Button>
            )}
            <Button variant="quiet" onClick={look}>
              {damaged.again}
            </Button>
          </ButtonRow>
          <p>{words.repair.saveDetail}</p>
        </Stack>
      </Card>
    </Page>
  );
}

import { useRef, type ReactNode, type Ref } from 'react';
import { useEncryptionState } from '#account/encryption.ts';
import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { Stack } from '#ui/Stack.tsx';
import { ExportForm } from './ExportForm.tsx';
import { ExportResult } from './ExportResult.tsx';
import { ExportWorking } from './ExportWorking.tsx';
import type { ExportRefusal, Export } from './use-export.ts';

/** What the form asks of the field in which an export passphrase is chosen. */
export type PassphraseHandle = {
  readonly text: () => string;
  /** How hard to guess; null where that cannot be found out in time. */
  readonly judge: () => Promise<{ readonly isCommon: boolean; readonly level: number } | null>;
};

/** The field itself: it judges how good a passphrase is, which another feature knows. */
export type PassphraseField = (props: {
  readonly handle: Ref<PassphraseHandle>;
  readonly refusal: ExportRefusal | null;
}) => ReactNode;

type Props = {
  readonly of: Export;
  readonly passphraseField: PassphraseField;
};

/** Makes a file of everything that can be found. */
export function ExportPanel({ of: { state, save, restart }, passphraseField }: Props) {
  const { backup: words } = useMessages();
  const { query, state: encryption, sealed } = useEncryptionState();
  // What was typed stays in its input while the file is made.
  const handle = useRef<PassphraseHandle>(null);
  if (state.at === 'done') {
    return <ExportResult report={state.report} fileName={state.fileName} again={restart} />;
  }
  if (encryption === null) {
    if (query.error === null) return <Spinner />;
    return (
      <Alert tone="warning" title={words.export.offline}>
        <Button onClick={() => void query.refetch()}>{words.export.tryAgain}</Button>
      </Alert>
    );
  }
  const isDamaged = encryption.kind === 'incomplete' && encryption.keychain === 'damaged';
  const hasKeys = encryption.kind !== 'off' && sealed !== null && !isDamaged;
  return (
    <Stack>
      {encryption.kind !== 'off' && !hasKeys && (
        <Alert tone="warning" title={words.export.keysGone}>
          {words.export.keysGoneDetail}
        </Alert>
      )}
      <ExportForm
        isHidden={state.at === 'working'}
        problem={state.at === 'form' ? state.problem : null}
        asksAccount={hasKeys}
        handle={handle}
        passphraseField={passphraseField}
        onSave={save}
      />
      {state.at === 'working' && <ExportWorking progress={state.progress} cancel={restart} />}
    </Stack>
  );
}

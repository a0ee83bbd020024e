import { useEffect, useRef } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { FileField } from '#ui/FileField.tsx';
import { Stack } from '#ui/Stack.tsx';
import { SecretInput } from '../file/SecretInput.tsx';
import type { ImportState } from './import-machine.ts';

type Props = {
  readonly state: Extract<ImportState, { at: 'choose' }>;
  readonly onOpen: (file: File | null, passphrase: string | null) => void;
};

/** Which file, and its passphrase where it has one. */
export function ChoosePanel({ state, onOpen }: Props) {
  const { backup: words } = useMessages();
  const file = useRef<HTMLInputElement>(null);
  const passphrase = useRef<HTMLInputElement>(null);
  const { problem, needsPassphrase, isBusy } = state;
  const isOfPassphrase = problem === 'passphrase-empty' || problem === 'passphrase-wrong';
  const open = () =>
    onOpen(
      file.current?.files?.[0] ?? null,
      needsPassphrase ? (passphrase.current?.value ?? '') : null,
    );
  useEffect(() => {
    (state.needsPassphrase ? passphrase : file).current?.focus();
  }, [state]);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <Stack>
        <FileField
          ref={file}
          label={words.file}
          accept=".json,application/json"
          error={problem === null || isOfPassphrase ? null : words.fileProblems[problem]}
          errorTestId="import-error"
          data-testid="import-file"
        />
        {needsPassphrase && (
          <SecretInput
            ref={passphrase}
            label={words.filePassphrase}
            error={
              isOfPassphrase
                ? words[
                    problem === 'passphrase-empty' ? 'filePassphraseEmpty' : 'filePassphraseWrong'
                  ]
                : null
            }
            autoComplete="off"
            data-testid="import-password"
          />
        )}
        <ButtonRow>
          <Button
            type="submit"
            variant="primary"
            busy={isBusy}
            busyLabel={words.import.readingFile}
            data-testid="wizard-next"
          >
            {words.off.next}
          </Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}

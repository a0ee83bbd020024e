import { useEffect, useRef } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Stack } from '#ui/Stack.tsx';
import { countsText } from '../file/counts-text.ts';
import { SecretInput } from '../file/SecretInput.tsx';
import type { ImportState } from './import-machine.ts';

type Props = {
  readonly state: Extract<ImportState, { at: 'ready' }>;
  /** Whether the account has encryption. */
  readonly encrypts: boolean;
  readonly onStart: (account: string | null) => void;
  readonly onBack: () => void;
};

/** What the file holds, and how it will be stored. */
export function ReadyPanel({
  state: { summary, problem, isBusy },
  encrypts,
  onStart,
  onBack,
}: Props) {
  const messages = useMessages();
  const { backup: words } = messages;
  const account = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (problem !== null) account.current?.focus();
  }, [problem]);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onStart(encrypts ? (account.current?.value ?? '') : null);
      }}
    >
      <Stack>
        <p data-testid="import-holds">{words.import.holds(countsText(summary.counts, messages))}</p>
        {summary.unreadable > 0 && <p>{words.import.unreadable(summary.unreadable)}</p>}
        {summary.hidden > 0 && <p>{words.import.hidden(summary.hidden)}</p>}
        <Alert tone={encrypts ? 'success' : 'info'}>
          {encrypts ? words.import.encrypts : words.import.plain}
        </Alert>
        {encrypts && (
          <SecretInput
            ref={account}
            label={words.account}
            help={words.accountHelp}
            error={
              problem === null ? null : words[problem === 'empty' ? 'accountEmpty' : 'accountWrong']
            }
            name="current-passphrase"
            autoComplete="current-password"
            data-testid="current-passphrase"
          />
        )}
        <ButtonRow>
          <Button
            type="submit"
            variant="primary"
            busy={isBusy}
            busyLabel={words.import.opening}
            data-testid="import-start"
          >
            {words.import.start}
          </Button>
          <Button variant="quiet" onClick={onBack} data-testid="wizard-back">
            {words.off.back}
          </Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}

import { useEffect, useRef, useState, type RefObject } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { RadioCards } from '#ui/RadioCards.tsx';
import { Stack } from '#ui/Stack.tsx';
import { SecretInput } from '../file/SecretInput.tsx';
import type { PassphraseField, PassphraseHandle } from './ExportPanel.tsx';
import { ExportStopped } from './ExportStopped.tsx';
import type { ExportForm as Filled, ExportProblem } from './use-export.ts';

type Props = {
  readonly isHidden: boolean;
  readonly problem: ExportProblem | null;
  /** Whether the keys have to be opened. */
  readonly asksAccount: boolean;
  readonly handle: RefObject<PassphraseHandle | null>;
  readonly passphraseField: PassphraseField;
  readonly onSave: (form: Filled) => void;
};

/** How the file is to be saved. */
export function ExportForm({
  isHidden,
  problem,
  asksAccount,
  handle,
  passphraseField: Passphrase,
  onSave,
}: Props) {
  const { backup: words } = useMessages();
  const account = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [how, setHow] = useState<'sealed' | 'plain'>('sealed');
  const [isUnderstood, setUnderstood] = useState(false);
  useEffect(() => {
    if (problem === null || problem.at === 'stopped') return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);

  function save(): void {
    const passphrase = handle.current;
    onSave({
      account: asksAccount ? (account.current?.value ?? '') : null,
      passphrase: how === 'plain' ? null : (passphrase?.text() ?? ''),
      isPlainUnderstood: isUnderstood,
      isCommon: async () => (await passphrase?.judge())?.isCommon ?? false,
    });
  }

  return (
    <form
      ref={form}
      noValidate
      hidden={isHidden}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack>
        {problem?.at === 'stopped' && <ExportStopped code={problem.code} />}
        {asksAccount && (
          <SecretInput
            ref={account}
            label={words.account}
            help={words.accountHelp}
            error={
              problem?.at === 'account'
                ? words[problem.why === 'empty' ? 'accountEmpty' : 'accountWrong']
                : undefined
            }
            name="current-passphrase"
            autoComplete="current-password"
            data-testid="current-passphrase"
          />
        )}
        <RadioCards
          legend={words.export.how}
          value={how}
          onChange={setHow}
          options={[
            {
              id: 'sealed',
              label: words.export.sealed,
              description: words.export.sealedDetail,
            },
            {
              id: 'plain',
              label: words.export.plain,
              description: words.export.plainDetail,
              data: { 'data-testid': 'export-plain' },
            },
          ]}
        />
        {how === 'sealed' ? (
          <Passphrase handle={handle} refusal={problem?.at === 'export' ? problem.refusal : null} />
        ) : (
          <Stack>
            <Alert tone="warning" title={words.export.plainWarning}>
              {words.export.plainWarningDetail}
            </Alert>
            <Checkbox
              label={words.export.plainUnderstood}
              error={
                problem?.at === 'plain' && !isUnderstood ? words.export.plainMissing : undefined
              }
              errorTestId="export-error"
              checked={isUnderstood}
              onChange={(event) => setUnderstood(event.target.checked)}
              data-testid="export-plain-understood"
            />
          </Stack>
        )}
        <ButtonRow>
          <Button type="submit" variant="primary" data-testid="export-save">
            {words.export.save}
          </Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}

import { useRef } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { NewPassphrase, type NewPassphraseHandle } from '../passphrase/NewPassphrase.tsx';
import { SecretField } from '../passphrase/SecretField.tsx';
import { UserName } from '../passphrase/UserName.tsx';
import { WizardPage } from '../ceremony/WizardPage.tsx';
import type { ChangeState } from './change-machine.ts';

/** What is in the form when its button is pressed. */
export type NextForm = {
  readonly text: string;
  readonly repeated: string;
  readonly isCommon: () => Promise<boolean>;
};

type Props = {
  readonly state: Extract<ChangeState, { at: 'next' }>;
  readonly onSubmit: (form: NextForm) => void;
  readonly onBack: () => void;
};

/** Change: the new passphrase, twice. */
export function NextPanel({ state, onSubmit, onBack }: Props) {
  const { encryption: words } = useMessages();
  const field = useRef<NewPassphraseHandle>(null);
  const repeat = useRef<HTMLInputElement>(null);

  return (
    <WizardPage
      heading={words.change.next.title}
      lead={words.change.next.lead}
      trail={words.trail.change}
      at={state.at}
      state={state}
      forward={words.change.next.submit}
      forwardId="encryption-submit"
      busyLabel={state.isChecking ? words.choice.checking : null}
      onForward={() => {
        const handle = field.current;
        if (handle === null) return;
        const repeated = repeat.current?.value ?? '';
        onSubmit({ text: handle.text(), repeated, isCommon: handle.isCommon });
      }}
      onBack={onBack}
    >
      <UserName />
      <NewPassphrase handle={field} start={() => ''} refusal={state.refusal} />
      <SecretField
        ref={repeat}
        label={words.choice.repeat}
        error={state.isMismatch ? words.choice.problems.mismatch : null}
        data-testid="repeat-passphrase"
        name="repeat-passphrase"
        autoComplete="new-password"
      />
    </WizardPage>
  );
}

import { useRef } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { SecretField } from '../passphrase/SecretField.tsx';
import { UserName } from '../passphrase/UserName.tsx';
import { WizardPage } from '../ceremony/WizardPage.tsx';
import type { SetupState } from './setup-machine.ts';

type Props = {
  readonly state: Extract<SetupState, { at: 'prove' }>;
  readonly onProve: (text: string) => void;
  readonly onBack: () => void;
};

/** Set-up: type it once more. */
export function ProvePanel({ state, onProve, onBack }: Props) {
  const { encryption: words } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  return (
    <WizardPage
      heading={words.setUp.prove.title}
      lead={words.setUp.prove.lead}
      trail={words.trail.setUp}
      at={state.at}
      state={state}
      forward={words.next}
      forwardId="wizard-next"
      onForward={() => onProve(input.current?.value ?? '')}
      onBack={onBack}
    >
      <UserName />
      <SecretField
        ref={input}
        label={words.setUp.prove.field}
        error={state.isMismatch ? words.choice.problems.mismatch : null}
        data-testid="repeat-passphrase"
        name="repeat-passphrase"
        autoComplete="new-password"
      />
    </WizardPage>
  );
}

import { useEffect, useRef } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { SecretField } from '../passphrase/SecretField.tsx';
import { UserName } from '../passphrase/UserName.tsx';
import { WizardPage } from '../ceremony/WizardPage.tsx';

type Props = {
  readonly isMismatch: boolean;
  readonly onProve: (text: string) => void;
  readonly onBack: () => void;
};

/** Set-up: type it once more. */
export function ProvePanel({ isMismatch, onProve, onBack }: Props) {
  const { encryption: words } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isMismatch) input.current?.focus();
  }, [isMismatch]);
  return (
    <WizardPage
      heading={words.setUp.prove.title}
      lead={words.setUp.prove.lead}
      trail={words.trail.setUp}
      at="prove"
      forward={words.next}
      forwardId="wizard-next"
      onForward={() => onProve(input.current?.value ?? '')}
      onBack={onBack}
    >
      <UserName />
      <SecretField
        ref={input}
        label={words.setUp.prove.field}
        error={isMismatch ? words.choice.problems.mismatch : null}
        data-testid="repeat-passphrase"
        name="repeat-passphrase"
        autoComplete="new-password"
      />
    </WizardPage>
  );
}

import { useRef } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { WizardPage, type WizardPlace } from '../ceremony/WizardPage.tsx';
import type { ChoosingState } from './choosing-machine.ts';
import { SecretField } from './SecretField.tsx';
import { UserName } from './UserName.tsx';

type Props = {
  readonly place: WizardPlace;
  readonly state: Extract<ChoosingState, { at: 'repeat' }>;
  /** Words of the button that sends. */
  readonly submit: string;
  readonly onSubmit: (text: string) => void;
};

/** Type it once more, from the sheet; then it goes on. */
export function RepeatPanel({ place, state, submit, onSubmit }: Props) {
  const { choice } = useMessages().encryption;
  const input = useRef<HTMLInputElement>(null);
  return (
    <WizardPage
      place={place}
      heading={choice.repeat.title}
      lead={choice.repeat.lead}
      state={state}
      forward={submit}
      forwardId="encryption-submit"
      onForward={() => onSubmit(input.current?.value ?? '')}
    >
      <UserName />
      <SecretField
        ref={input}
        label={choice.repeat.field}
        error={state.isMismatch ? choice.problems.mismatch : null}
        data-testid="repeat-passphrase"
        name="repeat-passphrase"
        autoComplete="new-password"
      />
    </WizardPage>
  );
}

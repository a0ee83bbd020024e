import { useRef } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { WizardPage, type WizardPlace } from '../ceremony/WizardPage.tsx';
import type { ChoosingState } from './choosing-machine.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import type { NewPassphraseHandle } from './use-choosing.ts';
import { UserName } from './UserName.tsx';

type Props = {
  readonly place: WizardPlace;
  readonly state: Extract<ChoosingState, { at: 'choose' }>;
  /** What was chosen before, for who comes back. */
  readonly start: () => string;
  readonly onChoose: (field: NewPassphraseHandle, isSure: boolean) => void;
  readonly onEdited: () => void;
  readonly onGenerate: () => void;
};

/** Choose: one of the person's own. One that can be guessed is taken only when they insist. */
export function OwnPanel({ place, state, start, onChoose, onEdited, onGenerate }: Props) {
  const { encryption: words } = useMessages();
  const { choice } = words;
  const field = useRef<NewPassphraseHandle>(null);
  const choose = (isSure: boolean) => {
    if (field.current !== null) onChoose(field.current, isSure);
  };
  const generate = (
    <Button
      variant={state.isWeak ? 'primary' : 'quiet'}
      block={state.isWeak}
      data-testid="passphrase-generated"
      onClick={onGenerate}
    >
      {choice.generate}
    </Button>
  );
  return (
    <WizardPage
      place={place}
      heading={choice.title}
      lead={choice.lead}
      state={state}
      forward={words.next}
      forwardId="wizard-next"
      busyLabel={state.isChecking ? choice.checking : null}
      onForward={() => choose(false)}
      instead={state.isWeak ? generate : undefined}
      aside={
        state.isWeak ? (
          <Button variant="quiet" data-testid="passphrase-anyway" onClick={() => choose(true)}>
            {choice.anyway}
          </Button>
        ) : (
          generate
        )
      }
    >
      <UserName />
      <NewPassphrase handle={field} start={start} refusal={state.refusal} onEdited={onEdited} />
      {state.isWeak && (
        <Alert tone="warning" title={choice.weak.title} live="polite">
          <p>{choice.weak.detail}</p>
        </Alert>
      )}
    </WizardPage>
  );
}

import { useRef, type RefObject } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { NewPassphrase, type NewPassphraseHandle } from '../passphrase/NewPassphrase.tsx';
import { UserName } from '../passphrase/UserName.tsx';
import { WizardPage } from '../ceremony/WizardPage.tsx';
import type { SetupState } from './setup-machine.ts';

type Props = {
  readonly state: Extract<SetupState, { at: 'choose' }>;
  /** What was chosen before, for who comes back. */
  readonly chosen: RefObject<string>;
  readonly onChoose: (text: string, isCommon: () => Promise<boolean>) => void;
  readonly onBack: () => void;
};

/** Set-up: choose it. */
export function ChoosePanel({ state, chosen, onChoose, onBack }: Props) {
  const { encryption: words } = useMessages();
  const field = useRef<NewPassphraseHandle>(null);
  return (
    <WizardPage
      heading={words.setUp.choose.title}
      lead={words.setUp.choose.lead}
      trail={words.trail.setUp}
      at={state.at}
      state={state}
      forward={words.next}
      forwardId="wizard-next"
      busyLabel={state.isChecking ? words.choice.checking : null}
      onForward={() => {
        const handle = field.current;
        if (handle !== null) onChoose(handle.text(), handle.isCommon);
      }}
      onBack={onBack}
    >
      <UserName />
      <NewPassphrase handle={field} start={() => chosen.current} refusal={state.refusal} />
    </WizardPage>
  );
}

import { useEffect, useRef, type RefObject } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { NewPassphrase, type NewPassphraseHandle } from '../passphrase/NewPassphrase.tsx';
import type { Refusal } from '../passphrase/passphrase-choice.ts';
import { UserName } from '../passphrase/UserName.tsx';
import { WizardPage } from '../ceremony/WizardPage.tsx';

type Props = {
  readonly refusal: Refusal | null;
  readonly isChecking: boolean;
  /** What was chosen before, for who comes back. */
  readonly chosen: RefObject<string>;
  readonly onChoose: (text: string, isCommon: () => Promise<boolean>) => void;
  readonly onBack: () => void;
};

/** Set-up: choose it. */
export function ChoosePanel({ refusal, isChecking, chosen, onChoose, onBack }: Props) {
  const { encryption: words } = useMessages();
  const field = useRef<NewPassphraseHandle>(null);
  useEffect(() => {
    if (refusal !== null) field.current?.focus();
  }, [refusal]);
  return (
    <WizardPage
      heading={words.setUp.choose.title}
      lead={words.setUp.choose.lead}
      trail={words.trail.setUp}
      at="choose"
      forward={words.next}
      forwardId="wizard-next"
      busyLabel={isChecking ? words.choice.checking : null}
      onForward={() => {
        const handle = field.current;
        if (handle !== null) onChoose(handle.text(), handle.isCommon);
      }}
      onBack={onBack}
    >
      <UserName />
      <NewPassphrase handle={field} start={() => chosen.current} refusal={refusal} />
    </WizardPage>
  );
}

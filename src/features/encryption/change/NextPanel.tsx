import { useEffect, useRef, useState } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { checkPassphrase } from '#protocol/passphrase.ts';
import { useServices } from '#session/services.ts';
import { LeakNote } from '../passphrase/LeakNote.tsx';
import { checkLeaks, type LeakCheck } from '../passphrase/leak-check.ts';
import { NewPassphrase, type NewPassphraseHandle } from '../passphrase/NewPassphrase.tsx';
import type { Refusal } from '../passphrase/passphrase-choice.ts';
import { SecretField } from '../passphrase/SecretField.tsx';
import { UserName } from '../passphrase/UserName.tsx';
import { WizardPage } from '../ceremony/WizardPage.tsx';

/** What is in the form when its button is pressed. */
export type NextForm = {
  readonly text: string;
  readonly repeated: string;
  readonly isCommon: () => Promise<boolean>;
};

type Props = {
  readonly refusal: Refusal | null;
  readonly isMismatch: boolean;
  readonly isChecking: boolean;
  readonly onSubmit: (form: NextForm) => void;
  readonly onBack: () => void;
};

/** Change: the new passphrase, twice. */
export function NextPanel({ refusal, isMismatch, isChecking, onSubmit, onBack }: Props) {
  const { encryption: words } = useMessages();
  const services = useServices();
  const field = useRef<NewPassphraseHandle>(null);
  const repeat = useRef<HTMLInputElement>(null);
  const [leaks, setLeaks] = useState<LeakCheck | 'checking' | null>(null);
  useEffect(() => {
    if (refusal !== null) field.current?.focus();
    else if (isMismatch) repeat.current?.focus();
  }, [refusal, isMismatch]);

  /** Once, when the first field is left: not at each keystroke, which would tell more and more. */
  async function askAboutLeaks(): Promise<void> {
    const text = field.current?.text() ?? '';
    if (checkPassphrase(text) !== 'ok') return;
    setLeaks('checking');
    setLeaks(await checkLeaks(text, services));
  }

  return (
    <WizardPage
      heading={words.change.next.title}
      lead={words.change.next.lead}
      trail={words.trail.change}
      at="next"
      forward={words.change.next.submit}
      forwardId="encryption-submit"
      busyLabel={isChecking ? words.choice.checking : null}
      onForward={() => {
        const handle = field.current;
        if (handle === null) return;
        const repeated = repeat.current?.value ?? '';
        onSubmit({ text: handle.text(), repeated, isCommon: handle.isCommon });
      }}
      onBack={onBack}
    >
      <UserName />
      <NewPassphrase handle={field} start={() => ''} refusal={refusal} />
      <SecretField
        ref={repeat}
        label={words.choice.repeat}
        error={isMismatch ? words.choice.problems.mismatch : null}
        data-testid="repeat-passphrase"
        name="repeat-passphrase"
        autoComplete="new-password"
        onFocus={() => void askAboutLeaks()}
      />
      {leaks !== null && <LeakNote leaks={leaks} />}
    </WizardPage>
  );
}

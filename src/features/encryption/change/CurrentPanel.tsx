import { useRef } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { useEncryptionState } from '#account/encryption.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import type { CurrentState } from './change-machine.ts';
import { SecretField } from '../passphrase/SecretField.tsx';
import { stopText } from '../ceremony/stop-text.ts';
import { UserName } from '../passphrase/UserName.tsx';
import { WizardPage, type WizardPlace } from '../ceremony/WizardPage.tsx';

type Props = {
  readonly place: WizardPlace;
  /** Why it is asked for. */
  readonly text: { readonly title: string; readonly lead: string };
  readonly state: CurrentState;
  readonly onCheck: (text: string) => void;
  /** The person insists that it is today's passphrase. */
  readonly onSure: () => void;
  readonly look: () => void;
};

/** The passphrase in use, checked on the device. */
export function CurrentPanel({ place, text, state, onCheck, onSure, look }: Props) {
  const messages = useMessages();
  const { encryption: words } = messages;
  const { health } = useEncryptionState();
  const input = useRef<HTMLInputElement>(null);
  const { problem, isChecking } = state;
  const fieldError =
    problem === null || problem.kind === 'stopped'
      ? null
      : problem.kind === 'empty'
        ? words.change.current.missing
        : words.change.current.wrong;
  const stopped = problem?.kind === 'stopped' ? stopText(problem, messages) : null;
  return (
    <WizardPage
      place={place}
      heading={text.title}
      lead={text.lead}
      state={state}
      forward={words.next}
      forwardId="wizard-next"
      busyLabel={isChecking ? words.change.current.checking : null}
      onForward={() => onCheck(input.current?.value ?? '')}
    >
      {stopped !== null && (
        <Alert tone="warning" title={stopped.title} live="assertive" data-testid="encryption-error">
          <p>{stopped.detail}</p>
          <Button onClick={look}>{words.stopped.look}</Button>
        </Alert>
      )}
      <UserName />
      <SecretField
        ref={input}
        label={words.change.current.field}
        error={fieldError}
        data-testid="current-passphrase"
        name="current-passphrase"
        autoComplete="current-password"
        readOnly={isChecking}
      />
      {problem?.kind === 'wrong' && health !== 'whole' && (
        <Button variant="quiet" onClick={onSure}>
          {words.change.current.sure}
        </Button>
      )}
    </WizardPage>
  );
}

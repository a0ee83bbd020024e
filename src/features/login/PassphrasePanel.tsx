import type { FormEvent, ReactNode } from 'react';
import { useMessages, type Messages } from '#i18n/messages.ts';
import {
  PASSPHRASE_MAX_LENGTH,
  PASSPHRASE_MIN_LENGTH,
  checkPassphrase,
} from '#protocol/passphrase.ts';
import type { Requirements } from '#protocol/wire.ts';
import { useConnection } from '#session/use-session.ts';
import { useServices } from '#session/use-services.ts';
import { Button } from '#ui/Button.tsx';
import { LockPage } from '#ui/LockPage.tsx';
import { PasswordField } from '#ui/PasswordField.tsx';
import { Stack } from '#ui/Stack.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useField } from '#ui/use-field.ts';
import { AccountLine } from './AccountLine.tsx';
import { AttemptNotes } from './AttemptNotes.tsx';
import { FieldProblem, isOfField } from './FieldProblem.tsx';
import { HashingNote } from './HashingNote.tsx';
import type { Problem } from './login-machine.ts';
import type { Login } from './use-login.ts';
import { usePacedTry } from './use-paced-try.ts';
import { OtherWays } from './OtherWays.tsx';

type Props = {
  readonly login: Login;
  readonly requirements: Requirements;
  readonly notice: ReactNode;
  /** The person has locked the page: the same form, in other words. */
  readonly isUnlock: boolean;
  /** Where another login can be given. */
  readonly connectPath: string;
};

/** Why a text is not sent. */
type Refusal =
  | { readonly kind: 'login-password'; readonly mayTry: boolean }
  | { readonly kind: 'too-short' | 'too-long'; readonly length: number };

/** The first step: the encryption passphrase. Its text is in the input and nowhere else. */
export function PassphrasePanel({ login, requirements, notice, isUnlock, connectPath }: Props) {
  const { login: words } = useMessages();
  const { client } = useServices();
  const { connection } = useConnection();
  const isBusy = login.state.at !== 'passphrase';
  const { problem } = login.state;
  const { ref, ...field } = useField<Refusal, Problem | null>({
    problem,
    isWipedBy: (after) => after?.kind === 'wrong-passphrase',
  });

  function give(isAnyway: boolean): void {
    const passphrase = field.text();
    const length = checkPassphrase(passphrase);
    if (!isAnyway && client.isLoginPassword(passphrase)) {
      field.refuse({ kind: 'login-password', mayTry: length === 'ok' });
    } else if (length === 'ok') {
      field.accept();
      if (!isBusy) login.givePassphrase(passphrase);
    } else field.refuse({ kind: length, length: passphrase.length });
  }
  const pace = usePacedTry(login, () => give(false));
  function submit(event: FormEvent): void {
    event.preventDefault();
    // A press that was meant for the step before: what it says is on the screen already.
    if (problem !== null && field.text() === '') field.focus();
    else if (pace.seconds === 0) pace.press();
  }
  const { refusal } = field;
  const isRefused = problem !== null && isOfField(problem);
  const error =
    refusal === null ? isRefused && <FieldProblem login={login} /> : told(refusal, words);
  const label = isUnlock
    ? words.unlock
    : requirements.tokens.length > 0
      ? words.submit
      : words.submitLast;

  return (
    <LockPage
      heading={isUnlock ? words.unlock : words.title}
      lead={<AccountLine />}
      notice={notice}
    >
      <form data-testid="login-form" onSubmit={submit} noValidate>
        <Stack>
          <AttemptNotes
            login={login}
            isAtField={isRefused && refusal === null}
            isSuperseded={refusal !== null}
          />
          {connection.user !== null && (
            <VisuallyHidden>
              {/* Another name than the login password's, so that a password manager keeps both. */}
              <input
                type="text"
                name="username"
                autoComplete="username"
                aria-label={words.user}
                value={words.passphraseUser(connection.user)}
                readOnly
                tabIndex={-1}
              />
            </VisuallyHidden>
          )}
          <PasswordField
            ref={ref}
            name="passphrase"
            label={words.passphrase}
            help={words.passphraseHelp}
            data-testid="login-passphrase"
            autoComplete="current-password"
            showLabel={words.show}
            hideLabel={words.hide}
            capsLockLabel={words.capsLock}
            readOnly={isBusy}
            error={error}
            errorTestId="login-error"
            onKeyDown={pace.onKeyDown}
            onFocus={login.warmUp}
            onChange={() => {
              pace.typed(false);
              login.warmUp();
            }}
          />
          <HashingNote login={login} />
          <Stack gap={2}>
            <Button
              type="submit"
              variant="primary"
              block
              data-testid="login-submit"
              busy={isBusy}
              busyLabel={login.state.at === 'asking' ? words.lost : words.checking}
              disabled={pace.seconds > 0}
            >
              {pace.isPause
                ? (pace.isHeld ? words.lastTryHeld : words.lastTryWait)(pace.seconds)
                : label}
            </Button>
            {refusal?.kind === 'login-password' && refusal.mayTry && (
              <Button
                variant="quiet"
                block
                data-testid="login-try-anyway"
                disabled={pace.seconds > 0}
                onClick={() => give(true)}
              >
                {words.tryAnyway}
              </Button>
            )}
            <OtherWays connectPath={connectPath} />
          </Stack>
        </Stack>
      </form>
    </LockPage>
  );
}

function told(refusal: Refusal, words: Messages['login']): string {
  switch (refusal.kind) {
    case 'login-password':
      return words.isLoginPassword;
    case 'too-short':
      return words.tooShort(refusal.length, PASSPHRASE_MIN_LENGTH);
    case 'too-long':
      return words.tooLong(refusal.length, PASSPHRASE_MAX_LENGTH);
  }
}

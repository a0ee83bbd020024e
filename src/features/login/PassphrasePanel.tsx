import CircleUserRound from 'lucide-react/icons/circle-user-round';
import { useLayoutEffect, type FormEvent, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useMessages } from '#i18n/messages.ts';
import {
  PASSPHRASE_MAX_LENGTH,
  PASSPHRASE_MIN_LENGTH,
  checkPassphrase,
} from '#protocol/passphrase.ts';
import type { Requirements } from '#protocol/wire.ts';
import { useConnection } from '#session/connection.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Page } from '#ui/Page.tsx';
import { PasswordField } from '#ui/PasswordField.tsx';
import { Stack } from '#ui/Stack.tsx';
import { AttemptNotes } from './AttemptNotes.tsx';
import { HashingNote } from './HashingNote.tsx';
import type { Login } from './use-login.ts';
import { usePacedTry } from './use-paced-try.ts';
import styles from './PassphrasePanel.module.css';

type Props = {
  readonly login: Login;
  readonly requirements: Requirements;
  readonly notice: ReactNode;
};

/** The first step: the encryption passphrase. */
export function PassphrasePanel({ login, requirements, notice }: Props) {
  const { login: words } = useMessages();
  const { connection } = useConnection();
  const isBusy = login.state.at !== 'passphrase';
  const { problem } = login.state;
  const { register, handleSubmit, formState, getValues, resetField, setFocus } = useForm({
    defaultValues: { passphrase: '' },
    reValidateMode: 'onSubmit',
  });

  // A passphrase that was tried and refused is not shown again; the cursor waits for the next.
  // Before the screen shows the problem, so that nothing typed after it is wiped away.
  useLayoutEffect(() => {
    if (problem?.kind === 'wrong-passphrase') resetField('passphrase');
    setFocus('passphrase');
  }, [problem, resetField, setFocus]);

  const give = handleSubmit(({ passphrase }) => {
    if (!isBusy) login.givePassphrase(passphrase);
  });
  const pace = usePacedTry(login, () => void give());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A press that was meant for the step before: what it says is on the screen already.
    if (problem !== null && getValues('passphrase') === '') setFocus('passphrase');
    else if (pace.seconds === 0) pace.press();
  };

  return (
    <Page heading={words.title} lead={words.lead}>
      {notice}
      <Card>
        <form data-testid="login-form" onSubmit={submit} noValidate>
          <Stack>
            <AttemptNotes login={login} isSuperseded={formState.errors.passphrase !== undefined} />
            {connection.user !== null && (
              <div className={styles['user']}>
                <Icon of={CircleUserRound} />
                <input
                  className={styles['name']}
                  type="text"
                  name="username"
                  autoComplete="username"
                  aria-label={words.user}
                  value={connection.user}
                  readOnly
                  tabIndex={-1}
                />
              </div>
            )}
            <PasswordField
              label={words.passphrase}
              data-testid="login-passphrase"
              autoComplete="current-password"
              showLabel={words.show}
              hideLabel={words.hide}
              capsLockLabel={words.capsLock}
              readOnly={isBusy}
              error={formState.errors.passphrase?.message}
              errorTestId="login-error"
              onKeyDown={pace.onKeyDown}
              onFocus={login.warmUp}
              {...register('passphrase', {
                onChange: () => {
                  pace.typed(false);
                  login.warmUp();
                },
                validate: (text) => {
                  switch (checkPassphrase(text)) {
                    case 'ok':
                      return true;
                    case 'too-short':
                      return words.tooShort(text.length, PASSPHRASE_MIN_LENGTH);
                    case 'too-long':
                      return words.tooLong(text.length, PASSPHRASE_MAX_LENGTH);
                  }
                },
              })}
            />
            <HashingNote login={login} />
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
                : requirements.tokens.length > 0
                  ? words.submit
                  : words.submitLast}
            </Button>
          </Stack>
        </form>
      </Card>
    </Page>
  );
}

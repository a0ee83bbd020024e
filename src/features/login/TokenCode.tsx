import { useEffectEvent, useLayoutEffect, type FormEvent } from 'react';
import { useForm } from 'react-hook-form';
import { useMessages } from '#i18n/messages.ts';
import { Button } from '#ui/Button.tsx';
import { CodeField } from '#ui/CodeField.tsx';
import { Stack } from '#ui/Stack.tsx';
import { HashingNote } from './HashingNote.tsx';
import { canBeCode, cleanCode, fullLength, isDigits, type TokenKind } from './token-kind.ts';
import type { Login } from './use-login.ts';
import { usePacedTry } from './use-paced-try.ts';

type Props = {
  readonly kind: TokenKind;
  readonly login: Login;
  /** The code has yet to be sent for. */
  readonly isUnsent: boolean;
};

/** Somebody is still choosing: they walk from way to way by key, or have a button to press first. */
function isChoosing(isUnsent: boolean): boolean {
  return (
    document.activeElement?.matches(isUnsent ? '[type=radio]' : '[type=radio]:focus-visible') ??
    false
  );
}

/** A code to type. It goes off by itself once, a moment after it has reached its full length. */
export function TokenCode({ kind, login, isUnsent }: Props) {
  const { token: words, lastTryWait, lastTryHeld } = useMessages().login;
  const isBusy = login.state.at !== 'token';
  const { register, handleSubmit, formState, getValues, resetField, setFocus } = useForm({
    defaultValues: { code: '' },
    reValidateMode: 'onSubmit',
  });
  const { problem } = login.state;
  const takeFocus = useEffectEvent(() => {
    if (!isChoosing(isUnsent)) setFocus('code');
  });
  // Before the screen shows the problem, so that nothing typed after it is wiped away.
  useLayoutEffect(() => {
    if (problem !== null && problem.kind !== 'rate-limited') resetField('code');
    takeFocus();
  }, [problem, resetField]);

  const give = handleSubmit(({ code }) => {
    if (!isBusy) login.giveCode(cleanCode(code));
  });
  const pace = usePacedTry(login, () => void give());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A press right after the code went off by itself: its answer is on the screen already.
    if (problem !== null && getValues('code') === '') setFocus('code');
    else if (pace.seconds === 0) pace.press();
  };
  const complete = fullLength(kind);
  const isBackup = kind === 'backup';
  return (
    <form data-testid="login-form" onSubmit={submit} noValidate>
      <Stack>
        <CodeField
          label={isBackup ? words.backupCode : words.code}
          help={helpFor(kind, words.codeHelp)}
          data-testid="token-code"
          inputMode={isDigits(kind) ? 'numeric' : 'text'}
          autoComplete={isBackup ? 'off' : 'one-time-code'}
          readOnly={isBusy}
          onKeyDown={pace.onKeyDown}
          onPasteText={cleanCode}
          error={formState.errors.code?.message}
          {...register('code', {
            validate: (text) => {
              if (cleanCode(text) === '') return words.codeMissing;
              return canBeCode(kind, cleanCode(text)) || words.codeShape;
            },
            onChange: (event: { target: { value: string } }) => {
              const code = cleanCode(event.target.value);
              pace.typed(code.length === complete && canBeCode(kind, code));
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
          busyLabel={words.busy}
          disabled={pace.seconds > 0}
        >
          {pace.isPause ? (pace.isHeld ? lastTryHeld : lastTryWait)(pace.seconds) : words.submit}
        </Button>
      </Stack>
    </form>
  );
}

function helpFor(
  kind: TokenKind,
  help: { totp: string; sent: string; backup: string },
): string | undefined {
  switch (kind) {
    case 'totp':
      return help.totp;
    case 'email':
    case 'gateway':
      return help.sent;
    case 'backup':
      return help.backup;
    default:
      return undefined;
  }
}

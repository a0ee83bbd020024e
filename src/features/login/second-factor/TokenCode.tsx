import type { FormEvent } from 'react';
import { useMessages, type Messages } from '#i18n/messages.ts';
import type { Token } from '#protocol/wire.ts';
import { useServices } from '#session/use-services.ts';
import { Button } from '#ui/Button.tsx';
import { CodeField } from '#ui/CodeField.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useField } from '#ui/use-field.ts';
import { useSecondsLeft } from '#ui/use-seconds-left.ts';
import { AttemptNotes } from '../AttemptNotes.tsx';
import { FieldProblem, isOfField } from '../FieldProblem.tsx';
import { HashingNote } from '../HashingNote.tsx';
import { SendButton, SendNote } from './SendCode.tsx';
import {
  canBeCode,
  cleanCode,
  fullLength,
  isDigits,
  nextCodeAt,
  type TokenKind,
} from './token-kind.ts';
import type { Problem } from '../login-machine.ts';
import type { Login } from '../use-login.ts';
import { usePacedTry } from '../use-paced-try.ts';

type Props = { readonly token: Token; readonly kind: TokenKind; readonly login: Login };

/** A code to type. It goes off by itself once, a moment after it has reached its full length. */
export function TokenCode({ token, kind, login }: Props) {
  const { login: words } = useMessages();
  const isBusy = login.state.at !== 'token';
  const { requests } = login;
  const { problem } = login.state;
  const { at } = requests.of(token.id);
  const isUnsent = token.request && at !== 'sent';
  const { ref, ...field } = useField<'missing' | 'shape' | 'used', Problem | null>({
    problem,
    isWipedBy: (after) => after !== null && after.kind !== 'rate-limited',
    // Where a code has to be sent for, that comes first.
    isWaiting: isUnsent,
  });
  const wait = useNextCode(kind, requests.totpUsedAt);

  function give(): void {
    const code = cleanCode(field.text());
    if (code === '') field.refuse('missing');
    else if (!canBeCode(kind, code)) field.refuse('shape');
    else if (requests.isUsed(token.id, code)) field.refuse('used');
    else {
      field.accept();
      if (!isBusy) login.giveCode(code);
    }
  }
  const pace = usePacedTry(login, give);
  function submit(event: FormEvent): void {
    event.preventDefault();
    // A press right after the code went off by itself: its answer is on the screen already.
    if (problem !== null && field.text() === '') field.focus();
    else if (pace.seconds === 0) pace.press();
  }
  const { refusal } = field;
  const isRefused = problem !== null && isOfField(problem);
  return (
    <form data-testid="login-form" onSubmit={submit} noValidate>
      <Stack>
        <AttemptNotes
          login={login}
          isAtField={isRefused && refusal === null}
          isSuperseded={refusal !== null}
        />
        <SendNote token={token} login={login} />
        {isUnsent && <SendButton token={token} login={login} isFirst />}
        <CodeField
          ref={ref}
          name="code"
          label={kind === 'backup' ? words.token.backupCode : words.token.code}
          help={wait > 0 ? words.token.nextCode(wait) : helpFor(kind, words.token.codeHelp)}
          data-testid="token-code"
          inputMode={isDigits(kind) ? 'numeric' : 'text'}
          autoComplete={kind === 'backup' ? 'off' : 'one-time-code'}
          readOnly={isBusy}
          onKeyDown={pace.onKeyDown}
          onPasteText={cleanCode}
          error={
            refusal === null
              ? isRefused && <FieldProblem login={login} />
              : told(refusal, kind, words.token)
          }
          errorTestId="login-error"
          onChange={({ target }) => {
            const code = cleanCode(target.value);
            pace.typed(code.length === fullLength(kind) && canBeCode(kind, code));
          }}
        />
        <HashingNote login={login} />
        <Button
          type="submit"
          variant={isUnsent ? 'secondary' : 'primary'}
          block
          data-testid="login-submit"
          busy={isBusy}
          busyLabel={words.token.busy}
          disabled={pace.seconds > 0}
        >
          {pace.isPause
            ? (pace.isHeld ? words.lastTryHeld : words.lastTryWait)(pace.seconds)
            : words.token.submit}
        </Button>
        {token.request && !isUnsent && <SendButton token={token} login={login} isFirst={false} />}
      </Stack>
    </form>
  );
}

/** Seconds until an authenticator app shows its next code, where the present one is used up. */
function useNextCode(kind: TokenKind, usedAt: number | null): number {
  const { wallNow } = useServices();
  const end = kind === 'totp' && usedAt !== null ? nextCodeAt(usedAt) : null;
  return useSecondsLeft(wallNow, end);
}

function told(
  refusal: 'missing' | 'shape' | 'used',
  kind: TokenKind,
  words: Messages['login']['token'],
): string {
  switch (refusal) {
    case 'missing':
      return words.codeMissing;
    case 'shape':
      return words.codeShape;
    case 'used':
      return kind === 'totp' ? words.totpUsed : words.codeUsed;
  }
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

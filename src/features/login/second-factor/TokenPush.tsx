import { useEffect, useRef } from 'react';
import { useMessages } from '#i18n/messages.ts';
import type { Token } from '#protocol/wire.ts';
import { useServices } from '#session/use-services.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useHasPassed } from '#ui/use-has-passed.ts';
import { AttemptNotes, useAttemptWait } from '../AttemptNotes.tsx';
import { HashingNote } from '../HashingNote.tsx';
import { SendButton, SendNote } from './SendCode.tsx';
import type { Login } from '../use-login.ts';

/** Before that the request cannot have been approved yet: a press would only cost a try. */
const EARLIEST_MS = 3000;
/** How long the server knows a push (protocol.md). */
const LIFE_MS = 10 * 60_000;

/**
 * The push. No endpoint tells whether it was approved, `open` before that is a failed attempt, and
 * the first check uses it up: so nothing is polled, the person says when, and says it once.
 */
export function TokenPush({ token, login }: { readonly token: Token; readonly login: Login }) {
  const words = useMessages().login.token;
  const { monotonicNow } = useServices();
  const { seconds: wait } = useAttemptWait(login);
  const request = login.requests.of(token.id);
  const value = request.at === 'sent' ? request.value : null;
  const since = request.at === 'sent' ? request.since : null;
  const canBePressed = useHasPassed(monotonicNow, since === null ? null : since + EARLIEST_MS);
  const isExpired = useHasPassed(monotonicNow, since === null ? null : since + LIFE_MS);
  const isPending = value !== null && !isExpired;

  const approved = useRef<HTMLButtonElement>(null);
  const hasSent = value !== null;
  // The button that sent it is gone; what comes next is said by this one, and pressed a little later.
  useEffect(() => {
    if (hasSent) approved.current?.focus();
  }, [hasSent]);

  if (request.at === 'broken') {
    return (
      <Alert
        tone="warning"
        live="assertive"
        title={words.pushBroken.title}
        data-testid="token-request-error"
      >
        {words.pushBroken.detail}
      </Alert>
    );
  }
  const isUsed = request.at === 'used' && login.state.problem?.kind !== 'not-approved';
  return (
    <form
      data-testid="login-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isPending && canBePressed && wait === 0) login.giveCode(value);
      }}
    >
      <Stack gap={3}>
        <AttemptNotes login={login} />
        {isExpired && <Alert live="polite">{words.pushExpired}</Alert>}
        {isUsed && <Alert live="polite">{words.pushUsed}</Alert>}
        <SendNote token={token} login={login} />
        {isPending && <p>{words.pushWarning}</p>}
        <HashingNote login={login} />
        {!isPending && <SendButton token={token} login={login} isFirst />}
        <Button
          ref={approved}
          type="submit"
          variant={isPending ? 'primary' : 'secondary'}
          block
          data-testid="token-approved"
          busy={login.state.at !== 'token'}
          busyLabel={words.busy}
          disabled={!isPending || wait > 0}
          aria-disabled={!canBePressed}
        >
          {words.approved}
        </Button>
        {isPending && <SendButton token={token} login={login} isFirst={false} />}
      </Stack>
    </form>
  );
}

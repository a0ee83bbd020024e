import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useAttemptWait } from './AttemptNotes.tsx';
import { HashingNote } from './HashingNote.tsx';
import type { Login } from './use-login.ts';
import type { TokenRequest } from './use-token-requests.ts';

type Props = { readonly request: TokenRequest; readonly login: Login };

/**
 * The push. No endpoint tells whether it was approved, and `open` before that is a failed attempt:
 * so nothing is polled, and the person says when.
 */
export function TokenPush({ request, login }: Props) {
  const words = useMessages().login.token;
  const { seconds: wait } = useAttemptWait(login);
  const value = request.at === 'sent' ? request.value : null;
  return (
    <form
      data-testid="login-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== null && wait === 0) login.giveCode(value);
      }}
    >
      <Stack>
        {value !== null && <Alert tone="warning">{words.pushWarning}</Alert>}
        <HashingNote login={login} />
        <Button
          type="submit"
          variant="primary"
          block
          data-testid="token-approved"
          busy={login.state.at !== 'token'}
          busyLabel={words.busy}
          disabled={value === null || wait > 0}
        >
          {words.approved}
        </Button>
      </Stack>
    </form>
  );
}

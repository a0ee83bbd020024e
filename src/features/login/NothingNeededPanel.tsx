import type { ReactNode } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { Button } from '#ui/Button.tsx';
import { LockPage } from '#ui/LockPage.tsx';
import { Stack } from '#ui/Stack.tsx';
import { AttemptNotes } from './AttemptNotes.tsx';
import type { Login } from './use-login.ts';

type Props = { readonly login: Login; readonly notice: ReactNode };

/** After signing out of an account without a passphrase: signing in again is one press. */
export function NothingNeededPanel({ login, notice }: Props) {
  const { nothingNeeded: words, token } = useMessages().login;
  const isBusy = login.state.at !== 'nothing-needed';
  return (
    <LockPage heading={words.title} lead={words.lead} notice={notice} focusHeading>
      <form
        data-testid="login-form"
        onSubmit={(event) => {
          event.preventDefault();
          login.goOn();
        }}
      >
        <Stack>
          <AttemptNotes login={login} />
          <Button
            type="submit"
            variant="primary"
            block
            data-testid="login-submit"
            busy={isBusy}
            busyLabel={token.busy}
          >
            {words.submit}
          </Button>
        </Stack>
      </form>
    </LockPage>
  );
}

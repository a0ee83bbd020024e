import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { ApiErrorCode } from '#api/errors.ts';
import { useMessages } from '#i18n/messages.ts';
import { useConnection } from '#session/connection.ts';
import { useServices } from '#session/services.ts';
import { useSessionActions } from '#session/status.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Page } from '#ui/Page.tsx';
import { PasswordField } from '#ui/PasswordField.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextField } from '#ui/TextField.tsx';
import { ConnectError } from './ConnectError.tsx';
import { useAgain } from './use-again.ts';

type Fields = { user: string; password: string };

type ConnectPageProps = {
  /** Where sign-in goes on once the login is accepted. */
  readonly nextPath: string;
  /** Why the last session ended, if one did. */
  readonly notice?: ReactNode;
};

/**
 * Asks for user and login password or app token, and proves them with `session/request`, which
 * spends nothing. They stay in the client's memory: for this tab, until it closes.
 */
export function ConnectPage({ nextPath, notice }: ConnectPageProps) {
  const { connect: words } = useMessages();
  const { host } = useServices();
  const { connection, connect, accepted, disconnect } = useConnection();
  const session = useSessionActions();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<ApiErrorCode | null>(null);
  const { register, handleSubmit, formState, resetField, setFocus } = useForm<Fields>({
    defaultValues: {
      user: connection.kind === 'host' ? '' : (connection.user ?? ''),
      password: '',
    },
  });

  const submit = handleSubmit(async ({ user, password }) => {
    waiting.submitted();
    connect(user, password);
    const outcome = await session.probe();
    if (outcome === null || outcome === 'blocked') {
      resetField('password');
      accepted(user);
      await navigate(nextPath, { replace: true });
      return;
    }
    setProblem(outcome);
    if (outcome === 'connection-lost' || outcome === 'app-token-required') {
      disconnect();
      setFocus('password', { shouldSelect: true });
    }
  });
  const waiting = useAgain(problem, { again: submit, onNetwork: () => setProblem(null) });

  return (
    <Page heading={words.title} lead={words.lead(host.serverName)}>
      {notice}
      <Card>
        <form
          onSubmit={(event) => {
            setProblem(null);
            void submit(event);
          }}
          onChange={waiting.touched}
          noValidate
        >
          <Stack>
            {problem !== null && <ConnectError code={problem} />}
            <TextField
              label={words.user}
              data-testid="connect-user"
              autoComplete="username"
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              error={formState.errors.user?.message}
              {...register('user', { required: words.userMissing })}
            />
            <PasswordField
              label={words.password}
              help={words.passwordHelp}
              data-testid="connect-password"
              autoComplete="current-password"
              showLabel={words.show}
              hideLabel={words.hide}
              capsLockLabel={words.capsLock}
              error={formState.errors.password?.message}
              {...register('password', { required: words.passwordMissing })}
            />
            <Button
              type="submit"
              variant="primary"
              block
              data-testid="connect-submit"
              busy={formState.isSubmitting}
              busyLabel={words.busy}
            >
              {words.submit}
            </Button>
          </Stack>
        </form>
      </Card>
    </Page>
  );
}

import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { isBlock, isLoginRefused, type ApiErrorCode } from '#api/errors.ts';
import { useMessages } from '#i18n/messages.ts';
import { useConnection, useSessionActions } from '#session/use-session.ts';
import { useServices } from '#session/use-services.ts';
import { Button } from '#ui/Button.tsx';
import { InsecureNote } from '#ui/InsecureNote.tsx';
import { LockPage } from '#ui/LockPage.tsx';
import { Name } from '#ui/Name.tsx';
import { PasswordField } from '#ui/PasswordField.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useField } from '#ui/use-field.ts';
import { ConnectError } from './ConnectError.tsx';
import { looksLikeAppToken } from './app-token.ts';
import { useRetry } from './use-retry.ts';

type ConnectPageProps = {
  /** Where sign-in goes on once the login is accepted. */
  readonly nextPath: string;
  /** Why the last session ended, if one did. */
  readonly notice?: ReactNode;
};

type Problem = { readonly code: ApiErrorCode; readonly isToken: boolean };

/**
 * Asks for user and login password or app token, and proves them with `session/request`, which
 * spends nothing. They stay in the client's memory: for this tab, until it closes.
 */
export function ConnectPage({ nextPath, notice }: ConnectPageProps) {
  const { app, connect: words } = useMessages();
  const { host } = useServices();
  const { connection, connect, accepted, disconnect } = useConnection();
  const session = useSessionActions();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isRefused = problem !== null && isLoginRefused(problem.code);
  const [knownUser] = useState(connection.kind === 'host' ? '' : (connection.user ?? ''));
  const { ref: userRef, ...user } = useField<'missing', null>({
    problem: null,
    isWaiting: knownUser !== '',
  });
  const { ref: passwordRef, ...password } = useField<'missing', Problem | null>({
    problem,
    isWaiting: knownUser === '' && !isRefused,
  });

  async function submit(): Promise<void> {
    const login = { user: user.text(), password: password.text() };
    const isMissing = { user: login.user === '', password: login.password === '' };
    // The first of the two keeps the focus.
    if (isMissing.password) password.refuse('missing');
    else password.accept();
    if (isMissing.user) user.refuse('missing');
    else user.accept();
    if (isBusy || isMissing.user || isMissing.password) return;
    setBusy(true);
    waiting.submitted();
    connect(login.user, login.password);
    const outcome = await session.probe();
    setBusy(false);
    if (outcome === null || isBlock(outcome)) {
      accepted(login.user);
      await navigate(nextPath, { replace: true });
      return;
    }
    if (isLoginRefused(outcome)) disconnect();
    setProblem({ code: outcome, isToken: looksLikeAppToken(login.password) });
  }
  const waiting = useRetry(problem?.code ?? null, {
    again: submit,
    onNetwork: () => setProblem(null),
  });

  return (
    <LockPage heading={words.title} lead={<Name>{host.serverName}</Name>} notice={notice}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setProblem(null);
          void submit();
        }}
        onChange={waiting.touched}
        noValidate
      >
        <Stack>
          <InsecureNote words={app.insecure} />
          {problem !== null && <ConnectError {...problem} />}
          <TextField
            ref={userRef}
            name="user"
            label={words.user}
            defaultValue={knownUser}
            data-testid="connect-user"
            autoComplete="username"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            error={user.refusal === null ? undefined : words.userMissing}
          />
          <PasswordField
            ref={passwordRef}
            name="password"
            label={words.password}
            help={words.passwordHelp}
            data-testid="connect-password"
            autoComplete="current-password"
            showLabel={words.show}
            hideLabel={words.hide}
            capsLockLabel={words.capsLock}
            error={password.refusal === null ? undefined : words.passwordMissing}
          />
          <Button
            type="submit"
            variant="primary"
            block
            data-testid="connect-submit"
            busy={isBusy}
            busyLabel={words.busy}
          >
            {words.submit}
          </Button>
          <p>{words.lead}</p>
        </Stack>
      </form>
    </LockPage>
  );
}

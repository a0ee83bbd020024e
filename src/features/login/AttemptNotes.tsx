import { useMessages } from '#i18n/messages.ts';
import { useServices } from '#session/use-services.ts';
import { Alert } from '#ui/Alert.tsx';
import { SpokenCountdown } from '#ui/SpokenCountdown.tsx';
import { useSecondsLeft } from '#ui/use-seconds-left.ts';
import { MAX_ATTEMPTS, triesLeft } from './login-machine.ts';
import { problemText } from './problem-text.ts';
import type { Login } from './use-login.ts';

type Props = {
  readonly login: Login;
  /** The field says what the server found wrong with it, and how many tries are left. */
  readonly isAtField?: boolean;
  /** A newer mistake, which was not sent to the server, is shown at the field. */
  readonly isSuperseded?: boolean;
};

/** What went wrong with the last try, how many are left, and how long to wait for the next. */
export function AttemptNotes({ login, isAtField = false, isSuperseded = false }: Props) {
  const messages = useMessages();
  const words = messages.login;
  const { seconds, isLimit } = useAttemptWait(login);
  const { problem, failures } = login.state;
  const left = triesLeft(login.state);
  const isShown =
    problem !== null && problem.kind !== 'rate-limited' && !isAtField && !isSuperseded;
  const isCounted = failures > 0 && left > 0;
  const limitSeconds = isLimit ? seconds : 0;
  return (
    <>
      {isShown && (
        <Alert
          tone="warning"
          live="assertive"
          title={problemText(problem, messages).title}
          data-testid="login-error"
          data-problem={problem.kind}
        >
          <p>{problemText(problem, messages).detail}</p>
          {/* One box and one announcement: what happened, and how often it may happen again. */}
          {isCounted && left > 1 && (
            <p data-testid="login-attempts" data-left={left}>
              {words.attempts(left, MAX_ATTEMPTS)}
            </p>
          )}
        </Alert>
      )}
      {isCounted && (left === 1 || !(isShown || isAtField)) && (
        <Alert
          tone={left === 1 ? 'time' : 'info'}
          live={left === 1 ? 'polite' : 'off'}
          data-testid="login-attempts"
          data-left={left}
        >
          <p>{words.attempts(left, MAX_ATTEMPTS)}</p>
          {left === 1 && <p>{words.lastTry}</p>}
        </Alert>
      )}
      {limitSeconds > 0 && (
        <Alert tone="time" data-testid="login-retry" data-seconds={limitSeconds}>
          {words.retry(limitSeconds)}
        </Alert>
      )}
      <SpokenCountdown seconds={limitSeconds} say={words.retry} />
    </>
  );
}

/** Whole seconds until the next try may be made, and whether the server's limit is the reason. */
export function useAttemptWait({ waits }: Login): { seconds: number; isLimit: boolean } {
  const { monotonicNow } = useServices();
  const thinking = useSecondsLeft(monotonicNow, waits.thinking);
  const limit = useSecondsLeft(monotonicNow, waits.limit);
  return limit >= thinking
    ? { seconds: limit, isLimit: true }
    : { seconds: thinking, isLimit: false };
}

import { useMessages } from '#i18n/messages.ts';
import { MAX_ATTEMPTS, triesLeft, type Problem } from './login-machine.ts';
import { problemText } from './problem-text.ts';
import type { Login } from './use-login.ts';

/** Whether a problem is about what was typed, and so belongs to its field. */
export function isOfField({ kind }: Problem): boolean {
  return kind === 'wrong-passphrase' || kind === 'wrong-code';
}

/** What the server said about the text of a field, and how many tries are left. */
export function FieldProblem({ login }: { readonly login: Login }) {
  const messages = useMessages();
  const { problem } = login.state;
  if (problem === null || !isOfField(problem)) return null;
  const { title, detail } = problemText(problem, messages);
  const left = triesLeft(login.state);
  return (
    <>
      {title} {detail}{' '}
      {left > 1 && (
        <span data-testid="login-attempts" data-left={left}>
          {messages.login.attempts(left, MAX_ATTEMPTS)}
        </span>
      )}
    </>
  );
}

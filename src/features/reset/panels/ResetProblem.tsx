import { useMessages, type Messages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import type { Problem } from '../reset-state.ts';

type Text = { readonly title: string; readonly detail: string };

/** What went wrong, where it is not the fault of one field. Those say it themselves. */
export function ResetProblem({ problem }: { problem: Problem | null }) {
  const messages = useMessages();
  const text = textOf(problem, messages);
  if (text === null) return null;
  return (
    <Alert
      tone={problem === 'not-reset' || problem === 'code-renewed' ? 'info' : 'warning'}
      title={text.title}
      live="assertive"
      data-testid="reset-error"
    >
      {text.detail}
    </Alert>
  );
}

function textOf(problem: Problem | null, { reset, trouble }: Messages): Text | null {
  switch (problem) {
    case null:
    case 'login-password-wrong':
    case 'reset-code-wrong':
      return null;
    case 'first-lost':
      return reset.first.lost;
    case 'not-reset':
      return reset.second.notReset;
    case 'code-renewed':
      return reset.code.renewed;
    default:
      return trouble[problem];
  }
}

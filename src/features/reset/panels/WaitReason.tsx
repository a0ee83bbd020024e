import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import type { Why } from '../reset-state.ts';

/** Why there is a wait, where it is not the one that everybody gets. */
export function WaitReason({ why }: { why: Why }) {
  const { reset: words } = useMessages();
  if (why === 'answered') return null;
  const isRerolled = why === 'rerolled' || why === 'asked-again';
  return (
    <Alert
      title={words.why[why].title}
      live="polite"
      data-testid={isRerolled ? 'reset-rerolled' : undefined}
    >
      {words.why[why].detail}
    </Alert>
  );
}

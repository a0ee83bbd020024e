import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';

/** Between a lost answer and the truth, which is not guessed. */
export function ResetChecking() {
  const { checking } = useMessages().reset;
  return (
    <Alert tone="warning" title={checking.title} live="polite">
      {checking.detail}
    </Alert>
  );
}

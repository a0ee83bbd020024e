import { useMessages, type Messages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { StartProblem } from './import-machine.ts';

type Props = {
  readonly problem: StartProblem;
  readonly onAgain: () => void;
  readonly onAccept: () => void;
};

/** Why nothing was begun. */
export function RefusedPanel({ problem, onAgain, onAccept }: Props) {
  const messages = useMessages();
  const { import: words } = messages.backup;
  const { title, detail } = textOf(problem, messages);
  return (
    <Stack>
      <Alert tone="warning" title={title} live="assertive" data-testid="import-error">
        {detail}
      </Alert>
      <ButtonRow>
        <Button variant="primary" onClick={onAgain}>
          {messages.backup.export.tryAgain}
        </Button>
        {problem === 'keys-missing' && <Button onClick={onAccept}>{words.useAnyway}</Button>}
      </ButtonRow>
    </Stack>
  );
}

function textOf(
  problem: StartProblem,
  { trouble, backup: { import: words } }: Messages,
): { readonly title: string; readonly detail: string } {
  switch (problem) {
    case 'busy-elsewhere':
      return { title: words.busyElsewhere, detail: words.busyElsewhereDetail };
    case 'keys-missing':
      return { title: words.keysMissing, detail: words.keysMissingDetail };
    case 'no-keychain':
      return { title: words.stopped, detail: words.noKeychain };
    case 'device':
      return { title: words.stopped, detail: words.stoppedDevice };
    default:
      return trouble[problem];
  }
}

import { useMessages } from '#i18n/messages.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Progress } from '#ui/Progress.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { ReplaceProgress } from './replace-run.ts';

type Props = {
  readonly state: { readonly progress: ReplaceProgress | null; readonly isPausing: boolean };
  readonly onPause: () => void;
};

/** How far it is, and a way to pause. */
export function ReplacingPanel({ state: { progress, isPausing }, onPause }: Props) {
  const { encrypt: words } = useMessages().items;
  return (
    <Stack>
      <Progress
        label={words.replace.progress}
        valueLabel={progress === null ? undefined : words.of(progress.done, progress.total)}
        value={progress?.done}
        max={progress === null ? undefined : Math.max(progress.total, 1)}
      />
      <ButtonRow>
        <Button
          data-testid="items-pause"
          busy={isPausing}
          busyLabel={words.pausing}
          onClick={onPause}
        >
          {words.pause}
        </Button>
      </ButtonRow>
    </Stack>
  );
}

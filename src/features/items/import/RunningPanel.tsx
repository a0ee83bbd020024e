import { useMessages } from '#i18n/messages.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Progress } from '#ui/Progress.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { ImportState } from './import-machine.ts';

type Props = {
  readonly state: Extract<ImportState, { at: 'running' }>;
  readonly onPause: () => void;
};

/** How far it is, and a way to pause. */
export function RunningPanel({ state: { progress, isPausing }, onPause }: Props) {
  const { import: words } = useMessages().backup;
  return (
    <Stack>
      <Progress
        label={progress === null ? words.looking : words.kinds[progress.kind]}
        valueLabel={progress === null ? undefined : words.of(progress.done, progress.total)}
        value={progress?.done}
        max={progress === null ? undefined : Math.max(progress.total, 1)}
        data-testid="import-progress"
        data-done={progress?.done ?? 0}
        data-total={progress?.total ?? 0}
      />
      <ButtonRow>
        <Button
          data-testid="import-pause"
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

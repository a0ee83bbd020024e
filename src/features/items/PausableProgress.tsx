import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Progress } from '#ui/Progress.tsx';
import { Stack } from '#ui/Stack.tsx';

type Props = {
  readonly label: string;
  /** Null: not counted yet. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly isPausing: boolean;
  readonly onPause: () => void;
  readonly words: {
    readonly of: (done: number, total: number) => string;
    readonly pause: string;
    readonly pausing: string;
  };
  readonly progressTestId?: string | undefined;
  readonly pauseTestId: string;
};

/** How far a run over items is, and a way to pause it. */
export function PausableProgress(props: Props) {
  const { label, progress, isPausing, onPause, words, progressTestId, pauseTestId } = props;
  return (
    <Stack>
      <Progress
        label={label}
        valueLabel={progress === null ? undefined : words.of(progress.done, progress.total)}
        value={progress?.done}
        max={progress === null ? undefined : Math.max(progress.total, 1)}
        data-testid={progressTestId}
        data-done={progress?.done ?? 0}
        data-total={progress?.total ?? 0}
      />
      <ButtonRow>
        <Button
          data-testid={pauseTestId}
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

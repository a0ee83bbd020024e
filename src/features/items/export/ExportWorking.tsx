import { useMessages } from '#i18n/messages.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Progress } from '#ui/Progress.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { ExportProgress } from './make-export.ts';

type Props = {
  /** null: the keys are being opened. */
  readonly progress: ExportProgress | null;
  readonly cancel: () => void;
};

/** How far the file is. */
export function ExportWorking({ progress, cancel }: Props) {
  const { export: words } = useMessages().backup;
  const isWriting = progress?.at === 'writing';
  return (
    <Stack>
      <Progress
        label={progress === null ? words.opening : isWriting ? words.writing : words.reading}
        valueLabel={
          progress === null
            ? undefined
            : progress.at === 'writing'
              ? words.percent(Math.round(progress.fraction * 100))
              : words.found(progress.found)
        }
        value={isWriting ? progress.fraction : undefined}
        max={1}
        data-testid="export-progress"
      />
      <ButtonRow>
        <Button variant="quiet" onClick={cancel}>
          {words.cancel}
        </Button>
      </ButtonRow>
    </Stack>
  );
}

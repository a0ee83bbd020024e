import { useMessages } from '#i18n/messages.ts';
import { PausableProgress } from '../PausableProgress.tsx';
import type { ImportState } from './import-machine.ts';

type Props = {
  readonly state: Extract<ImportState, { at: 'running' }>;
  readonly onPause: () => void;
};

/** How far it is, and a way to pause. */
export function RunningPanel({ state: { progress, isPausing }, onPause }: Props) {
  const { import: words } = useMessages().backup;
  return (
    <PausableProgress
      label={progress === null ? words.looking : words.kinds[progress.kind]}
      progress={progress}
      isPausing={isPausing}
      onPause={onPause}
      words={words}
      progressTestId="import-progress"
      pauseTestId="import-pause"
    />
  );
}

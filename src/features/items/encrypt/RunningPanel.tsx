import { useMessages } from '#i18n/messages.ts';
import { PausableProgress } from '../PausableProgress.tsx';
import type { EncryptState } from './encrypt-machine.ts';

type Props = {
  readonly state: Extract<EncryptState, { at: 'running' }>;
  readonly onPause: () => void;
};

/** How far it is, and a way to pause. */
export function RunningPanel({ state: { progress, isPausing }, onPause }: Props) {
  const { encrypt: words } = useMessages().items;
  return (
    <PausableProgress
      label={progress === null ? words.listing : words.progress[progress.kind]}
      progress={progress}
      isPausing={isPausing}
      onPause={onPause}
      words={words}
      progressTestId="items-progress"
      pauseTestId="items-pause"
    />
  );
}

import { useMessages } from '#i18n/messages.ts';
import { PausableProgress } from '../PausableProgress.tsx';
import type { ReplaceProgress } from './replace-run.ts';

type Props = {
  readonly state: { readonly progress: ReplaceProgress | null; readonly isPausing: boolean };
  readonly onPause: () => void;
};

/** How far it is, and a way to pause. */
export function ReplacingPanel({ state: { progress, isPausing }, onPause }: Props) {
  const { encrypt: words } = useMessages().items;
  return (
    <PausableProgress
      label={words.replace.progress}
      progress={progress}
      isPausing={isPausing}
      onPause={onPause}
      words={words}
      pauseTestId="items-pause"
    />
  );
}

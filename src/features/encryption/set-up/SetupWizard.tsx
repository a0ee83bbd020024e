import type { ReactNode } from 'react';
import { useReadSetUp } from '#session/use-drafts.ts';
import { useMachine } from '#ui/use-machine.ts';
import { useMessages } from '#i18n/messages.ts';
import { RunPanel } from '../ceremony/RunPanel.tsx';
import { useCeremony } from '../ceremony/use-ceremony.ts';
import { useStepHistory } from '../ceremony/use-step-history.ts';
import { ChoosingPanels } from '../passphrase/ChoosingPanels.tsx';
import { useChoosing } from '../passphrase/use-choosing.ts';
import { MeansPanel } from './MeansPanel.tsx';
import { prepareSetUp } from './prepare-set-up.ts';
import { next, SETUP_STEPS, START, type SetupEvent, type SetupState } from './setup-machine.ts';

type Props = {
  /** The account is no longer as it was read. */
  readonly look: () => void;
  /** It was done with this passphrase. */
  readonly onSetUp: (passphrase: string) => void;
  /** What is to be done when it is set up. */
  readonly afterSetUp: ReactNode;
};

/** Encryption for an account that has none. */
export function SetupWizard({ look, onSetUp, afterSetUp }: Props) {
  const { encryption: words } = useMessages();
  const { hasRead, keep } = useReadSetUp();
  // Back after a sign-in in the middle: what it means has been read.
  const [state, send, read] = useMachine<SetupState, SetupEvent>(next, () =>
    hasRead ? next(START, { type: 'next' }) : START,
  );
  const ceremony = useCeremony('set-up', prepareSetUp, () => 'show');
  const { run } = ceremony;
  const choosing = useChoosing(send, { isDone: run.at === 'done', onDone: onSetUp });

  function go(step: number): boolean {
    const at = SETUP_STEPS[step];
    if (at === undefined || read().at === at) return false;
    if ((at === 'keep' || at === 'repeat') && choosing.text() === '') return false;
    if (run.at === 'stopped' && run.left !== 'as-before') return false;
    ceremony.dismiss();
    send({ type: 'go', at });
    return true;
  }
  const back = useStepHistory({
    at: SETUP_STEPS.indexOf(state.at),
    phase: run.at === 'working' ? 'busy' : run.at === 'done' ? 'over' : 'steps',
    go,
  });

  const start = () => ceremony.start({ passphrase: choosing.text() });
  const trail = words.trail.setUp;
  if (run.at !== 'idle') {
    return <RunPanel {...{ ceremony, trail, look }} repeat={start} next={afterSetUp} />;
  }
  if (state.at === 'means') {
    return (
      <MeansPanel
        onNext={() => {
          keep(true);
          send({ type: 'next' });
        }}
      />
    );
  }
  return (
    <ChoosingPanels
      state={state}
      send={send}
      choosing={choosing}
      place={{ trail, at: state.at, onBack: back }}
      submit={words.setUp.submit}
      onSubmit={start}
    />
  );
}

import { useEffect, useEffectEvent, useRef } from 'react';
import { useReadSetUp } from '#session/use-drafts.ts';
import { useMachine } from '#ui/use-machine.ts';
import { ChoosePanel } from './ChoosePanel.tsx';
import { KeepPanel } from './KeepPanel.tsx';
import { MeansPanel } from './MeansPanel.tsx';
import { ProvePanel } from './ProvePanel.tsx';
import { RunPanel } from '../ceremony/RunPanel.tsx';
import { prepareSetUp } from './prepare-set-up.ts';
import { next, START, type SetupEvent, type SetupState } from './setup-machine.ts';
import { useCeremony } from '../ceremony/use-ceremony.ts';
import { useChoice } from '../passphrase/use-choice.ts';

type Props = {
  /** The account is no longer as it was read. */
  readonly look: () => void;
  /** It was done with this passphrase. */
  readonly onSetUp: (passphrase: string) => void;
};

/** Encryption for an account that has none. */
export function SetupWizard({ look, onSetUp }: Props) {
  const { hasRead, keep } = useReadSetUp();
  // Back after a sign-in in the middle: what it means has been read.
  const [state, send, read] = useMachine<SetupState, SetupEvent>(next, () =>
    hasRead ? next(START, { type: 'next' }) : START,
  );
  const ceremony = useCeremony('set-up', prepareSetUp, () => 'show');
  const { findProblem } = useChoice();
  const chosen = useRef('');
  const { run } = ceremony;
  const onDone = useEffectEvent(() => {
    onSetUp(chosen.current);
    chosen.current = '';
  });
  useEffect(() => {
    if (run.at === 'done') onDone();
  }, [run.at]);
  useEffect(
    () => () => {
      chosen.current = '';
    },
    [],
  );

  async function choose(text: string, isCommon: () => Promise<boolean>): Promise<void> {
    const before = read();
    if (before.at !== 'choose' || before.isChecking) return;
    const problem = findProblem(text, null);
    if (problem !== null) {
      send({ type: 'refused', refusal: { problem, length: text.length } });
      return;
    }
    send({ type: 'checking' });
    if (await isCommon()) {
      send({ type: 'refused', refusal: { problem: 'common', length: text.length } });
      return;
    }
    if (send({ type: 'chosen' }).at === 'prove') chosen.current = text;
  }

  const start = () => ceremony.start({ passphrase: chosen.current });
  if (run.at !== 'idle') return <RunPanel ceremony={ceremony} repeat={start} look={look} />;
  const back = () => {
    send({ type: 'back' });
  };
  switch (state.at) {
    case 'means':
      return (
        <MeansPanel
          onNext={() => {
            keep(true);
            send({ type: 'next' });
          }}
        />
      );
    case 'choose':
      return (
        <ChoosePanel
          state={state}
          chosen={chosen}
          onChoose={(text, isCommon) => void choose(text, isCommon)}
          onBack={back}
        />
      );
    case 'prove':
      return (
        <ProvePanel
          state={state}
          onProve={(text) => send({ type: 'proved', isMatch: text === chosen.current })}
          onBack={back}
        />
      );
    case 'keep':
      return <KeepPanel chosen={chosen} onSubmit={start} onBack={back} />;
  }
}

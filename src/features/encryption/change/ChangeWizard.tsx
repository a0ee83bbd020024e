import { useEffect, useRef, type ReactNode } from 'react';
import { useEncryptionUpdates } from '#account/encryption.ts';
import { useMessages } from '#i18n/messages.ts';
import { useServices } from '#session/use-services.ts';
import { Stack } from '#ui/Stack.tsx';
import { useMachine } from '#ui/use-machine.ts';
import { RunPanel } from '../ceremony/RunPanel.tsx';
import { useCeremony } from '../ceremony/use-ceremony.ts';
import { useStepHistory } from '../ceremony/use-step-history.ts';
import { ChoosingPanels } from '../passphrase/ChoosingPanels.tsx';
import { useChoosing } from '../passphrase/use-choosing.ts';
import { CHANGE_STEPS, next, START, type ChangeEvent, type ChangeState } from './change-machine.ts';
import { CurrentPanel } from './CurrentPanel.tsx';
import { prepareChange } from './prepare-change.ts';
import { useCurrentCheck } from './use-current.ts';

type Props = {
  /** The account is no longer as it was read. */
  readonly look: () => void;
  /** Offered beside the first step. */
  readonly turnOff?: ReactNode;
};

/** Another passphrase for an account whose encryption is on. */
export function ChangeWizard({ look, turnOff }: Props) {
  const { encryption: words } = useMessages();
  const { held } = useServices().session;
  const updates = useEncryptionUpdates();
  const checkCurrent = useCurrentCheck();
  const [state, send, read] = useMachine<ChangeState, ChangeEvent>(next, () => START);
  const current = useRef('');
  const ceremony = useCeremony('change', prepareChange, (reason) => {
    if (reason !== 'does-not-open') return 'show';
    // Right a minute ago: another tab or device has changed it since.
    send({ type: 'current-refused', problem: { kind: 'wrong' } });
    return 'handled';
  });
  const { run } = ceremony;
  const isDone = run.at === 'done';
  const choosing = useChoosing(send, { isDone, current: () => current.current });
  useEffect(() => {
    if (isDone) current.current = '';
    return () => {
      current.current = '';
    };
  }, [isDone]);

  async function check(text: string): Promise<void> {
    const before = read();
    if (before.at !== 'current' || before.isChecking) return;
    send({ type: 'check' });
    current.current = text;
    const problem = await checkCurrent(text);
    send(problem === null ? { type: 'current-proved' } : { type: 'current-refused', problem });
  }

  function go(step: number): boolean {
    const at = CHANGE_STEPS[step];
    const now = read();
    if (at === undefined || now.at === at) return false;
    if (at !== 'current' && current.current === '') return false;
    if ((at === 'keep' || at === 'repeat') && choosing.text() === '') return false;
    if (run.at === 'stopped' && run.left !== 'as-before') return false;
    ceremony.dismiss();
    send({ type: 'go', at });
    return true;
  }
  const back = useStepHistory({
    at: CHANGE_STEPS.indexOf(state.at),
    phase: run.at === 'working' ? 'busy' : isDone ? 'over' : 'steps',
    go,
  });

  const start = () => ceremony.start({ current: current.current, next: choosing.text() });
  const trail = words.trail.change;
  if (run.at !== 'idle') {
    const lookNow = () => {
      // What was entered opens the keychain, but does not sign in: that is what repair is for.
      if (run.at === 'stopped' && run.reason === 'not-todays') updates.foundStale();
      look();
    };
    return <RunPanel ceremony={ceremony} trail={trail} repeat={start} look={lookNow} />;
  }
  if (state.at === 'current') {
    return (
      <Stack>
        <CurrentPanel
          place={{ trail, at: 'current' }}
          text={words.change.current}
          state={state}
          onCheck={(text) => void check(text)}
          onSure={() => {
            held.keep(current.current);
            updates.foundStale();
          }}
          look={look}
        />
        {turnOff}
      </Stack>
    );
  }
  return (
    <ChoosingPanels
      state={state}
      send={send}
      choosing={choosing}
      place={{ trail, at: state.at, onBack: back }}
      submit={words.change.submit}
      onSubmit={start}
    />
  );
}

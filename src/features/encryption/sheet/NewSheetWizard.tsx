import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { useMachine } from '#ui/use-machine.ts';
import { useStepHistory } from '../ceremony/use-step-history.ts';
import { CurrentPanel } from '../change/CurrentPanel.tsx';
import { useCurrentCheck } from '../change/use-current.ts';
import { KeepPanel } from './KeepPanel.tsx';
import { next, SHEET_STEPS, START, type SheetEvent, type SheetState } from './sheet-machine.ts';

type Props = {
  /** The account is no longer as it was read. */
  readonly look: () => void;
  /** The person insists on a passphrase that does not open the keys. */
  readonly onSure: (passphrase: string) => void;
};

/** A new recovery sheet for the passphrase of today, which is checked on this device. */
export function NewSheetWizard({ look, onSure }: Props) {
  const { encryption: words } = useMessages();
  const checkCurrent = useCurrentCheck();
  const navigate = useNavigate();
  const [state, send, read] = useMachine<SheetState, SheetEvent>(next, () => START);
  const current = useRef('');
  useEffect(
    () => () => {
      current.current = '';
    },
    [],
  );

  async function check(text: string): Promise<void> {
    const before = read();
    if (before.at !== 'current' || before.isChecking) return;
    send({ type: 'check' });
    current.current = text;
    const problem = await checkCurrent(text);
    send(problem === null ? { type: 'proved' } : { type: 'refused', problem });
  }

  const back = useStepHistory({
    at: SHEET_STEPS.indexOf(state.at),
    phase: 'steps',
    go: (step) => {
      if (SHEET_STEPS[step] !== 'current') return false;
      send({ type: 'back' });
      return true;
    },
  });

  const trail = words.trail.sheet;
  switch (state.at) {
    case 'current':
      return (
        <CurrentPanel
          place={{ trail, at: 'current' }}
          text={words.sheet.current}
          state={state}
          onCheck={(text) => void check(text)}
          onSure={() => onSure(current.current)}
          look={look}
        />
      );
    case 'keep':
      return (
        <KeepPanel
          place={{ trail, at: 'keep', onBack: back }}
          state={state}
          passphrase={() => current.current}
          onKept={(isKept) => {
            if (isKept) void navigate('/');
            else send({ type: 'missed' });
          }}
        />
      );
  }
}

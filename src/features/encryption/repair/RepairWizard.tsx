import { useEffect, useRef, useState } from 'react';
import { checkPassphrase } from '#protocol/passphrase.ts';
import { useServices } from '#session/use-services.ts';
import { prepareRepair, type RepairInput } from './prepare-repair.ts';
import { RepairPanel, type RepairForm, type RepairProblem } from './RepairPanel.tsx';
import { RunPanel } from '../ceremony/RunPanel.tsx';
import { useCeremony } from '../ceremony/use-ceremony.ts';

type Props = {
  readonly keychain: 'missing' | 'stale';
  /** The account is no longer as it was read. */
  readonly look: () => void;
};

/** Makes an account whole that was left half done, by this app or another. */
export function RepairWizard({ keychain, look }: Props) {
  const { held } = useServices().session;
  const [problem, setProblem] = useState<RepairProblem | null>(null);
  // Asked for when it is not held from sign-in, or was refused.
  const [asksToday, setAsksToday] = useState(held.value === null);
  const input = useRef<RepairInput | null>(null);
  const ceremony = useCeremony('repair', prepareRepair, (reason) => {
    if (reason === 'does-not-open') {
      setProblem({ field: 'previous', kind: 'wrong' });
      return 'handled';
    }
    if (reason !== 'not-todays') return 'show';
    held.clear();
    setAsksToday(true);
    setProblem({ field: 'today', kind: 'wrong' });
    return 'handled';
  });
  const { run } = ceremony;
  const isDone = run.at === 'done';
  useEffect(() => {
    if (isDone) input.current = null;
    return () => {
      input.current = null;
    };
  }, [isDone]);

  function submit({ today, previous }: RepairForm): void {
    const current = today ?? held.value ?? '';
    const refusal =
      refusalOf('previous', keychain === 'stale' ? previous : null) ?? refusalOf('today', current);
    if (refusal?.field === 'today') setAsksToday(true);
    setProblem(refusal);
    if (refusal !== null) return;
    input.current = { current, previous: keychain === 'stale' ? previous : null };
    start();
  }

  function start(): void {
    if (input.current !== null) ceremony.start(input.current);
  }

  if (run.at !== 'idle') return <RunPanel ceremony={ceremony} repeat={start} look={look} />;
  return <RepairPanel {...{ keychain, asksToday, problem }} onSubmit={submit} />;
}

/** A text outside the limits can be no passphrase of this account: nothing needs to be computed. */
function refusalOf(field: RepairProblem['field'], text: string | null): RepairProblem | null {
  if (text === null || checkPassphrase(text) === 'ok') return null;
  return { field, kind: text === '' ? 'empty' : 'wrong' };
}

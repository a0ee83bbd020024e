import { useEffect, useRef } from 'react';
import { checkPassphrase } from '#protocol/passphrase.ts';
import { useServices } from '#session/services.ts';
import { useMachine } from '#ui/use-machine.ts';
import { repairCeremony, type RepairInput } from './repair-ceremony.ts';
import { next, startRepair, type RepairEvent, type RepairState } from './repair-machine.ts';
import { RepairPanel, type RepairForm } from './RepairPanel.tsx';
import { RunPanel } from '../ceremony/RunPanel.tsx';
import { useCeremony } from '../ceremony/use-ceremony.ts';

type Props = {
  readonly keychain: 'missing' | 'stale';
  /** The account is no longer as it was read. */
  readonly look: () => void;
};

/** Makes an account whole that was left half done, by this app or another. */
export function RepairWizard({ keychain, look }: Props) {
  const { held } = useServices();
  const [state, send] = useMachine<RepairState, RepairEvent>(next, () =>
    startRepair(held.value !== null),
  );
  const input = useRef<RepairInput | null>(null);
  const ceremony = useCeremony(repairCeremony, (reason) => {
    if (reason === 'does-not-open') {
      send({ type: 'refused', problem: { field: 'previous', kind: 'wrong' } });
      return 'handled';
    }
    if (reason !== 'not-todays') return 'show';
    held.clear();
    send({ type: 'refused', problem: { field: 'today', kind: 'wrong' } });
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
    if (refusal !== null) {
      send({ type: 'refused', problem: refusal });
      return;
    }
    send({ type: 'submitted' });
    input.current = { current, previous: keychain === 'stale' ? previous : null };
    start();
  }

  function start(): void {
    if (input.current !== null) ceremony.start(input.current);
  }

  if (run.at !== 'idle') return <RunPanel ceremony={ceremony} repeat={start} look={look} />;
  return <RepairPanel keychain={keychain} state={state} onSubmit={submit} />;
}

/** A text outside the limits can be no passphrase of this account: nothing needs to be computed. */
function refusalOf(field: 'previous' | 'today', text: string | null) {
  if (text === null || checkPassphrase(text) === 'ok') return null;
  return { field, kind: text === '' ? ('empty' as const) : ('wrong' as const) };
}

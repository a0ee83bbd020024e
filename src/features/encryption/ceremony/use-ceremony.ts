import { useEffect, useEffectEvent, useRef } from 'react';
import { useConnection, useLeftWork } from '#session/use-session.ts';
import { useInterruption } from '#session/use-drafts.ts';
import type { Interruption } from '#session/state.ts';
import { exclusively } from '#session/tabs/exclusively.ts';
import { useServices } from '#session/use-services.ts';
import type { HostEvent } from '#host/contract.ts';
import { useEncryptionUpdates } from '#account/encryption.ts';
import { useMachine } from '#ui/use-machine.ts';
import type { CeremonyName, Io, OnPhase, Plan, Prepare, StopReason } from './ceremony.ts';
import { carryOut, runCeremony, type Outcome } from './run-ceremony.ts';
import { useIo } from './use-io.ts';
import { IDLE, next, type Run, type RunEvent } from './run-machine.ts';

type Change = Extract<HostEvent, { type: 'encryption-changed' }>['change'];
const CHANGES: Record<CeremonyName, Change> = {
  'set-up': 'set-up',
  change: 'passphrase',
  repair: 'repaired',
};

/** A ceremony under way, and the two ways to start it. */
export type CeremonyRun<Input> = {
  readonly name: CeremonyName;
  readonly run: Run;
  readonly start: (input: Input) => void;
  /** Goes on after an interruption; null when there is nothing to go on with. */
  readonly goOn: (() => void) | null;
  /** The person agrees that keys are missing which this device has seen. */
  readonly acceptMissingKeys: () => void;
  /** Back to the wizard's own steps. */
  readonly dismiss: () => void;
  /** One of the two sealed keychains, for saving it; to be asked for in an event. */
  readonly sealed: (which: 'before' | 'after') => string | null;
};

/**
 * Runs one ceremony for a wizard. The plan (secrets, keys) is kept outside of React's state, and
 * only for as long as there may be something to go on with.
 * @param onStopped what the wizard does with a reason that belongs to one of its fields
 */
export function useCeremony<Input>(
  name: CeremonyName,
  prepare: Prepare<Input>,
  onStopped: (reason: StopReason) => 'handled' | 'show',
): CeremonyRun<Input> {
  const { host } = useServices();
  const io = useIo();
  const { connection } = useConnection();
  const updates = useEncryptionUpdates();
  const [run, send, read] = useMachine<Run, RunEvent>(next, () => IDLE);
  const plan = useRef<Plan | null>(null);
  const isHere = useRef(false);
  const interruption = useInterruption();
  const leftWork = useLeftWork();
  const onGone = useEffectEvent(() => interruption.left(workOf(read())));
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      plan.current = null;
      onGone();
    };
  }, []);

  function begin(work: (io: Io, onPhase: OnPhase) => Promise<Outcome>): void {
    if (read().at === 'working' || send({ type: 'start' }).at !== 'working') return;
    interruption.goneOn();
    leftWork.note(null);
    const lock = `${host.storageKey}:${connection.user ?? ''}:encryption`;
    const onPhase: OnPhase = (phase) => send({ type: 'phase', phase });
    void exclusively(lock, () => work(io, onPhase)).then(end);
  }

  function end(outcome: Outcome | null): void {
    if (outcome === null) {
      send({ type: 'stopped', reason: 'busy-elsewhere', code: null, left: 'as-before' });
      return;
    }
    if (outcome.kind === 'done') {
      plan.current = null;
      if (!isHere.current) leftWork.settle('done');
      updates.madeWhole(outcome.keychain);
      host.notify({ type: 'encryption-changed', change: CHANGES[name] });
      send({ type: 'done' });
      return;
    }
    plan.current = isHere.current ? outcome.plan : null;
    const { why, left } = outcome;
    const { reason, error, sealed } = why;
    if (sealed !== null) updates.foundDamage(sealed);
    send({ type: 'stopped', reason, code: error?.code ?? null, left });
    if (onStopped(reason) === 'handled') send({ type: 'dismiss' });
    if (isHere.current) return;
    const found = left === 'as-before' ? left : 'in-the-middle';
    leftWork.settle(found);
    interruption.left(found);
  }

  return {
    name,
    run,
    start: (input) => begin((io, onPhase) => runCeremony(prepare, input, io, onPhase)),
    goOn:
      run.at === 'stopped' && run.left !== 'as-before'
        ? () => {
            const kept = plan.current;
            if (kept === null) return;
            begin((io, onPhase) => carryOut(kept, io, onPhase, { askFirst: true }));
          }
        : null,
    acceptMissingKeys: io.known.forget,
    dismiss: () => {
      plan.current = null;
      send({ type: 'dismiss' });
    },
    sealed: (which) => plan.current?.[which].keychain ?? null,
  };
}

/** What would be interrupted now. */
function workOf(run: Run): Interruption | null {
  switch (run.at) {
    case 'idle':
      return 'as-before';
    case 'working':
      return 'in-the-middle';
    case 'stopped':
      return run.left === 'as-before' ? 'as-before' : 'in-the-middle';
    case 'done':
      return null;
  }
}

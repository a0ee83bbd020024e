import { useEffect, useRef, type ReactNode } from 'react';
import { useEncryptionUpdates } from '#account/encryption.ts';
import { useServices } from '#session/use-services.ts';
import { Stack } from '#ui/Stack.tsx';
import { useMachine } from '#ui/use-machine.ts';
import { checkCurrent, prepareChange } from './prepare-change.ts';
import { next, START, type ChangeEvent, type ChangeState } from './change-machine.ts';
import { checkPassphrase } from '#protocol/passphrase.ts';
import { CurrentPanel } from './CurrentPanel.tsx';
import { NextPanel, type NextForm } from './NextPanel.tsx';
import { RunPanel } from '../ceremony/RunPanel.tsx';
import { useCeremony } from '../ceremony/use-ceremony.ts';
import { useChoice } from '../passphrase/use-choice.ts';
import { useIo } from '../ceremony/use-io.ts';

type Props = {
  /** The account is no longer as it was read. */
  readonly look: () => void;
  /** Offered beside the first step. */
  readonly turnOff?: ReactNode;
};

/** Another passphrase for an account whose encryption is on. */
export function ChangeWizard({ look, turnOff }: Props) {
  const { held } = useServices().session;
  const io = useIo();
  const updates = useEncryptionUpdates();
  const [state, send, read] = useMachine<ChangeState, ChangeEvent>(next, () => START);
  const { findProblem } = useChoice();
  const secrets = useRef({ current: '', next: '' });
  const ceremony = useCeremony('change', prepareChange, (reason) => {
    if (reason !== 'does-not-open') return 'show';
    // Right a minute ago: another tab or device has changed it since.
    send({ type: 'current-refused', problem: { kind: 'wrong' } });
    return 'handled';
  });
  const { run } = ceremony;
  const isDone = run.at === 'done';
  useEffect(() => {
    const kept = secrets.current;
    if (isDone) forget(kept);
    return () => forget(kept);
  }, [isDone]);

  async function check(current: string): Promise<void> {
    const before = read();
    if (before.at !== 'current' || before.isChecking) return;
    if (current === '') {
      send({ type: 'current-refused', problem: { kind: 'empty' } });
      return;
    }
    send({ type: 'check' });
    secrets.current.current = current;
    const isPossible = checkPassphrase(current) === 'ok';
    const stop = isPossible
      ? await checkCurrent(current, io)
      : { reason: 'does-not-open' as const, error: null, sealed: null };
    if (stop === null) send({ type: 'current-proved' });
    else if (stop.reason === 'does-not-open') {
      send({ type: 'current-refused', problem: { kind: 'wrong' } });
    } else {
      const { reason, error, sealed } = stop;
      // The page has a panel of its own for that.
      if (sealed !== null) updates.foundDamage(sealed);
      const code = error?.code ?? null;
      send({ type: 'current-refused', problem: { kind: 'stopped', reason, code } });
    }
  }

  async function submit({ text, repeated, isCommon }: NextForm): Promise<void> {
    const before = read();
    if (before.at !== 'next' || before.isChecking) return;
    const refuse = (problem: NonNullable<ReturnType<typeof findProblem>>) =>
      send({ type: 'next-refused', refusal: { problem, length: text.length } });
    const problem = findProblem(text, secrets.current.current);
    if (problem !== null) {
      refuse(problem);
      return;
    }
    if (text !== repeated) {
      send({ type: 'next-refused', refusal: 'mismatch' });
      return;
    }
    send({ type: 'check-next' });
    if (await isCommon()) {
      refuse('common');
      return;
    }
    send({ type: 'next-chosen' });
    secrets.current.next = text;
    start();
  }

  const start = () => ceremony.start({ ...secrets.current });
  if (run.at !== 'idle') {
    const lookNow = () => {
      // What was entered opens the keychain, but does not sign in: that is what repair is for.
      if (run.at === 'stopped' && run.reason === 'not-todays') updates.foundStale();
      look();
    };
    return <RunPanel ceremony={ceremony} repeat={start} look={lookNow} />;
  }
  switch (state.at) {
    case 'current':
      return (
        <Stack>
          <CurrentPanel
            state={state}
            onCheck={(text) => void check(text)}
            onSure={() => {
              held.keep(secrets.current.current);
              updates.foundStale();
            }}
            look={look}
          />
          {turnOff}
        </Stack>
      );
    case 'next':
      return (
        <NextPanel
          state={state}
          onSubmit={(form) => void submit(form)}
          onBack={() => send({ type: 'back' })}
        />
      );
  }
}

function forget(secrets: { current: string; next: string }): void {
  secrets.current = '';
  secrets.next = '';
}

import type { ReactNode } from 'react';
import { DonePanel } from './DonePanel.tsx';
import { LeaveGuard } from './LeaveGuard.tsx';
import { StoppedPanel } from './StoppedPanel.tsx';
import type { TrailNames } from './Trail.tsx';
import type { CeremonyRun } from './use-ceremony.ts';
import { useGoOn } from './use-go-on.ts';
import { WorkingPanel } from './WorkingPanel.tsx';

type Props<Input> = {
  readonly ceremony: CeremonyRun<Input>;
  /** The wizard's steps, `work` and `done` among them; a repair has none. */
  readonly trail?: TrailNames | undefined;
  /** Starts the ceremony once more with what was entered. */
  readonly repeat: () => void;
  /** Shows what the server holds now, whatever wizard that takes. */
  readonly look: () => void;
  /** On the last page, when all is well; otherwise the way to the overview. */
  readonly next?: ReactNode;
};

/** A ceremony from the press of the button to its end. */
export function RunPanel<Input>({ ceremony, trail, repeat, look, next }: Props<Input>) {
  const { name, run, goOn, sealed, acceptMissingKeys } = ceremony;
  useGoOn(ceremony);
  switch (run.at) {
    case 'idle':
      return null;
    case 'working':
      return (
        <>
          <WorkingPanel name={name} run={run} trail={trail} />
          <LeaveGuard name={name} />
        </>
      );
    case 'stopped':
      return (
        <StoppedPanel
          name={name}
          run={run}
          again={goOn ?? repeat}
          accept={() => {
            acceptMissingKeys();
            repeat();
          }}
          look={look}
          sealed={sealed}
        />
      );
    case 'done':
      return <DonePanel name={name} trail={trail} next={next} />;
  }
}

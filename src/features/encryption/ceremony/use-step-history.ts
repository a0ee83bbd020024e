import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import * as z from 'zod/mini';

/** What a step leaves in its history entry: its number, and nothing else. */
const entrySchema = z.object({ step: z.number().check(z.int(), z.minimum(0), z.maximum(20)) });

function stepOf(state: unknown): number | null {
  const entry = z.safeParse(entrySchema, state);
  return entry.success ? entry.data.step : null;
}

type StepHistoryOptions = {
  /** Number of the step that is shown, in the order of the wizard. */
  readonly at: number;
  /** `over`: the wizard is done; Back leaves it as one page. `busy`: it cannot be walked through. */
  readonly phase: 'steps' | 'busy' | 'over';
  /** The browser's Back or Forward wants to go there. @returns whether the wizard went */
  readonly go: (step: number) => boolean;
};

/**
 * The steps of a wizard as entries of the history, so that the browser's Back goes one step back.
 * The wizard owns the step; this keeps the history beside it.
 * @returns goes one step back, for the button on the page
 */
export function useStepHistory({ at, phase, go }: StepHistoryOptions): () => void {
  const { state, search } = useLocation();
  const navigate = useNavigate();
  /** The step of the wizard's first entry. */
  const [floor, setFloor] = useState(at);
  if (at < floor) setFloor(at);
  const seen = useRef<{ at: number; entry: number; floor: number } | null>(null);
  const entry = stepOf(state) ?? floor;

  const follow = useEffectEvent((step: number, found: number) => {
    const before = seen.current;
    seen.current = { at: step, entry: found, floor };
    if (found === step || phase !== 'steps') return;
    const write = (replace: boolean) => void navigate({ search }, { replace, state: { step } });
    // After a reload the entry remembers a step whose secrets are gone.
    if (before === null || before.floor !== floor) write(true);
    else if (before.at !== step) {
      if (step > found) write(false);
      else void navigate(step - found);
    } else if (before.entry !== found && !go(found)) void navigate(step - found);
  });
  useEffect(() => follow(at, entry), [at, entry]);

  const finish = useEffectEvent(() => {
    if (entry > floor) void navigate(floor - entry);
  });
  useEffect(() => {
    if (phase === 'over') finish();
  }, [phase]);

  return () => {
    if (entry > floor) void navigate(-1);
    else go(at - 1);
  };
}

import { useMessages } from '#i18n/messages.ts';
import { LiveRegion } from '#ui/LiveRegion.tsx';
import type { ResetState } from '../reset-state.ts';
import { milestoneOf } from '../reset-timer.ts';

/**
 * Says the few moments of a wait that are worth an interruption. It is there from the first step
 * on, and silent: a region that comes together with its first words is not heard everywhere.
 */
export function WaitAnnouncer({ state }: { state: ResetState }) {
  const words = useMessages().reset;
  return <LiveRegion>{textOf(state, words)}</LiveRegion>;
}

type Words = Pick<ReturnType<typeof useMessages>['reset'], 'waiting' | 'second'>;

function textOf(state: ResetState, { waiting, second }: Words): string | null {
  if (state.step !== 'waiting' && state.step !== 'confirm-second') return null;
  const { wait, now } = state;
  const milestone = milestoneOf(wait, now);
  switch (milestone) {
    case 'start':
      return waiting.said.start(Math.ceil(wait.lengthMs / 1_000));
    case 'half':
    case 'ten':
      return waiting.said[milestone];
    case 'ready':
      return wait.closesAt === null ? second.said.readyUnsure : second.said.ready;
    case 'window-ten':
    case 'closed':
      return second.said[milestone];
  }
}

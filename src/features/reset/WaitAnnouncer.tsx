import { useMessages } from '#i18n/messages.ts';
import { LiveRegion } from '#ui/LiveRegion.tsx';
import { milestoneOf } from './reset-timer.ts';
import type { Wait } from './reset-timer.ts';

/** Says the few moments of a wait that are worth an interruption. */
export function WaitAnnouncer({ wait, now }: { wait: Wait; now: number }) {
  const { waiting, second } = useMessages().reset;
  const milestone = milestoneOf(wait, now);
  switch (milestone) {
    case 'start':
      return <LiveRegion>{waiting.said.start(Math.ceil(wait.lengthMs / 1_000))}</LiveRegion>;
    case 'half':
    case 'ten':
      return <LiveRegion>{waiting.said[milestone]}</LiveRegion>;
    case 'ready':
      return (
        <LiveRegion>
          {wait.closesAt === null ? second.said.readyUnsure : second.said.ready}
        </LiveRegion>
      );
    case 'window-ten':
    case 'closed':
      return <LiveRegion>{second.said[milestone]}</LiveRegion>;
  }
}

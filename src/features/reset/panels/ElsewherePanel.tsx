import { useMessages } from '#i18n/messages.ts';
import { Card } from '#ui/Card.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TimerRing } from '#ui/TimerRing.tsx';
import { CancelReset } from './CancelReset.tsx';
import { timerTextOf } from './timer-text.ts';
import type { ResetActions } from './reset-actions.ts';
import type { ElsewhereState } from '../reset-state.ts';
import { remainingMs } from '../reset-timer.ts';

/** What another tab of this account is at. It is confirmed there, and can be stopped from here. */
export function ElsewherePanel({ state, flow }: { state: ElsewhereState; flow: ResetActions }) {
  const { reset: words } = useMessages();
  const { wait, now } = state;
  const left = wait === null ? 0 : remainingMs(wait, now);
  const figure = timerTextOf(left);
  return (
    <Card>
      <Stack>
        {wait === null ? (
          <p>{words.elsewhere.byCode}</p>
        ) : (
          <TimerRing
            remainingMs={left}
            totalMs={wait.lengthMs}
            label={words.waiting.timer}
            figure={figure.text}
            unit={words.waiting.units[figure.unit]}
            data-testid="reset-timer"
          >
            {words.elsewhere.sentence}
          </TimerRing>
        )}
        <CancelReset flow={flow} label={words.elsewhere.cancel} isCertain={!state.isConfirming} />
      </Stack>
    </Card>
  );
}

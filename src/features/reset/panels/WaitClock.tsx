import { useMessages } from '#i18n/messages.ts';
import { TimerRing } from '#ui/TimerRing.tsx';
import { timerTextOf } from './timer-text.ts';
import type { ConfirmSecondState, WaitingState } from '../reset-state.ts';
import { phaseOf, remainingMs, windowLengthMs, windowMs } from '../reset-timer.ts';

/** The wait as it counts down, then the server's window as it closes. */
export function WaitClock({ state }: { state: WaitingState | ConfirmSecondState }) {
  const { waiting, second } = useMessages().reset;
  const { wait, now } = state;
  if (state.step === 'waiting') {
    const left = remainingMs(wait, now);
    const figure = timerTextOf(left);
    return (
      <TimerRing
        remainingMs={left}
        totalMs={wait.lengthMs}
        label={waiting.timer}
        figure={figure.text}
        unit={waiting.units[figure.unit]}
        data-testid="reset-timer"
      >
        {wait.closesAt === null ? waiting.sentenceUnsure : waiting.sentence}
      </TimerRing>
    );
  }
  const left = windowMs(wait, now);
  const phase = phaseOf(wait, now);
  if (left === null) return <p>{second.sentenceUnsure}</p>;
  const figure = timerTextOf(left);
  return (
    <TimerRing
      remainingMs={left}
      totalMs={windowLengthMs(wait)}
      tone="amber"
      label={second.timer}
      figure={figure.text}
      unit={second.units[figure.unit]}
      data-testid="reset-window"
    >
      {phase === 'open' ? second.sentence : undefined}
    </TimerRing>
  );
}

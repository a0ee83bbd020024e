import { useMessages } from '#i18n/messages.ts';
import { TimerRing } from '#ui/TimerRing.tsx';
import { figureOf } from './figure.ts';
import type { ConfirmSecondState, WaitingState } from './reset-state.ts';
import { phaseOf, remainingMs, windowLengthMs, windowMs } from './reset-timer.ts';

/** The wait as it counts down, then the server's window as it closes. */
export function WaitClock({ state }: { state: WaitingState | ConfirmSecondState }) {
  const { waiting, second } = useMessages().reset;
  const { wait, now } = state;
  if (state.step === 'waiting') {
    const left = remainingMs(wait, now);
    return (
      <TimerRing
        remainingMs={left}
        totalMs={wait.lengthMs}
        label={waiting.timer}
        figure={figureOf(left)}
        unit={waiting.unit(Math.ceil(left / 1_000))}
        data-testid="reset-timer"
      >
        {wait.closesAt === null ? waiting.sentenceUnsure : waiting.sentence}
      </TimerRing>
    );
  }
  const left = windowMs(wait, now);
  const phase = phaseOf(wait, now);
  if (left === null) return <p>{second.sentenceUnsure}</p>;
  return (
    <TimerRing
      remainingMs={left}
      totalMs={windowLengthMs(wait)}
      tone="amber"
      label={second.timer}
      figure={figureOf(left)}
      unit={second.unit(Math.ceil(left / 1_000))}
      data-testid="reset-window"
    >
      {phase === 'open' ? second.sentence : undefined}
    </TimerRing>
  );
}

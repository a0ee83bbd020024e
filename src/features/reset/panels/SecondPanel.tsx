import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TimerRing } from '#ui/TimerRing.tsx';
import { CancelReset } from './CancelReset.tsx';
import { LoginPasswordField } from './LoginPasswordField.tsx';
import type { ResetActions } from './reset-actions.ts';
import type { ConfirmSecondState, WaitingState } from '../reset-state.ts';
import { phaseOf, remainingMs, windowLengthMs, windowMs } from '../reset-timer.ts';
import { ResetChecking } from './ResetChecking.tsx';
import { ResetProblem } from './ResetProblem.tsx';
import { timerTextOf } from './timer-text.ts';
import { WaitReason } from './WaitReason.tsx';

/**
 * Waiting and the second confirmation are one panel, so that a password that is being typed when
 * the wait ends is not lost.
 */
export function SecondPanel({
  state,
  flow,
}: {
  state: WaitingState | ConfirmSecondState;
  flow: ResetActions;
}) {
  const { reset: words } = useMessages();
  const password = useRef<HTMLInputElement>(null);
  const [isMissing, setMissing] = useState(false);
  const { problem, needsPassword } = state;
  const sending = state.step === 'confirm-second' ? state.sending : null;
  const isChecking = sending?.checking === true;
  const isWrong = problem === 'login-password-wrong';
  const phase = phaseOf(state.wait, state.now);
  const isOver = phase === 'closing' || phase === 'lapsed';
  const isReady = state.step === 'confirm-second' && (phase === 'open' || phase === 'lapsed');

  useEffect(() => {
    if (!isWrong) return;
    password.current?.focus();
    password.current?.select();
  }, [isWrong]);

  function confirm(event: FormEvent): void {
    event.preventDefault();
    const value = password.current?.value ?? '';
    const isAbsent = needsPassword && value === '';
    setMissing(isAbsent);
    if (isAbsent) password.current?.focus();
    else flow.pressSecond(needsPassword ? value : null);
  }

  return (
    <>
      {/* Why there is another wait stops to matter when it is over. */}
      {sending === null && problem !== 'not-reset' && !isOver && <WaitReason why={state.why} />}
      <Card>
        <form onSubmit={confirm} noValidate>
          <Stack>
            {isChecking && <ResetChecking />}
            <ResetProblem problem={problem} />
            {!isChecking && <WaitClock state={state} />}
            {state.mayHaveSlept && phase === 'open' && (
              <Alert tone="time">{words.second.slept}</Alert>
            )}
            {needsPassword && (
              <LoginPasswordField
                inputRef={password}
                error={
                  isMissing
                    ? words.passwordMissing
                    : isWrong
                      ? words.second.passwordWrong
                      : undefined
                }
              />
            )}
            <Button
              type="submit"
              variant={isOver ? 'primary' : 'danger'}
              block
              disabled={!isReady}
              busy={sending !== null}
              busyLabel={sending?.purpose === 'again' ? words.sending : words.deleting}
              data-testid="reset-confirm-second"
            >
              {isOver ? words.second.lapsed.submit : words.second.submit}
            </Button>
            <CancelReset
              flow={flow}
              disabled={sending !== null && !isChecking}
              isCertain={sending === null}
            />
          </Stack>
        </form>
      </Card>
    </>
  );
}

/** The wait as it counts down, then the server's window as it closes. */
function WaitClock({ state }: { state: WaitingState | ConfirmSecondState }) {
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

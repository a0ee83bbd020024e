import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Card } from '#ui/Card.tsx';
import { Stack } from '#ui/Stack.tsx';
import { CancelReset } from './CancelReset.tsx';
import { LoginPasswordField } from './LoginPasswordField.tsx';
import type { ResetActions } from './reset-actions.ts';
import type { ConfirmFirstState } from '../reset-state.ts';
import { ResetProblem } from './ResetProblem.tsx';

/** The first confirmation: the login password, and a red button. */
export function FirstPanel({ state, flow }: { state: ConfirmFirstState; flow: ResetActions }) {
  const { reset: words } = useMessages();
  const password = useRef<HTMLInputElement>(null);
  const [isMissing, setMissing] = useState(false);
  const { problem, sending } = state;
  const isWrong = problem === 'login-password-wrong';

  useEffect(() => {
    if (!isWrong) return;
    password.current?.focus();
    password.current?.select();
  }, [isWrong]);

  function confirm(event: FormEvent): void {
    event.preventDefault();
    const value = password.current?.value ?? '';
    setMissing(value === '');
    if (value === '') password.current?.focus();
    else flow.pressFirst(value);
  }

  return (
    <Card>
      <form onSubmit={confirm} noValidate>
        <Stack>
          <ResetProblem problem={problem} />
          <LoginPasswordField
            inputRef={password}
            error={
              isMissing ? words.passwordMissing : isWrong ? words.first.passwordWrong : undefined
            }
          />
          <ButtonRow>
            <Button
              type="submit"
              variant="danger"
              busy={sending !== null}
              busyLabel={words.sending}
              data-testid="reset-confirm-first"
            >
              {words.first.submit}
            </Button>
            <Button
              disabled={sending !== null}
              onClick={() => flow.back()}
              data-testid="wizard-back"
            >
              {words.first.back}
            </Button>
          </ButtonRow>
          <CancelReset flow={flow} />
        </Stack>
      </form>
    </Card>
  );
}

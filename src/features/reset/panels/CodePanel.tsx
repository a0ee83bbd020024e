import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { CodeBlock } from '#ui/CodeBlock.tsx';
import { CodeField } from '#ui/CodeField.tsx';
import { Stack } from '#ui/Stack.tsx';
import { CancelReset } from './CancelReset.tsx';
import styles from './CodePanel.module.css';
import type { ResetActions } from './reset-actions.ts';
import type { CodeState } from '../reset-state.ts';
import { ResetChecking } from './ResetChecking.tsx';
import { ResetProblem } from './ResetProblem.tsx';

/** The second confirmation on servers that give a code: it is typed, and sent as typed. */
export function CodePanel({ state, flow }: { state: CodeState; flow: ResetActions }) {
  const { reset: words } = useMessages();
  const labelId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isMissing, setMissing] = useState(false);
  const { problem, sending } = state;
  const isChecking = sending?.checking === true;
  const isWrong = problem === 'reset-code-wrong';

  useEffect(() => {
    if (!isWrong) return;
    input.current?.focus();
    input.current?.select();
  }, [isWrong]);

  function confirm(event: FormEvent): void {
    event.preventDefault();
    // A copied line often brings a space or a line break along; no code begins or ends with one.
    const value = (input.current?.value ?? '').trim();
    setMissing(value === '');
    if (value === '') input.current?.focus();
    else flow.pressCode(value);
  }

  return (
    <Card>
      <form onSubmit={confirm} noValidate>
        <Stack>
          {isChecking && <ResetChecking />}
          <ResetProblem problem={problem} />
          <div>
            <p className={styles['label']} id={labelId}>
              {words.code.code}
            </p>
            <CodeBlock
              className={styles['code']}
              aria-labelledby={labelId}
              data-testid="reset-code"
            >
              {state.code}
            </CodeBlock>
          </div>
          <CodeField
            ref={input}
            name="reset-code"
            label={words.code.input}
            help={words.code.help}
            error={isMissing ? words.code.missing : isWrong ? words.code.wrong : undefined}
            errorTestId="reset-error"
            autoComplete="off"
            data-testid="reset-code-input"
          />
          <Button
            type="submit"
            variant="danger"
            block
            busy={sending !== null}
            busyLabel={words.deleting}
            data-testid="reset-confirm-code"
          >
            {words.code.submit}
          </Button>
          <CancelReset
            flow={flow}
            disabled={sending !== null && !isChecking}
            isCertain={sending === null}
          />
        </Stack>
      </form>
    </Card>
  );
}

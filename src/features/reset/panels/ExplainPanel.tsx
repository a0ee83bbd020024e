import { useState, type FormEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { useServices } from '#session/use-services.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Card } from '#ui/Card.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextLink } from '#ui/TextLink.tsx';
import { ItemCount } from './ItemCount.tsx';
import { Consequences } from './Consequences.tsx';
import type { ResetActions } from './reset-actions.ts';
import type { ExplainState } from '../reset-state.ts';

type ExplainPanelProps = {
  readonly state: ExplainState;
  readonly flow: ResetActions;
  readonly hasEncryption: boolean;
  /** Makes a file of everything, which another part of the app knows how to. */
  readonly exportPanel?: ReactNode;
};

/** What is deleted, what stays, and the tick that it is understood. */
export function ExplainPanel({ state, flow, hasEncryption, exportPanel }: ExplainPanelProps) {
  const { reset: words } = useMessages();
  const { host } = useServices();
  const navigate = useNavigate();
  const [isUnderstood, setUnderstood] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const { notice } = state;

  function goOn(event: FormEvent): void {
    event.preventDefault();
    setMissing(!isUnderstood);
    if (isUnderstood) flow.understood();
  }

  return (
    <>
      {notice !== null && (
        <Alert
          tone={notice === 'unknown' ? 'warning' : 'info'}
          title={words.notice[notice].title}
          live="polite"
        >
          {words.notice[notice].detail}
        </Alert>
      )}
      <Card>
        <Stack>
          <Consequences
            deletedTitle={words.explain.deletedTitle}
            keptTitle={words.explain.keptTitle}
            hasEncryption={hasEncryption}
          />
          <ItemCount />
          <Alert tone="danger">
            <p>
              {words.explain.backup} {words.explain.exportHint}
            </p>
            {host.links.export !== undefined && (
              <p>
                <TextLink href={host.links.export}>{words.explain.exportFirst}</TextLink>
              </p>
            )}
          </Alert>
          {exportPanel !== undefined && (
            <Disclosure summary={words.explain.exportHere} data-testid="reset-export">
              {exportPanel}
            </Disclosure>
          )}
        </Stack>
      </Card>
      <Card>
        <form onSubmit={goOn} noValidate>
          <Stack>
            <Checkbox
              label={words.explain.understood}
              error={isMissing && !isUnderstood ? words.explain.understoodMissing : undefined}
              errorTestId="reset-error"
              checked={isUnderstood}
              onChange={(event) => setUnderstood(event.target.checked)}
              data-testid="reset-understood"
            />
            <ButtonRow>
              <Button type="submit" variant="primary" data-testid="wizard-next">
                {words.explain.next}
              </Button>
              <Button variant="quiet" data-testid="reset-cancel" onClick={() => void navigate('/')}>
                {words.explain.leave}
              </Button>
            </ButtonRow>
          </Stack>
        </form>
      </Card>
    </>
  );
}

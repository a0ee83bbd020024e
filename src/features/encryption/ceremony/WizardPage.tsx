import type { ReactNode } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Card } from '#ui/Card.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Steps } from '#ui/Steps.tsx';
import { useFocusOnError } from './use-focus-on-error.ts';

type WizardPageProps = {
  readonly heading: string;
  readonly lead: string;
  /** Names of the steps by id, in order. */
  readonly trail: Readonly<Record<string, string>>;
  readonly at: string;
  /** Of the step: a new object with each refusal. */
  readonly state?: unknown;
  /** Words of the forward button. */
  readonly forward: string;
  /** Its test id: `wizard-next`, or the name of what it sets off. */
  readonly forwardId: 'wizard-next' | 'encryption-submit';
  readonly onForward: () => void;
  readonly busyLabel?: string | null;
  readonly onBack?: () => void;
  readonly children: ReactNode;
};

/** One step of a wizard: a form whose Enter goes forward. */
export function WizardPage({
  heading,
  lead,
  trail,
  at,
  state,
  forward,
  forwardId,
  onForward,
  busyLabel = null,
  onBack,
  children,
}: WizardPageProps) {
  const { encryption: words } = useMessages();
  const form = useFocusOnError(state);
  const steps = Object.entries(trail).map(([id, label]) => ({ id, label }));
  return (
    <Page
      heading={heading}
      lead={lead}
      focusHeading
      focusKey={at}
      trail={<Steps steps={steps} current={at} count={words.trail.count} />}
    >
      <Card>
        <form
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onForward();
          }}
        >
          <Stack>
            {children}
            <ButtonRow>
              <Button
                type="submit"
                variant="primary"
                data-testid={forwardId}
                busy={busyLabel !== null}
                busyLabel={busyLabel ?? undefined}
              >
                {forward}
              </Button>
              {onBack !== undefined && (
                <Button variant="quiet" data-testid="wizard-back" onClick={onBack}>
                  {words.back}
                </Button>
              )}
            </ButtonRow>
          </Stack>
        </form>
      </Card>
    </Page>
  );
}

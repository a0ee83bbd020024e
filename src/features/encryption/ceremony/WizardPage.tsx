import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { FlowPage } from '#ui/FlowPage.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Trail, type TrailNames } from './Trail.tsx';
import { useFocusOnError } from './use-focus-on-error.ts';

/** Where in its wizard a step is. */
export type WizardPlace = {
  readonly trail: TrailNames;
  readonly at: string;
  readonly onBack?: (() => void) | undefined;
};

type WizardPageProps = {
  readonly place: WizardPlace;
  readonly heading: string;
  readonly lead: string;
  /** Of the step: a new object with each refusal. */
  readonly state?: unknown;
  /** Words of the forward button. */
  readonly forward: string;
  /** Its test id: `wizard-next`, or the name of what it sets off. */
  readonly forwardId: 'wizard-next' | 'encryption-submit';
  readonly onForward: () => void;
  readonly busyLabel?: string | null;
  /** Takes the place of the forward button. */
  readonly instead?: ReactNode;
  /** Another way, beside the way back. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** One step of a wizard: a form whose Enter goes forward, and whose first field has the focus. */
export function WizardPage({
  place,
  heading,
  lead,
  state,
  forward,
  forwardId,
  onForward,
  busyLabel = null,
  instead,
  aside,
  children,
}: WizardPageProps) {
  const { encryption: words } = useMessages();
  const form = useFocusOnError(state);
  useEffect(() => {
    const fields = 'input:not([readonly]):not([type="checkbox"])';
    form.current?.querySelector<HTMLInputElement>(fields)?.focus();
  }, [form]);
  return (
    <FlowPage heading={heading} lead={lead} trail={<Trail names={place.trail} at={place.at} />}>
      <form
        ref={form}
        noValidate
        aria-label={heading}
        onSubmit={(event) => {
          event.preventDefault();
          onForward();
        }}
      >
        <Stack>
          {children}
          <Stack gap={2}>
            {instead ?? (
              <Button
                type="submit"
                variant="primary"
                block
                data-testid={forwardId}
                busy={busyLabel !== null}
                busyLabel={busyLabel ?? undefined}
              >
                {forward}
              </Button>
            )}
            <ButtonRow grow>
              {place.onBack !== undefined && (
                <Button variant="quiet" data-testid="wizard-back" onClick={place.onBack}>
                  {words.back}
                </Button>
              )}
              {aside}
              <Link to="/" className={buttonClass('quiet')}>
                {words.home}
              </Link>
            </ButtonRow>
          </Stack>
        </Stack>
      </form>
    </FlowPage>
  );
}

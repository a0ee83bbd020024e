import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { buttonClass } from '#ui/button-class.ts';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Card } from '#ui/Card.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { ResetActions } from './reset-actions.ts';
import type { DoneState } from '../reset-state.ts';
import { Consequences } from './Consequences.tsx';
import { UnclearEnd } from './UnclearEnd.tsx';

type DonePanelProps = {
  readonly state: DoneState;
  readonly flow: ResetActions;
  readonly hasEncryption: boolean;
};

/** What is deleted, what is still there, and the way on; or that this is not known. */
export function DonePanel({ state, flow, hasEncryption }: DonePanelProps) {
  const { done } = useMessages().reset;
  return (
    <Card data-testid="reset-done" data-known={state.known}>
      {state.known === 'all' ? (
        <Stack>
          <Consequences
            deletedTitle={done.wipedTitle}
            keptTitle={done.keptTitle}
            hasEncryption={hasEncryption}
          />
          <ButtonRow>
            <Link to="/login" className={buttonClass('primary')} data-testid="wizard-next">
              {done.signIn}
            </Link>
            <Link to="/login?to=%2Fencryption" className={buttonClass('secondary')}>
              {done.setUp}
            </Link>
          </ButtonRow>
        </Stack>
      ) : (
        <UnclearEnd known={state.known} failures={state.failures} flow={flow} />
      )}
    </Card>
  );
}

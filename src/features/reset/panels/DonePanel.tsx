import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { buttonClass } from '#ui/button-class.ts';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Card } from '#ui/Card.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { ResetActions } from './reset-actions.ts';
import { endOf, type DoneState } from '../reset-state.ts';
import { CheckedNote } from './LeftItems.tsx';
import { Consequences } from './Consequences.tsx';
import { UnclearEnd } from './UnclearEnd.tsx';

type DonePanelProps = {
  readonly state: DoneState;
  readonly flow: ResetActions;
  readonly hasEncryption: boolean;
  /** The reset is a step of turning encryption off: an exported file waits to be imported. */
  readonly hasFile?: boolean;
};

const IMPORT = '/login?to=%2Fencryption%3Fshow%3Dimport';

/** What is deleted, what is still there, and the way on; or that this is not known. */
export function DonePanel({ state, flow, hasEncryption, hasFile = false }: DonePanelProps) {
  const { done } = useMessages().reset;
  const end = endOf(state);
  return (
    <Card data-testid="reset-done" data-known={end}>
      {end === 'all' ? (
        <Stack>
          <Consequences
            deletedTitle={done.wipedTitle}
            keptTitle={done.keptTitle}
            hasEncryption={hasEncryption}
          />
          <CheckedNote left={state.left} />
          {hasFile ? (
            <ButtonRow>
              <Link to={IMPORT} className={buttonClass('primary')} data-testid="wizard-next">
                {done.importFile}
              </Link>
            </ButtonRow>
          ) : (
            <ButtonRow>
              <Link to="/login" className={buttonClass('primary')} data-testid="wizard-next">
                {done.signIn}
              </Link>
              <Link to="/login?to=%2Fencryption" className={buttonClass('secondary')}>
                {done.setUp}
              </Link>
              <Link to={IMPORT} className={buttonClass('secondary')}>
                {done.importAny}
              </Link>
            </ButtonRow>
          )}
        </Stack>
      ) : (
        <UnclearEnd end={end} left={state.left} failures={state.failures} flow={flow} />
      )}
    </Card>
  );
}

import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { buttonClass } from '#ui/button-class.ts';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Card } from '#ui/Card.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Consequences } from './Consequences.tsx';

/** What was wiped, what is still there, and the way on. */
export function DonePanel({ hasEncryption }: { readonly hasEncryption: boolean }) {
  const { done } = useMessages().reset;
  return (
    <Card data-testid="reset-done">
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
    </Card>
  );
}

import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { Card } from '#ui/Card.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { CeremonyName } from './plan.ts';

/** All is well, as seen from scratch. */
export function DonePanel({ name }: { readonly name: CeremonyName }) {
  const { encryption: words } = useMessages();
  const text = { 'set-up': words.setUp.done, change: words.change.done, repair: words.repair.done }[
    name
  ];
  return (
    <Page heading={text.title} focusHeading data-testid="encryption-done">
      <Card>
        <Stack>
          <Alert tone="success">{text.lead}</Alert>
          <ButtonRow>
            <Link to="/" className={buttonClass('primary')} data-testid="wizard-next">
              {words.overview}
            </Link>
          </ButtonRow>
        </Stack>
      </Card>
    </Page>
  );
}

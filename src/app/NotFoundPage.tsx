import Compass from 'lucide-react/icons/compass';
import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { buttonClass } from '#ui/button-class.ts';

/** An address that leads nowhere, and a way home. */
export function NotFoundPage() {
  const { app } = useMessages();
  return (
    <EmptyState
      icon={Compass}
      heading={app.notFound.title}
      lead={app.notFound.lead}
      focusHeading
      action={
        <ButtonRow>
          <Link to="/" className={buttonClass('primary')}>
            {app.home}
          </Link>
        </ButtonRow>
      }
    />
  );
}

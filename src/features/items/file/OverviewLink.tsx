import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { buttonClass } from '#ui/button-class.ts';
import { ButtonRow } from '#ui/ButtonRow.tsx';

/** The way home. */
export function OverviewLink() {
  const { overview } = useMessages().backup;
  return (
    <ButtonRow>
      <Link to="/" className={buttonClass('quiet')} data-testid="wizard-back">
        {overview}
      </Link>
    </ButtonRow>
  );
}

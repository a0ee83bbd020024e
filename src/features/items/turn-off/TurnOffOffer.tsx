import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { buttonClass } from '#ui/button-class.ts';

/** On the encryption page: where somebody looks for the switch. */
export function TurnOffOffer() {
  const { off: words } = useMessages().backup;
  return (
    <ButtonRow>
      <Link
        to="/encryption?show=off"
        className={buttonClass('quiet')}
        data-testid="turn-off-open"
        title={words.offeredDetail}
      >
        {words.offered}
      </Link>
    </ButtonRow>
  );
}

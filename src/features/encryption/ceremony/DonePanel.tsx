import ShieldCheck from 'lucide-react/icons/shield-check';
import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { buttonClass } from '#ui/button-class.ts';
import type { CeremonyName } from './ceremony.ts';

/** All is well, as seen from scratch. */
export function DonePanel({ name }: { readonly name: CeremonyName }) {
  const { encryption: words, items } = useMessages();
  const text = { 'set-up': words.setUp.done, change: words.change.done, repair: words.repair.done }[
    name
  ];
  return (
    <EmptyState
      icon={ShieldCheck}
      tone="done"
      heading={text.title}
      lead={text.lead}
      focusHeading
      data-testid="encryption-done"
      action={
        <ButtonRow>
          {name === 'set-up' && (
            <Link
              to="/encryption?show=items"
              className={buttonClass('primary')}
              data-testid="items-encrypt"
            >
              {items.encrypt.title}
            </Link>
          )}
          <Link
            to="/"
            className={buttonClass(name === 'set-up' ? 'quiet' : 'primary')}
            data-testid="wizard-next"
          >
            {words.overview}
          </Link>
        </ButtonRow>
      }
    />
  );
}

import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ReadableItems } from '#account/use-readable-items.ts';
import { useMessages } from '#i18n/messages.ts';
import { DrawnList } from '#ui/DrawnList.tsx';
import { Stack } from '#ui/Stack.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { countText } from './count-text.ts';

type Props = {
  readonly items: ReadableItems;
  /** What is to be said about other apps. */
  readonly others: ReactNode;
};

/** At the end of the set-up: what the server can read all the same, and the way to encrypt it. */
export function WhatIsLeft({ items, others }: Props) {
  const { items: words, encryption } = useMessages();
  const mayBeReadable = items.kind === 'unknown' || (items.kind === 'known' && items.readable > 0);
  return (
    <Stack>
      <DrawnList
        items={[
          {
            drawings: [mayBeReadable ? 'server-part' : 'server'],
            title: words.state.title,
            detail: <span aria-live="polite">{countText(items, words.state)}</span>,
          },
        ]}
      />
      {others}
      <Stack gap={2}>
        {mayBeReadable && (
          <Link
            to="/encryption?show=items"
            className={buttonClass('primary')}
            data-testid="items-encrypt"
          >
            {words.encrypt.title}
          </Link>
        )}
        <Link
          to="/"
          className={buttonClass(mayBeReadable ? 'quiet' : 'primary')}
          data-testid="wizard-next"
        >
          {encryption.overview}
        </Link>
      </Stack>
    </Stack>
  );
}

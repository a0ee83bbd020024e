import { Link } from 'react-router';
import type { ReadableItems } from '#account/use-readable-items.ts';
import { useMessages } from '#i18n/messages.ts';
import { Button } from '#ui/Button.tsx';
import { FactRow } from '#ui/FactRow.tsx';

type Props = {
  readonly items: ReadableItems;
  readonly recount: () => void;
};

/** How many items the server can read, as far as it is known. */
export function ItemsRow({ items, recount }: Props) {
  const { state: words } = useMessages().items;
  const isPartly = items.kind === 'known' && items.readable > 0;
  const common = {
    drawing: isPartly ? 'server-part' : 'server',
    title: words.title,
    'data-testid': 'items-state',
  } as const;
  switch (items.kind) {
    case 'counting':
      return <FactRow {...common} detail={words.counting} />;
    case 'unknown':
      return (
        <FactRow
          {...common}
          detail={words.unknown}
          action={<Button onClick={recount}>{words.countAgain}</Button>}
        />
      );
    case 'known': {
      const { readable, total } = items;
      return (
        <FactRow
          {...common}
          detail={isPartly ? words.some(readable, total) : words.none(total)}
          data-readable={readable}
          data-total={total}
          action={!isPartly && <Link to="/encryption?show=items">{words.more}</Link>}
        />
      );
    }
  }
}

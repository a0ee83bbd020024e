import { useReadableItems } from '#account/use-readable-items.ts';
import { useMessages } from '#i18n/messages.ts';

/** How many items a reset would delete, as far as that is known. */
export function ItemCount() {
  const { reset, items: itemWords } = useMessages();
  const { counts: words } = reset.explain;
  const { items } = useReadableItems();
  if (items.kind !== 'known') {
    return <p data-testid="reset-counts">{words[items.kind]}</p>;
  }
  const { perKind } = items;
  const kinds = ['password', 'folder', 'tag'] as const;
  const what = kinds.map((kind) => itemWords.counted[kind](perKind[kind].total)).join(', ');
  return (
    <p data-testid="reset-counts" data-total={items.total}>
      {words.known(what)}
    </p>
  );
}

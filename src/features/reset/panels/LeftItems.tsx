import type { ItemsLeft } from '#account/reset.ts';
import { useMessages, type Messages } from '#i18n/messages.ts';

/** Items by kind, in words: "2 passwords, 1 tag". Kinds that are not known or not there are left out. */
export function leftText(left: ItemsLeft, { items }: Messages): string {
  return (['password', 'folder', 'tag'] as const)
    .flatMap((kind) => {
      const count = left[kind];
      return count === null || count === 0 ? [] : [items.counted[kind](count)];
    })
    .join(', ');
}

/** What looking at the account has found, after the server said that everything is deleted. */
export function CheckedNote({ left }: { readonly left: ItemsLeft | 'looking' | null }) {
  const { checked } = useMessages().reset.done;
  const isNone = left !== null && left !== 'looking' && Object.values(left).every((n) => n === 0);
  const found = left === 'looking' ? 'looking' : isNone ? 'none' : 'unknown';
  return (
    <output data-testid="reset-checked" data-found={found}>
      {checked[found]}
    </output>
  );
}

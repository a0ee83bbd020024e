import type { Messages } from '#i18n/messages.ts';
import type { ItemKind } from '#protocol/items.ts';

/** "2 passwords, 1 folder and 0 tags". */
export function countsText(
  { password, folder, tag }: { readonly [K in ItemKind]: number },
  { backup }: Messages,
): string {
  return backup.all(password, folder, tag);
}

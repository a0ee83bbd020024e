import type { ReadableItems } from '#account/use-readable-items.ts';
import type { Messages } from '#i18n/messages.ts';

/** What the server can read, in words that say no more than was counted. */
export function countText(items: ReadableItems, words: Messages['items']['state']): string {
  switch (items.kind) {
    case 'counting':
      return words.counting;
    case 'unknown':
      return words.unknown;
    case 'known':
      return items.readable === 0
        ? words.none(items.total)
        : words.some(items.readable, items.total);
  }
}

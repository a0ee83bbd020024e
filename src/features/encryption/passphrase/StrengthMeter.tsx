import { useMessages } from '#i18n/messages.ts';
import { Meter } from '#ui/Meter.tsx';
import type { Estimate } from './estimate.ts';

/** How hard to guess, in bars, a word and a reason. */
export function StrengthMeter({ estimate }: { readonly estimate: Estimate | null }) {
  const { strength: words } = useMessages().encryption;
  if (estimate === null) {
    return (
      <Meter label={words.label} value={null} word={words.none} data-testid="passphrase-strength" />
    );
  }
  const reason = Object.entries(words.reasons).find(([key]) => key === estimate.warning)?.[1];
  return (
    <Meter
      label={words.label}
      value={estimate.level}
      word={words.levels[estimate.level] ?? words.none}
      data-testid="passphrase-strength"
    >
      {[reason, estimate.level < 3 ? words.more : reason === undefined ? words.fine : undefined]
        .filter((sentence) => sentence !== undefined)
        .join(' ')}
    </Meter>
  );
}

/** What the figures of a timer count; with a word each in the catalogue. */
type Unit = 'second' | 'seconds' | 'minutes' | 'hours' | 'days';

/** What stands in the ring: 59, 1:31, 59:59, 1:00, 48:00, 3; and what it counts. */
export type Figure = { readonly text: string; readonly unit: Unit };

/**
 * Seconds up to a minute and a half, then minutes and seconds, hours and minutes, days. Rounded up,
 * so that it never says less than is left. Servers ask for seconds; nothing holds one to that.
 */
export function timerTextOf(ms: number): Figure {
  const seconds = Math.ceil(ms / 1_000);
  const minutes = Math.ceil(seconds / 60);
  const days = Math.ceil(minutes / (24 * 60));
  if (seconds === 1) return { text: '1', unit: 'second' };
  if (seconds <= 90) return { text: String(seconds), unit: 'seconds' };
  if (seconds < 3_600) return { text: clockOf(seconds), unit: 'minutes' };
  if (days <= 2) return { text: clockOf(minutes), unit: 'hours' };
  return { text: String(days), unit: 'days' };
}

function clockOf(small: number): string {
  return `${Math.floor(small / 60)}:${String(small % 60).padStart(2, '0')}`;
}

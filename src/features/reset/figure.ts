/** Seconds up to a minute and a half, then minutes and seconds: 59, 90, 1:31, 10:00. */
export function figureOf(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  if (seconds <= 90) return String(seconds);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

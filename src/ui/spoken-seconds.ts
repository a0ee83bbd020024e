/** From here on the end is near. */
const NEAR = 10;

/**
 * How many seconds of a countdown to say aloud: at its start, at half, and at ten. In between it
 * stays the same, so that a live region has nothing new to say.
 * @param left whole seconds
 * @param total with which it began
 * @returns null when there is nothing to say
 */
export function spokenSeconds(left: number, total: number): number | null {
  if (left <= 0) return null;
  const half = Math.ceil(total / 2);
  if (left <= NEAR && total > NEAR) return NEAR;
  return left <= half && half > NEAR ? half : total;
}

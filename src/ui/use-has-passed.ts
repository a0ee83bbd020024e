import { useEffect, useState } from 'react';

/**
 * Whether a moment is over; drawn anew when it is, and not before.
 * @param clock milliseconds; the same clock that the moment was taken from
 * @param moment null where it will not come
 */
export function useHasPassed(clock: () => number, moment: number | null): boolean {
  const [, redraw] = useState(0);
  useEffect(() => {
    if (moment === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      const rest = moment - clock();
      // Timers may come a little early by another clock.
      if (rest > 0) timer = setTimeout(wait, Math.ceil(rest));
      else redraw((count) => count + 1);
    };
    if (moment > clock()) wait();
    return () => clearTimeout(timer);
  }, [clock, moment]);
  return moment !== null && clock() >= moment;
}

import { useEffect, useState } from 'react';

/**
 * The time by `clock`, drawn anew at each whole second that is left until `deadline`, and no longer.
 * @param clock milliseconds; the same clock that the deadline was taken from
 * @param deadline milliseconds, or null for none
 * @returns whole seconds left, 0 when it has passed
 */
export function useSecondsLeft(clock: () => number, deadline: number | null): number {
  const [, redraw] = useState(0);
  const left = deadline === null ? 0 : Math.max(0, deadline - clock());
  useEffect(() => {
    if (deadline === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Set again by itself and not by what is drawn, which may come late.
    const wait = () => {
      const rest = deadline - clock();
      if (rest > 0) timer = setTimeout(tick, rest % 1000 || 1000);
    };
    const tick = () => {
      redraw((count) => count + 1);
      wait();
    };
    wait();
    return () => clearTimeout(timer);
  }, [clock, deadline]);
  return Math.ceil(left / 1000);
}

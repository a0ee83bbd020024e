import { useEffect, useEffectEvent, useState, type KeyboardEvent } from 'react';
import { useAttemptWait } from './AttemptNotes.tsx';
import type { Login } from './use-login.ts';

/** Milliseconds from the last digit to the code's going off: to see it, or to press first. */
const SETTLE_MS = 500;

/**
 * When a try goes out: when it is pressed, or by itself a moment after it is complete. In the pause
 * before the last try neither is lost: it is held until the pause is over, and dropped when
 * anything is changed meanwhile.
 * @param make checks what was typed, and sends it
 */
export function usePacedTry(login: Login, make: () => void) {
  const { seconds, isLimit } = useAttemptWait(login);
  const isPause = seconds > 0 && !isLimit;
  const [plan, setPlan] = useState<'none' | 'settling' | 'held'>('none');

  function press(): void {
    setPlan(isPause ? 'held' : 'none');
    if (seconds === 0) make();
  }
  const goOff = useEffectEvent(press);
  const delay = { none: null, settling: SETTLE_MS, held: isPause ? null : 0 }[plan];
  useEffect(() => {
    if (delay === null) return undefined;
    const timer = setTimeout(() => goOff(), delay);
    return () => clearTimeout(timer);
  }, [delay]);

  return {
    /** Whole seconds for which the button cannot be pressed. */
    seconds,
    isPause,
    /** Goes out at the end of the pause. */
    isHeld: plan === 'held',
    press,
    /** Something was typed. @param isComplete it can go off by itself */
    typed: (isComplete: boolean) => setPlan(isComplete ? 'settling' : 'none'),
    /** Browsers ignore Enter while the form's button is disabled. */
    onKeyDown: ({ key, nativeEvent }: KeyboardEvent): void => {
      if (key === 'Enter' && isPause && !nativeEvent.isComposing) setPlan('held');
    },
  };
}

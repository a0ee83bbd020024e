import { useEffect, useEffectEvent, useRef } from 'react';
import { mayPass, type ApiErrorCode } from '#api/errors.ts';

const FIRST_MS = 5000;
const LAST_MS = 60_000;

/**
 * Connects again by itself once the network is back, and now and then until then. Not behind the
 * back of somebody who has begun to type something else.
 */
export function useRetry(
  problem: ApiErrorCode | null,
  { again, onNetwork }: { readonly again: () => Promise<void>; readonly onNetwork: () => void },
): { readonly touched: () => void; readonly submitted: () => void } {
  const isTouched = useRef(false);
  const isUnderWay = useRef(false);
  // The login was not checked yet, so asking again costs nothing.
  const isPassing = problem !== null && mayPass(problem);

  const goOn = useEffectEvent(async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    await again();
    isUnderWay.current = false;
  });
  const onTime = useEffectEvent(() => {
    if (!isTouched.current && document.visibilityState === 'visible') void goOn();
  });
  const onOnline = useEffectEvent(() => {
    if (isTouched.current) onNetwork();
    else void goOn();
  });

  useEffect(() => {
    if (!isPassing) return undefined;
    const waiting = new AbortController();
    window.addEventListener('online', () => onOnline(), { signal: waiting.signal });
    let timer: ReturnType<typeof setTimeout>;
    const wait = (ms: number) => {
      timer = setTimeout(() => {
        onTime();
        wait(Math.min(LAST_MS, ms * 2));
      }, ms);
    };
    wait(FIRST_MS);
    return () => {
      waiting.abort();
      clearTimeout(timer);
    };
  }, [isPassing]);

  return {
    touched: () => {
      isTouched.current = true;
    },
    submitted: () => {
      isTouched.current = false;
    },
  };
}

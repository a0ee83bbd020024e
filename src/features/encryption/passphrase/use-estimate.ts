import { useEffect, useRef, useState } from 'react';
import { useServices } from '#session/use-services.ts';
import type { Estimate } from './estimate.ts';
import { startEstimator, type Estimator } from './estimator.ts';

/** How long a press of the button waits for the word lists, in milliseconds. */
const PATIENCE = 2500;

/** Judges what is being typed, for as long as the field is there. */
export function useEstimate(own: string | null) {
  const [shown, setShown] = useState<Estimate | null>(null);
  const { assetsUrl } = useServices().host;
  const estimator = useRef<Estimator | null>(null);
  useEffect(() => {
    estimator.current = startEstimator(assetsUrl);
    return () => {
      estimator.current?.end();
      estimator.current = null;
    };
  }, [assetsUrl]);

  async function judge(text: string): Promise<Estimate | null> {
    if (text === '') setShown(null);
    if (estimator.current === null || text === '') return null;
    const estimate = await estimator.current.estimate(text, own === null ? [] : [own]);
    if (estimate !== null) setShown(estimate);
    return estimate;
  }

  return {
    shown,
    /** At each keystroke. The last one wins. */
    typed: (text: string): void => {
      void judge(text);
    },
    /** Null where it cannot be found out in time. */
    judge: (text: string): Promise<Estimate | null> => {
      const late = new Promise<null>((resolve) => {
        setTimeout(() => resolve(null), PATIENCE);
      });
      return Promise.race([judge(text), late]);
    },
  };
}

import { useEffect, useRef, useState } from 'react';
import { useBlocker, useLocation, useNavigate } from 'react-router';
import { useServices } from './use-services.ts';

/** Whether somebody is about to leave, and their answer. */
export type LeaveGuard = {
  readonly isAsking: boolean;
  readonly stay: () => void;
  readonly leave: () => void;
};

/**
 * Asks before the page is left in the middle, for as long as it is on the screen: by a link, by Back,
 * by the host, by locking or signing out, or by closing the tab (there the browser asks).
 */
export function useLeaveGuard(): LeaveGuard {
  const { leaving } = useServices();
  const navigate = useNavigate();
  const { pathname: here } = useLocation();
  const [answer, setAnswer] = useState<((leaves: boolean) => void) | null>(null);
  const isLeaving = useRef(false);
  const blocker = useBlocker(() => !isLeaving.current);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
  useEffect(() => {
    let pending: ((leaves: boolean) => void) | null = null;
    const stop = leaving.guard(
      () =>
        new Promise((resolve) => {
          // Whoever wishes for something else meanwhile is asked once.
          pending?.(false);
          pending = resolve;
          setAnswer(() => resolve);
        }),
    );
    return () => {
      stop();
      // It is over while the question is on the screen: nothing is left in the middle any more.
      pending?.(true);
    };
  }, [leaving]);

  const close = () => setAnswer(null);
  return {
    isAsking: answer !== null || blocker.state === 'blocked',
    stay: () => {
      answer?.(false);
      close();
      blocker.reset?.();
    },
    leave: () => {
      isLeaving.current = true;
      answer?.(true);
      close();
      if (blocker.state !== 'blocked') return;
      // Back may lead to a step of this very page: then whoever leaves goes to the overview.
      if (blocker.location.pathname !== here) blocker.proceed();
      else {
        blocker.reset();
        void navigate('/');
      }
    },
  };
}

import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { useResetCalls, type ResetCalls } from '#account/reset.ts';
import type { Services } from '#session/services.ts';
import { useServices } from '#session/use-services.ts';
import { useSessionStatus } from '#session/use-session.ts';
import { ResetFlow } from './reset-flow.ts';
import { createResetRecord } from './reset-record.ts';
import { neededUntil } from './reset-timer.ts';

/** The flows of each mount, by account. They go with the mount. */
const flows = new WeakMap<Services, Map<string, ResetFlow>>();

/** The reset of this mount: its state, and what a person can do with it. */
export function useReset() {
  const services = useServices();
  const calls = useResetCalls();
  const { status } = useSessionStatus();
  const isReset = status?.kind === 'ended' && status.reason === 'reset';
  const [flow] = useState(() => flowOf(services, calls));
  const state = useSyncExternalStore(flow.subscribe, flow.read);

  useEffect(() => {
    const show = () => flow.show();
    const hide = () => flow.hide();
    const look = () => flow.tick();
    show();
    // The page may have slept, been throttled or been put away: every return is a reason to look.
    window.addEventListener('pagehide', hide);
    window.addEventListener('pageshow', show);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('pagehide', hide);
      window.removeEventListener('pageshow', show);
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
      hide();
    };
  }, [flow]);

  const isPending = state.step === 'waiting' || state.step === 'confirm-second';
  const wait = isPending ? state.wait : null;
  useEffect(
    () => (wait === null ? undefined : services.deadlines.keepUntil(neededUntil(wait))),
    [services, wait],
  );

  useLayoutEffect(() => {
    if (isReset) flow.endedElsewhere();
    else void calls.look();
  }, [flow, calls, isReset]);

  return { state, flow };
}

function flowOf(services: Services, calls: ResetCalls): ResetFlow {
  const ofMount = flows.get(services) ?? new Map<string, ResetFlow>();
  flows.set(services, ofMount);
  const known = ofMount.get(calls.storageKey);
  if (known !== undefined) return known;
  const { tabs, monotonicNow, wallNow } = services;
  const flow = new ResetFlow({
    tabs,
    calls,
    record: createResetRecord(calls.storageKey),
    moment: () => ({ mono: monotonicNow(), wall: wallNow() }),
  });
  ofMount.set(calls.storageKey, flow);
  return flow;
}

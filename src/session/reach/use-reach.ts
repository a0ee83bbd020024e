import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { Reach } from './reach-machine.ts';
import { ServerReach } from './reach.ts';
import { useServices } from '../use-services.ts';

/** Whether the server can be reached. @param onBack it answers again */
export function useReach(onBack: () => void): {
  readonly reach: Reach;
  readonly askNow: () => void;
} {
  const services = useServices();
  const [server] = useState(() => new ServerReach(services));
  const back = useEffectEvent(onBack);
  useEffect(() => server.start(() => back()), [server]);
  const reach = useSyncExternalStore(server.subscribe, server.read);
  return { reach, askNow: server.askNow };
}

import { useSessionStatus } from '#session/use-session.ts';
import { EndButtons } from './EndButtons.tsx';

/** Lock and sign out, for the header of every page; nothing while no session is open. */
export function SessionMenu() {
  const { status } = useSessionStatus();
  return status?.kind === 'open' ? <EndButtons place="header" /> : null;
}

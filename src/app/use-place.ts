import { useLocation, useSearchParams } from 'react-router';
import { useConnection, useSessionStatus } from '#session/use-session.ts';
import { isStanding, mustAsk, placeOf } from './gate.ts';
import { returnPath } from './return-path.ts';

/** Where the person of this mount must be, as things are now. */
export function usePlace() {
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const show = search.get('show');
  const path = show === null ? pathname : `${pathname}?show=${show}`;
  const { connection } = useConnection();
  const { status, error, isAsking } = useSessionStatus();
  const situation = { connection, status, error, path, to: returnPath(search) };
  const place = placeOf(situation);
  return {
    place,
    to: situation.to,
    error,
    isAsking,
    mustAsk: mustAsk(situation) && !isAsking,
    isStanding: isStanding(place),
  };
}

import { useRouteError } from 'react-router';
import { FatalError } from './FatalError.tsx';

/** A page has thrown: the frame stays, the page says so. */
export function PageError() {
  return <FatalError error={useRouteError()} />;
}

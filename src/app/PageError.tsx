import { useRouteError } from 'react-router';
import { FatalError } from './FatalError.tsx';
import { PageNotFetched } from './page-load.ts';
import { PageNotFetchedPage } from './PageNotFetchedPage.tsx';

/** A page has thrown, or did not come: the frame stays, the page says so. */
export function PageError() {
  const error = useRouteError();
  if (error instanceof PageNotFetched) return <PageNotFetchedPage />;
  return <FatalError error={error} />;
}

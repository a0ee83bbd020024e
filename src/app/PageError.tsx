import { useRouteError } from 'react-router';
import { Root } from '#ui/Root.tsx';
import { FatalError } from './FatalError.tsx';
import { PageNotFetched } from './page-load.ts';
import { PageNotFetchedPage } from './PageNotFetchedPage.tsx';

/** The frame itself has thrown: without it there is no look either. */
export function FrameError() {
  return (
    <Root>
      <FatalError error={useRouteError()} />
    </Root>
  );
}

/** A page has thrown, or did not come: the frame stays, the page says so. */
export function PageError() {
  const error = useRouteError();
  if (error instanceof PageNotFetched) return <PageNotFetchedPage />;
  return <FatalError error={error} />;
}

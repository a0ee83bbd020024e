import { FatalError } from '#app/FatalError.tsx';
import { HostLoginPage } from '#app/HostLoginPage.tsx';
import { Loading } from '#app/Loading.tsx';
import { NotFoundPage } from '#app/NotFoundPage.tsx';
import { PageNotFetchedPage } from '#app/PageNotFetchedPage.tsx';
import { TroublePage } from '#app/TroublePage.tsx';
import { nothing, type States } from './states.ts';

export const app: States = {
  loading: () => <Loading />,
  'not-found': () => <NotFoundPage />,
  'not-fetched': () => <PageNotFetchedPage />,
  'host-login': () => <HostLoginPage busy={false} retry={nothing} />,
  trouble: () => <TroublePage code="server-error" busy={false} retry={nothing} />,
  fatal: () => <FatalError error={new Error('a page has thrown')} />,
};

import { createBrowserRouter, createHashRouter, createMemoryRouter } from 'react-router';
import type { RouteObject } from 'react-router';
import { ConnectRoute } from './ConnectRoute.tsx';
import { LoginRoute } from './LoginRoute.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { OverviewRoute } from './OverviewRoute.tsx';
import { Gate } from './Gate.tsx';
import { FrameError, PageError } from './PageError.tsx';
import { Shell } from './Shell.tsx';
import type { Config } from '#host/config.ts';
import { fetchPage } from './page-load.ts';

const encryption = () => import('./EncryptionRoute.tsx');
const reset = () => import('./ResetRoute.tsx');

/** The routes of `handles.md`. Rarely used pages come when they are asked for. */
const routes: RouteObject[] = [
  {
    Component: Shell,
    ErrorBoundary: FrameError,
    HydrateFallback: () => null,
    children: [
      {
        Component: Gate,
        ErrorBoundary: PageError,
        children: [
          {
            ErrorBoundary: PageError,
            children: [
              { path: '/connect', Component: ConnectRoute },
              { path: '/login', Component: LoginRoute },
              { path: '/', Component: OverviewRoute },
              {
                path: '/encryption',
                lazy: async () => ({ Component: (await fetchPage(encryption)).EncryptionRoute }),
              },
              {
                path: '/reset',
                lazy: async () => ({ Component: (await fetchPage(reset)).ResetRoute }),
              },
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
];

/** A router of this mount's own, over the history that the host has chosen. */
export function createAppRouter(config: Config) {
  switch (config.history) {
    case 'browser':
      return createBrowserRouter(routes, { basename: config.basePath });
    case 'hash':
      return createHashRouter(routes);
    case 'memory':
      return createMemoryRouter(routes, { initialEntries: [config.initialPath] });
  }
}

import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import type { Mounted } from '#host/contract.ts';
import { carryOut } from '#session/end.ts';
import { ServicesProvider } from '#session/use-services.ts';
import { checkPlace, parseConfig, type ConfigInput } from '#host/config.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FirstPage } from './first-page/first-page.ts';
import type { Handover } from './first-page/handover.ts';
import { FirstPageProvider } from './first-page/use-first-page.ts';
import { createServices } from './host-services.ts';
import { createAppRouter } from './routes.tsx';
import { SettingsProvider, createSettings } from './settings.tsx';

/**
 * Puts the app into an element. Two mounts on one page share nothing.
 * @param element an empty element of the host's page
 * @throws {ConfigError} when the configuration is not valid
 */
export function mount(element: HTMLElement, input: ConfigInput = {}): Mounted {
  return mountOver(null, element, input);
}

/**
 * {@link mount}, over a page that is shown already.
 * @param handover what the script in `index.html` has left
 */
export function mountOver(
  handover: Handover | null,
  element: HTMLElement,
  input: ConfigInput,
): Mounted {
  const config = parseConfig(input);
  checkPlace(config, location);
  const { services, queryClient, dispose } = createServices(config, handover?.answer);
  // Somebody is about to type a passphrase: the worker starts while the page is being drawn.
  if (handover?.answer !== undefined) services.crypto.warmUp();
  let becomeReady = (): void => undefined;
  let giveUp = (_reason: Error): void => undefined;
  const ready = new Promise<void>((resolve, reject) => {
    becomeReady = resolve;
    giveUp = reject;
  });
  // A host that never looks at `ready` must not see an unhandled rejection.
  ready.catch(() => null);
  const settings = createSettings(config, {
    onReady: () => {
      services.host.notify({ type: 'ready' });
      becomeReady();
    },
    onFailed: () => {
      services.host.notify({ type: 'error', code: 'crashed' });
      giveUp(new Error('account-security has stopped working'));
    },
  });
  // Before the router writes there.
  const address = { href: location.href, state: readState() };
  const router = createAppRouter(config);
  const firstPage = new FirstPage(handover);
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <SettingsProvider value={settings}>
        <FirstPageProvider value={firstPage}>
          <ErrorBoundary>
            <QueryClientProvider client={queryClient}>
              <ServicesProvider value={services}>
                <RouterProvider router={router} />
              </ServicesProvider>
            </QueryClientProvider>
          </ErrorBoundary>
        </FirstPageProvider>
      </SettingsProvider>
    </StrictMode>,
  );
  return {
    ready,
    update: (change) => settings.update(change),
    navigate: async (path) => {
      await router.navigate(path.replace(/^(?!\/)/, '/'));
    },
    lock: () => carryOut(services, 'lock'),
    async unmount({ lock = false } = {}) {
      const told = lock ? carryOut(services, 'lock') : null;
      const { href: shown } = new URL(router.createHref(router.state.location), location.href);
      giveUp(new Error('account-security was unmounted before it was ready'));
      root.unmount();
      router.dispose();
      // A host that has gone elsewhere meanwhile keeps its own.
      const isOurs = config.history !== 'memory' && shown === location.href;
      if (isOurs) history.replaceState(address.state, '', address.href);
      // The client is needed until the server has answered.
      if (told !== null) await told;
      dispose();
    },
  };
}

function readState(): unknown {
  return history.state;
}

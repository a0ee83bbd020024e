import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { createServices } from '#app/host-services.ts';
import { SettingsProvider, createSettings } from '#app/settings.tsx';
import { parseConfig } from '#host/config.ts';
import { I18nProvider, loadMessages } from '#i18n/messages.ts';
import { ServicesProvider } from '#session/use-services.ts';
import { BrandName } from '#ui/Brand.tsx';
import { Frame } from '#ui/Frame.tsx';
import { Root } from '#ui/Root.tsx';
import { app } from './states/app.tsx';
import { connect } from './states/connect.tsx';
import { encryption } from './states/encryption.tsx';
import { backup } from './states/backup.tsx';
import { items } from './states/items.tsx';
import { kit } from './states/kit.tsx';
import { login } from './states/login.tsx';
import { overview } from './states/overview.tsx';
import { reset } from './states/reset.tsx';
import { session } from './states/session.tsx';
import { nothing, type States } from './states/states.ts';

/** Every feature with the states of its panels. */
const features: Readonly<Record<string, States>> = {
  connect,
  login,
  session,
  overview,
  encryption,
  backup,
  items,
  reset,
  app,
  kit,
};

function Index() {
  return Object.entries(features).map(([feature, states]) => (
    <section key={feature}>
      <h2>{feature}</h2>
      <ul>
        {Object.keys(states).map((state) => (
          <li key={state}>
            <a data-feature={feature} href={`#feature=${feature}&state=${state}`}>
              {state}
            </a>
          </li>
        ))}
      </ul>
    </section>
  ));
}

/**
 * Draws what the address asks for, in a mount of its own:
 * `#feature=…&state=…&theme=light|dark&dir=rtl&accent=…&chrome=none&locale=de`; a list without.
 * @returns takes the mount away
 */
async function draw(element: Element): Promise<() => void> {
  const params = new URLSearchParams(location.hash.slice(1));
  const drawState = features[params.get('feature') ?? '']?.[params.get('state') ?? ''];
  const locale = params.get('locale') === 'de' ? 'de' : 'en';
  const theme = params.get('theme');
  const messages = await loadMessages(locale);
  const config = parseConfig({
    credentials: { kind: 'basic', user: 'alice', password: 'not a real one' },
    // Nothing is ever answered: a state stays as it is drawn.
    fetch: () => new Promise(nothing),
  });
  const settings = createSettings(config, { onReady: nothing, onFailed: nothing });
  const { services, queryClient, dispose } = createServices(config);
  const state = drawState?.({ session: services.session, queryClient }) ?? <Index />;
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <Root
        theme={theme === 'light' || theme === 'dark' ? theme : 'auto'}
        accent={params.get('accent') ?? undefined}
        dir={params.get('dir') === 'rtl' ? 'rtl' : 'ltr'}
        data-testid="gallery"
        data-drawn={location.hash.slice(1)}
      >
        <I18nProvider value={{ locale, messages }}>
          <QueryClientProvider client={queryClient}>
            <SettingsProvider value={settings}>
              <ServicesProvider value={services}>
                <MemoryRouter>
                  <Frame
                    brand={<BrandName>{messages.app.name}</BrandName>}
                    skipLabel={messages.app.skipToContent}
                    regionLabel={messages.app.name}
                    chrome={params.get('chrome') === 'none' ? 'none' : 'full'}
                  >
                    {state}
                  </Frame>
                </MemoryRouter>
              </ServicesProvider>
            </SettingsProvider>
          </QueryClientProvider>
        </I18nProvider>
      </Root>
    </StrictMode>,
  );
  return () => {
    root.unmount();
    dispose();
  };
}

const element = document.querySelector('#gallery');
if (element !== null) {
  let drawn = draw(element);
  // Another state in the same page: opening one takes longer than drawing one.
  window.addEventListener('hashchange', () => {
    drawn = drawn.then((takeAway) => {
      takeAway();
      return draw(element);
    });
  });
}

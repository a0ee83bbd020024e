import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { createServices } from '#app/host-services.ts';
import { parseConfig } from '#host/config.ts';
import { I18nProvider, loadMessages, type Messages } from '#i18n/messages.ts';
import { ServicesProvider } from '#session/use-services.ts';
import { BrandName } from '#ui/Brand.tsx';
import { Frame } from '#ui/Frame.tsx';
import { Root } from '#ui/Root.tsx';
import { FormsView } from './forms-view.tsx';
import { MessagesView } from './messages-view.tsx';
import { MovingView } from './moving-view.tsx';
import { encryption } from './states/encryption.tsx';
import { backup } from './states/backup.tsx';
import { items } from './states/items.tsx';
import { login } from './states/login.tsx';
import { overview } from './states/overview.tsx';
import { reset } from './states/reset.tsx';
import { nothing, type States } from './states/states.ts';

/** Every feature, and the parts of the kit that have a behaviour of their own. */
const features: Readonly<Record<string, States>> = {
  kit: {
    forms: () => <FormsView />,
    messages: () => <MessagesView />,
    moving: () => <MovingView />,
  },
  login,
  overview,
  encryption,
  backup,
  items,
  reset,
};

/** `?feature=…&state=…&theme=light|dark&dir=rtl&accent=…&chrome=none&locale=de`; a list without. */
const params = new URLSearchParams(location.search);

function Index() {
  return Object.entries(features).map(([feature, states]) => (
    <section key={feature}>
      <h2>{feature}</h2>
      <ul>
        {Object.keys(states).map((state) => (
          <li key={state}>
            <a data-feature={feature} href={`?feature=${feature}&state=${state}`}>
              {state}
            </a>
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Framed({ messages, children }: { messages: Messages; children: ReactNode }) {
  const { app } = messages;
  const chrome = params.get('chrome') === 'none' ? 'none' : 'full';
  return (
    <Frame
      brand={<BrandName>{app.name}</BrandName>}
      skipLabel={app.skipToContent}
      regionLabel={app.name}
      chrome={chrome}
    >
      {children}
    </Frame>
  );
}

async function start(element: Element): Promise<void> {
  const feature = params.get('feature');
  const drawState = features[feature ?? '']?.[params.get('state') ?? ''];
  const locale = params.get('locale') === 'de' ? 'de' : 'en';
  const asked = params.get('theme');
  const messages = await loadMessages(locale);
  const { services, queryClient } = createServices(
    parseConfig({
      credentials: { kind: 'basic', user: 'alice', password: 'not a real one' },
      // Nothing is ever answered: a state stays as it is drawn.
      fetch: () => new Promise(nothing),
    }),
  );
  const state = drawState?.() ?? <Index />;
  const isKit = feature === 'kit' || drawState === undefined;
  createRoot(element).render(
    <StrictMode>
      <Root
        theme={asked === 'light' || asked === 'dark' ? asked : 'auto'}
        accent={params.get('accent') ?? undefined}
        dir={params.get('dir') === 'rtl' ? 'rtl' : 'ltr'}
        data-testid="gallery"
      >
        <I18nProvider value={{ locale, messages }}>
          <QueryClientProvider client={queryClient}>
            <ServicesProvider value={services}>
              <MemoryRouter>
                {isKit ? state : <Framed messages={messages}>{state}</Framed>}
              </MemoryRouter>
            </ServicesProvider>
          </QueryClientProvider>
        </I18nProvider>
      </Root>
    </StrictMode>,
  );
}

const element = document.querySelector('#gallery');
if (element !== null) void start(element);

import { ServicesProvider } from '#session/use-services.ts';
/**
 * Draws a component as a mount would: with words, services, router and cache. For component tests,
 * which begin with `// @vitest-environment happy-dom`.
 */
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll } from 'vitest';
import { createServices } from '#app/host-services.ts';
import type { Crypto } from '#crypto/crypto.ts';
import { parseConfig, type ConfigInput } from '#host/config.ts';
import type { Locale } from '#i18n/locale.ts';
import { I18nProvider, loadMessages } from '#i18n/messages.ts';
import { type Services } from '#session/services.ts';
import { Root } from '#ui/Root.tsx';
import { fakeNetwork, type FakeAnswers } from './fake-network.ts';

/** What the fake hash answers to every passphrase. */
export const FAKE_SECRET = 'a'.repeat(64);

type DrawOptions = {
  /** What the server answers, by call, such as `POST session/open`. */
  readonly answers?: FakeAnswers;
  /** What the host says; the person is connected by its login unless told otherwise. */
  readonly config?: ConfigInput;
  readonly locale?: Locale;
  /** Where the router stands. */
  readonly path?: string;
  /** Services that are to be other than those of a mount, made from them. */
  readonly replace?: (services: Services) => Partial<Services>;
  readonly crypto?: Partial<Crypto>;
};

beforeAll(() => {
  // The test library looks for it, and sets it by itself only where test functions are global.
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  // The person has one tab open: nobody waits for what others might say.
  Reflect.set(globalThis, 'BroadcastChannel', undefined);
});

const undo: (() => void)[] = [];
afterEach(() => {
  cleanup();
  for (const step of undo.splice(0)) step();
  localStorage.clear();
});

/** @returns the test library's queries, a person (`user`), the services, and what was sent */
export async function draw(node: ReactNode, options: DrawOptions = {}) {
  const network = fakeNetwork(options.answers ?? {});
  const { services, queryClient, dispose } = createServices(
    parseConfig({
      apiUrl: network.apiUrl,
      credentials: { kind: 'basic', user: 'alice', password: 'alice-login-password' },
      fetch: network.fetch,
      ...options.config,
    }),
  );
  undo.push(dispose);
  const crypto: Crypto = {
    ...services.crypto,
    warmUp: () => {},
    solveChallenge: () => Promise.resolve(FAKE_SECRET),
    ...options.crypto,
  };
  const drawn = { ...services, crypto };
  const all: Services = { ...drawn, ...options.replace?.(drawn) };
  const locale = options.locale ?? 'en';
  const messages = await loadMessages(locale);
  const inMount = (content: ReactNode) => (
    <Root>
      <I18nProvider value={{ locale, messages }}>
        <QueryClientProvider client={queryClient}>
          <ServicesProvider value={all}>
            <MemoryRouter initialEntries={[options.path ?? '/']}>{content}</MemoryRouter>
          </ServicesProvider>
        </QueryClientProvider>
      </I18nProvider>
    </Root>
  );
  const view = render(inMount(node));
  return {
    ...view,
    /** Draws other content into the same mount. */
    redraw: (content: ReactNode) => view.rerender(inMount(content)),
    user: userEvent.setup(),
    services: all,
    sent: network.sent,
    messages,
  };
}

/** Makes the first pages at build time, of the components that the app shows. Never in the browser. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { createClient } from '#api/client.ts';
import { createCrypto } from '#crypto/crypto.ts';
import { ConnectPage } from '#features/connect/ConnectPage.tsx';
import { LoginPage } from '#features/login/LoginPage.tsx';
import { LOCALES, type Locale } from '#i18n/locale.ts';
import { I18nProvider, loadMessages, type I18n } from '#i18n/messages.ts';
import { Deadlines } from '#session/keep-alive/deadlines.ts';
import { Leaving } from '#session/leaving.ts';
import type { Services } from '#session/services.ts';
import { NOTHING_SENT } from '#session/state.ts';
import { SessionStore } from '#session/store.ts';
import { TabLink } from '#session/tabs/link.ts';
import { ServicesProvider } from '#session/use-services.ts';
import { Root } from '#ui/Root.tsx';
import { AppFrame } from '../AppFrame.tsx';
import { BLANKS, FIRST_PAGES, type FirstPageKind } from './kinds.ts';

export type EarlyFiles = {
  readonly words: Partial<Record<Locale, readonly string[]>>;
  readonly hash: readonly string[];
};

/**
 * @param early addresses of files that will be needed soon and that the app asks for late: the words
 *   of a language, and what hashes the passphrase
 * @returns a `<template>` for each page and language
 */
export async function firstPages(early: EarlyFiles): Promise<string> {
  const catalogues = await Promise.all(
    LOCALES.map(async (locale) => ({ locale, messages: await loadMessages(locale) })),
  );
  return catalogues
    .flatMap((i18n) =>
      FIRST_PAGES.map((kind) => {
        const files = [
          ...(early.words[i18n.locale] ?? []),
          ...(kind === 'connect' ? [] : early.hash),
        ].join(' ');
        const id = `first-page-${kind}-${i18n.locale}`;
        return `<template id="${id}" data-early="${files}">${markupOf(kind, i18n)}</template>`;
      }),
    )
    .join('\n');
}

function markupOf(kind: FirstPageKind, i18n: I18n): string {
  const page =
    kind === 'connect' ? (
      <ConnectPage nextPath="/login" />
    ) : (
      <LoginPage isBlocked={false} connectPath="/connect" />
    );
  return renderToStaticMarkup(
    <I18nProvider value={i18n}>
      <QueryClientProvider client={new QueryClient()}>
        <ServicesProvider value={servicesFor(kind)}>
          <MemoryRouter
            basename={import.meta.env.BASE_URL}
            initialEntries={[import.meta.env.BASE_URL]}
          >
            <Root lang={i18n.locale}>
              <AppFrame chrome="full">{page}</AppFrame>
            </Root>
          </MemoryRouter>
        </ServicesProvider>
      </QueryClientProvider>
    </I18nProvider>,
  );
}

/** What the pages look at when they are drawn for the first time. Nothing is asked or started. */
function servicesFor(kind: FirstPageKind): Services {
  const session = new SessionStore({
    connection:
      kind === 'connect'
        ? { kind: 'missing', user: null }
        : { kind: 'host', user: kind === 'sign-in-user' ? BLANKS.user : null },
    choices: { keepAlive: 'active', lockShortcut: true, locale: null },
    leftWork: null,
    ...NOTHING_SENT,
  });
  if (kind !== 'connect') {
    session.setSession({
      status: {
        kind: 'locked',
        reason: null,
        requirements: { challenge: { type: 'PWDv1r1', salts: ['', '', ''] }, tokens: [] },
      },
    });
  }
  return {
    client: createClient({ baseUrl: '/', credentials: { kind: 'cookie' } }),
    crypto: createCrypto(),
    session,
    tabs: new TabLink(''),
    deadlines: new Deadlines(),
    leaving: new Leaving(),
    monotonicNow: () => 0,
    wallNow: () => 0,
    host: {
      serverName: BLANKS.server,
      links: { login: BLANKS.login },
      notify: () => undefined,
      storageKey: '',
    },
  };
}

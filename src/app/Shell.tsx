import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { LanguageChoice } from '#features/session/LanguageChoice.tsx';
import { LeftWorkNotice } from '#features/session/LeftWorkNotice.tsx';
import { SessionNotices } from '#features/session/SessionNotices.tsx';
import { TroubleNotice } from '#features/session/TroubleNotice.tsx';
import { useLocale, useMessages } from '#i18n/messages.ts';
import { useSettings } from '#account/settings.ts';
import { useServices } from '#session/use-services.ts';
import { useSessionStatus } from '#session/use-session.ts';
import { DocumentTitleProvider } from '#ui/document-title.ts';
import { Root } from '#ui/Root.tsx';
import { AppFrame } from './AppFrame.tsx';
import { LanguageProvider } from './LanguageProvider.tsx';
import type { Config } from '#host/config.ts';
import { useIsFirstPageShown, useTakeOver } from './first-page/use-first-page.ts';
import { useConfig, useMarkReady } from './settings.tsx';
import { useHostTheme } from './use-host-theme.ts';
import { usePlace } from './use-place.ts';

/** The root of every page: language, theme, frame. */
export function Shell() {
  return (
    <LanguageProvider>
      <Framed />
    </LanguageProvider>
  );
}

function Framed() {
  const config = useConfig();
  const locale = useLocale();
  const { app } = useMessages();
  const { host } = useServices();
  const isFirstPageShown = useIsFirstPageShown();
  const isReady = useIsReady() && !isFirstPageShown;
  const rootRef = useRef<HTMLDivElement>(null);
  useTakeOver(rootRef);
  const { data: settings } = useSettings({ enabled: false });
  const markReady = useMarkReady();
  const isOwner = ownsDocument(config);
  const isOpen = useSessionStatus().status?.kind === 'open';
  const language = config.locale === undefined ? <LanguageChoice /> : null;
  useEffect(() => {
    if (isReady) markReady();
  }, [isReady, markReady]);
  // The title in the tab, and what a browser offers to translate, are in this language too.
  useEffect(() => {
    if (isOwner) document.documentElement.lang = locale;
  }, [isOwner, locale]);
  useDocumentAsBefore(isOwner);
  const theme = useHostTheme(rootRef, config.theme);
  const { pathname } = useLocation();
  useEffect(() => host.notify({ type: 'navigated', path: pathname }), [host, pathname]);
  useEffect(() => tellHeight(rootRef.current, host.notify), [host]);
  return (
    <Root
      ref={rootRef}
      hidden={isFirstPageShown}
      theme={theme}
      accent={config.accent ?? darkened(settings?.primaryColor)}
      lang={locale}
      dir={config.direction}
      data-testid="app"
      data-ready={isReady}
    >
      <DocumentTitleProvider value={isOwner ? app.name : null}>
        <AppFrame
          chrome={config.chrome}
          language={isOpen ? null : language}
          footer={isOpen && language !== null ? language : undefined}
          notice={
            <>
              <TroubleNotice />
              <LeftWorkNotice />
            </>
          }
        >
          <Outlet />
        </AppFrame>
      </DocumentTitleProvider>
      <SessionNotices />
    </Root>
  );
}

/**
 * A server's colour is made for large areas with white letters on them, often a little too light
 * for small ones: a shade darker, white has its contrast.
 */
function darkened(color: string | null | undefined): string | undefined {
  return color === null || color === undefined
    ? undefined
    : `oklch(from ${color} calc(l * 0.9) c h)`;
}

/** Inside a host's page the title is the host's. */
function ownsDocument({ chrome, history }: Config): boolean {
  return chrome === 'full' && history !== 'memory';
}

/** Puts title and language of the document back when the app leaves it. */
function useDocumentAsBefore(isOwner: boolean): void {
  const [before] = useState(() => ({
    title: document.title,
    lang: document.documentElement.getAttribute('lang'),
  }));
  // In the layout phase, so that it has happened when unmounting returns.
  useLayoutEffect(() => {
    if (!isOwner) return;
    return () => {
      document.title = before.title;
      if (before.lang === null) document.documentElement.removeAttribute('lang');
      else document.documentElement.lang = before.lang;
    };
  }, [isOwner, before]);
}

function tellHeight(
  root: HTMLElement | null,
  notify: (event: { type: 'height'; height: number }) => void,
): (() => void) | undefined {
  if (root === null || typeof ResizeObserver === 'undefined') return undefined;
  let last = -1;
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    notify({ type: 'height', height });
  });
  observer.observe(root);
  return () => observer.disconnect();
}

/** Usable: from the first page on that stays where it is. */
function useIsReady(): boolean {
  const { isStanding } = usePlace();
  const [wasReady, setWasReady] = useState(isStanding);
  if (isStanding && !wasReady) setWasReady(true);
  return isStanding || wasReady;
}

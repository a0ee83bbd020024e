import { useEffect, useRef, useState } from 'react';
import { Outlet } from 'react-router';
import { SessionNotices } from '#features/session/SessionNotices.tsx';
import { useLocale, useMessages } from '#i18n/messages.ts';
import { useSettings } from '#account/settings.ts';
import { DocumentTitleProvider } from '#ui/document-title.ts';
import { Root } from '#ui/Root.tsx';
import { AppFrame } from './AppFrame.tsx';
import { LanguageProvider } from './LanguageProvider.tsx';
import type { Config } from '#host/config.ts';
import { useIsFirstPageShown, useTakeOver } from './first-page/use-first-page.ts';
import { useConfig, useMarkReady } from './settings.tsx';
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
  const isFirstPageShown = useIsFirstPageShown();
  const isReady = useIsReady() && !isFirstPageShown;
  const root = useRef<HTMLDivElement>(null);
  useTakeOver(root);
  const { data: settings } = useSettings({ enabled: false });
  const markReady = useMarkReady();
  const isOwner = ownsDocument(config);
  useEffect(() => {
    if (isReady) markReady();
  }, [isReady, markReady]);
  // The title in the tab, and what a browser offers to translate, are in this language too.
  useEffect(() => {
    if (isOwner) document.documentElement.lang = locale;
  }, [isOwner, locale]);
  return (
    <Root
      ref={root}
      hidden={isFirstPageShown}
      theme={config.theme}
      accent={config.accent ?? darkened(settings?.primaryColor)}
      lang={locale}
      dir={config.direction}
      data-testid="app"
      data-ready={isReady}
    >
      <DocumentTitleProvider value={isOwner ? app.name : null}>
        <AppFrame chrome={config.chrome}>
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

/** Usable: from the first page on that stays where it is. */
function useIsReady(): boolean {
  const { isStanding } = usePlace();
  const [wasReady, setWasReady] = useState(isStanding);
  if (isStanding && !wasReady) setWasReady(true);
  return isStanding || wasReady;
}

import { useEffect, useState, type ReactNode } from 'react';
import { chooseLocale, type Locale } from '#i18n/locale.ts';
import { I18nProvider, loadMessages, type I18n } from '#i18n/messages.ts';
import { useDeviceChoices } from '#session/use-session.ts';
import { useConfig } from './settings.tsx';

/**
 * Brings the words of the wanted language; shows nothing until they are there. Where they cannot be
 * fetched it speaks English, which is always here.
 */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const config = useConfig();
  const { choices } = useDeviceChoices();
  const locale = config.locale ?? choices.locale ?? chooseLocale(navigator.languages);
  const [i18n, setI18n] = useState<I18n | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      const words = await wordsOf(locale);
      if (isCurrent) setI18n(words);
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [locale]);
  return i18n === null ? null : <I18nProvider value={i18n}>{children}</I18nProvider>;
}

async function wordsOf(locale: Locale): Promise<I18n> {
  try {
    return { locale, messages: await loadMessages(locale) };
  } catch {
    return { locale: 'en', messages: await loadMessages('en') };
  }
}

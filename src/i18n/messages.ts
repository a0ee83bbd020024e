import { createContext, useContext } from 'react';
import { en } from './en.ts';
import type { Locale } from './locale.ts';

/** Every word a person reads. English is the measure: a key missing elsewhere does not compile. */
export type Messages = typeof en;

/** English is in the first bundle; the others come when they are asked for. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  switch (locale) {
    case 'en':
      return en;
    case 'de':
      return (await import('./de.ts')).de;
  }
}

export type I18n = { readonly locale: Locale; readonly messages: Messages };

const I18nContext = createContext<I18n>({ locale: 'en', messages: en });
export const I18nProvider = I18nContext.Provider;

/** The catalogue of this mount. */
export function useMessages(): Messages {
  return useContext(I18nContext).messages;
}

/** The language of this mount, for dates and numbers. */
export function useLocale(): Locale {
  return useContext(I18nContext).locale;
}

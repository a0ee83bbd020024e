import { LOCALES } from '#i18n/locale.ts';
import { useLocale, useMessages } from '#i18n/messages.ts';
import { useDeviceChoices } from '#session/use-session.ts';
import { Select } from '#ui/Select.tsx';

/** The language of this device, where the host does not set one. Each is named in itself. */
export function LanguageChoice() {
  const { language: words } = useMessages().session;
  const { choose } = useDeviceChoices();
  return (
    <Select
      label={words.label}
      value={useLocale()}
      options={LOCALES.map((locale) => ({ value: locale, label: words.names[locale] }))}
      onChoose={(locale) => choose({ locale })}
      data-testid="language"
    />
  );
}

import { NewPassphrase } from '#features/encryption/passphrase/NewPassphrase.tsx';
import type { PassphraseField } from '#features/items/export/ExportPanel.tsx';
import { useMessages } from '#i18n/messages.ts';

/** A passphrase for a file is chosen as one for the account is. */
export const ExportPassphrase: PassphraseField = function ExportPassphrase({ handle, refusal }) {
  const { passphrase } = useMessages().backup.export;
  return (
    <NewPassphrase
      handle={handle}
      start={() => ''}
      refusal={refusal}
      label={passphrase}
      name="export-passphrase"
      testId="export-password"
    />
  );
};

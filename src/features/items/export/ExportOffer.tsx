import { ExportPanel, type PassphraseField } from './ExportPanel.tsx';
import { useExport } from './use-export.ts';

/** An export inside of another page. */
export function ExportOffer({ passphraseField }: { readonly passphraseField: PassphraseField }) {
  return <ExportPanel of={useExport()} passphraseField={passphraseField} />;
}

import { useSearchParams } from 'react-router';
import { ExportOffer } from '#features/items/export/ExportOffer.tsx';
import { ResetPage } from '#features/reset/ResetPage.tsx';
import { ExportPassphrase } from './ExportPassphrase.tsx';

/** `/reset`, with an export before the first confirmation. */
export function ResetRoute() {
  const [search] = useSearchParams();
  return (
    <ResetPage
      exportPanel={<ExportOffer passphraseField={ExportPassphrase} />}
      hasFile={search.get('show') === 'off'}
    />
  );
}

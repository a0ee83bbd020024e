import { lazy, Suspense, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { EncryptionPage } from '#features/encryption/EncryptionPage.tsx';
import { AfterSetUp } from '#features/items/encrypt/AfterSetUp.tsx';
import { TurnOffOffer } from '#features/items/turn-off/TurnOffOffer.tsx';
import { HeldPassphrase } from '#session/held-passphrase.ts';
import { ExportPassphrase } from './ExportPassphrase.tsx';
import { Loading } from './Loading.tsx';
import { fetchPage } from './page-load.ts';

const EncryptItemsPage = lazy(async () => ({
  default: (await fetchPage(() => import('#features/items/encrypt/EncryptItemsPage.tsx')))
    .EncryptItemsPage,
}));
const ExportPage = lazy(async () => ({
  default: (await fetchPage(() => import('#features/items/export/ExportPage.tsx'))).ExportPage,
}));
const ImportPage = lazy(async () => ({
  default: (await fetchPage(() => import('#features/items/import/ImportPage.tsx'))).ImportPage,
}));
const TurnOffPage = lazy(async () => ({
  default: (await fetchPage(() => import('#features/items/turn-off/TurnOffPage.tsx'))).TurnOffPage,
}));

/** `/encryption`: the wizards, or with `show=` what is done with the items. */
export function EncryptionRoute() {
  const [search] = useSearchParams();
  // Set a moment ago: nobody types it twice to go on. It goes when this route is left.
  const [held] = useState(() => new HeldPassphrase());
  useEffect(() => () => held.clear(), [held]);
  return (
    <Suspense fallback={<Loading />}>
      <Shown what={search.get('show')} held={held} />
    </Suspense>
  );
}

function Shown({ what, held }: { readonly what: string | null; readonly held: HeldPassphrase }) {
  switch (what) {
    case 'items':
      return <EncryptItemsPage held={held} />;
    case 'export':
      return <ExportPage passphraseField={ExportPassphrase} />;
    case 'import':
      return <ImportPage />;
    case 'off':
      return <TurnOffPage passphraseField={ExportPassphrase} />;
    default:
      return (
        <EncryptionPage
          onSetUp={(passphrase) => held.keep(passphrase)}
          afterSetUp={<AfterSetUp />}
          turnOff={<TurnOffOffer />}
        />
      );
  }
}

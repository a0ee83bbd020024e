import { lazy, Suspense, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { EncryptionPage } from '#features/encryption/EncryptionPage.tsx';
import { HeldPassphrase } from '#session/held-passphrase.ts';
import { Loading } from './Loading.tsx';
import { fetchPage } from './page-load.ts';

const EncryptItemsPage = lazy(async () => ({
  default: (await fetchPage(() => import('#features/items/encrypt/EncryptItemsPage.tsx')))
    .EncryptItemsPage,
}));

/** `/encryption`: the wizards, or with `show=items` the page that encrypts what is there. */
export function EncryptionRoute() {
  const [search] = useSearchParams();
  // Set a moment ago: nobody types it twice to go on. It goes when this route is left.
  const [held] = useState(() => new HeldPassphrase());
  useEffect(() => () => held.clear(), [held]);
  if (search.get('show') !== 'items') {
    return <EncryptionPage onSetUp={(passphrase) => held.keep(passphrase)} />;
  }
  return (
    <Suspense fallback={<Loading />}>
      <EncryptItemsPage held={held} />
    </Suspense>
  );
}

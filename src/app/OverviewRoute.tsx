import { lazy, Suspense } from 'react';
import { useEncryptionState } from '#account/encryption.ts';
import { useReadableItems } from '#account/use-readable-items.ts';
import { OverviewPage } from '#features/overview/OverviewPage.tsx';
import { KeepAliveChoice } from '#features/session/KeepAliveChoice.tsx';

// Not on the way to a usable page.
const ItemsRow = lazy(async () => ({
  default: (await import('#features/items/encrypt/ItemsRow.tsx')).ItemsRow,
}));
const ExportRow = lazy(async () => ({
  default: (await import('#features/items/export/ExportRow.tsx')).ExportRow,
}));

/** `/`: the overview, with what other folders bring to it. */
export function OverviewRoute() {
  const { state } = useEncryptionState({ enabled: false });
  const isOn = state?.kind === 'on';
  const { items, recount } = useReadableItems({ enabled: isOn });
  return (
    <OverviewPage
      keepAlive={<KeepAliveChoice />}
      items={items}
      more={
        <Suspense>
          {isOn && <ItemsRow items={items} recount={recount} />}
          <ExportRow />
        </Suspense>
      }
    />
  );
}

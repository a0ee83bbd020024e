import { OverviewPage } from '#features/overview/OverviewPage.tsx';
import { KeepAliveChoice } from '#features/session/KeepAliveChoice.tsx';

/** `/`: the overview, with what other folders bring to it. */
export function OverviewRoute() {
  return <OverviewPage keepAlive={<KeepAliveChoice />} items={{ kind: 'unknown' }} />;
}

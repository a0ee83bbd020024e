import { KeepAliveChoice } from '#features/session/KeepAliveChoice.tsx';
import { EndButtons } from '#features/session/EndButtons.tsx';
import { OverviewPage } from '#features/overview/OverviewPage.tsx';

/** `/`: the overview, with what the session's own folder brings to it. */
export function OverviewRoute() {
  return (
    <OverviewPage endButtons={<EndButtons place="overview" />} keepAlive={<KeepAliveChoice />} />
  );
}

import { KeepAliveChoice } from '#features/session/KeepAliveChoice.tsx';
import { useSessionEnd } from '#features/session/use-session-end.ts';
import { OverviewPage } from '#features/overview/OverviewPage.tsx';

/** `/`: the overview, with what the session's own folder brings to it. */
export function OverviewRoute() {
  return <OverviewPage sessionEnd={useSessionEnd()} keepAlive={<KeepAliveChoice />} />;
}

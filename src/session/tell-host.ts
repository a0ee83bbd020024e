import { isBlock, isLoginRefused, type ApiError } from '#api/errors.ts';
import type { SessionServices } from './services.ts';

/**
 * Tells the host what becomes of the session, from its one truth: however a session was opened or
 * ended, it is told here and nowhere else.
 * @returns ends the telling
 */
export function startTelling({ client, session, host }: SessionServices): () => void {
  let wasOpen = false;
  let told: ApiError | null = null;

  function onStore(): void {
    const { status, error, endNote } = session.session;
    if (session.isOpen !== wasOpen) {
      wasOpen = session.isOpen;
      if (wasOpen) {
        host.notify({ type: 'signed-in' });
      } else {
        // Without a status somebody has connected anew, which closes what was.
        host.notify({
          type: 'signed-out',
          reason: status?.kind === 'ended' ? status.reason : 'closed',
        });
        if (endNote?.cause === 'login-refused') tellLogin('connection-lost');
      }
    }
    if (error === told) return;
    told = error;
    if (error === null || error.code === 'aborted' || isBlock(error.code)) return;
    if (isLoginRefused(error.code)) tellLogin(error.code);
    else host.notify({ type: 'error', code: error.code });
  }

  /** A login that was typed here is asked for here again; only the host can mend its own. */
  function tellLogin(code: ApiError['code']): void {
    if (session.mount.connection.kind === 'host') host.notify({ type: 'login-required', code });
  }

  const stops = [
    session.subscribe(onStore),
    client.subscribe((event) => {
      if (event.kind === 'failed' && isBlock(event.error.code)) host.notify({ type: 'blocked' });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

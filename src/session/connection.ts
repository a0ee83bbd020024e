import { loginMark } from './login-mark.ts';
import type { SessionServices } from './services.ts';
import { NOTHING_SENT } from './state.ts';

/**
 * Takes typed credentials. Whether they are right shows at the next call. What was before ends: an
 * open session is closed on the server as far as that can be told, and nothing of it stays here.
 */
export function connect(services: SessionServices, user: string, password: string): void {
  const { client, session, tabs } = services;
  const { connection } = session.mount;
  const wasOpen = session.isOpen;
  // Goes out with the former login; nobody waits for it.
  if (wasOpen) client.closeSession().catch(() => null);
  const isSameUser = connection.user === user;
  session.endSession({ account: isSameUser ? 'stays' : 'ends' });
  session.setMount({
    connection: { kind: 'missing', user },
    ...(isSameUser ? {} : NOTHING_SENT),
  });
  client.connect({ kind: 'basic', user, password });
  tabs.join(user, loginMark(password));
}

/** Remembers that the typed credentials of `user` were accepted. */
export function accept({ session }: Pick<SessionServices, 'session'>, user: string): void {
  session.setMount({ connection: { kind: 'typed', user } });
}

/** Forgets typed credentials; a host's own stay. */
export function disconnect({
  client,
  session,
  tabs,
}: Pick<SessionServices, 'client' | 'session' | 'tabs'>): void {
  const { connection } = session.mount;
  if (connection.kind === 'host') return;
  client.connect({ kind: 'cookie' });
  tabs.leave();
  session.setMount({ connection: { kind: 'missing', user: connection.user } });
}

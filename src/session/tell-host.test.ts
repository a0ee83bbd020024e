import { expect, test } from 'vitest';
import { createClient } from '#api/client.ts';
import { ApiError, type ApiErrorCode } from '#api/errors.ts';
import type { HostEvent } from '#host/contract.ts';
import type { SessionServices } from './services.ts';
import { NOTHING_SENT, type Connection } from './state.ts';
import { clearSession, sessionOpened } from './status.ts';
import { SessionStore } from './store.ts';
import { TabLink } from './tabs/link.ts';
import { startTelling } from './tell-host.ts';

/** A session, and what its host hears. `reply` answers every call. */
function listen(connection: Connection, reply = new Response('{}')) {
  const events: HostEvent[] = [];
  const services: SessionServices = {
    client: createClient({
      baseUrl: 'https://server.test/',
      fetch: () => Promise.resolve(reply.clone()),
    }),
    session: new SessionStore({
      connection,
      choices: { keepAlive: 'active', lockShortcut: true, locale: null },
      leftWork: null,
      ...NOTHING_SENT,
    }),
    tabs: new TabLink('test'),
    host: {
      serverName: 'server.test',
      links: {},
      notify: (event) => events.push(event),
      storageKey: 'test',
    },
  };
  startTelling(services);
  return { services, session: services.session, client: services.client, events };
}

const HOST: Connection = { kind: 'host', user: 'alice' };
const TYPED: Connection = { kind: 'typed', user: 'alice' };
const NOTE = { serverTold: true, by: 'server', cause: null } as const;

test('a session that nothing was needed for is told like any other', () => {
  const { services, session, events } = listen(HOST);
  // As an account without encryption has it: the server asks for nothing.
  session.setSession({ status: { kind: 'open' }, error: null });
  session.setSession({ hasChallenge: false });
  clearSession(services, 'expired', NOTE);
  sessionOpened(services);
  expect(events).toEqual([
    { type: 'signed-in' },
    { type: 'signed-out', reason: 'expired' },
    { type: 'signed-in' },
  ]);
});

test('a login of the host that is refused is for the host to mend', () => {
  const { session, events } = listen(HOST);
  session.setSession({ error: new ApiError('connection-lost') });
  session.setSession({ error: null });
  session.setSession({ error: new ApiError('app-token-required') });
  expect(events).toEqual([
    { type: 'login-required', code: 'connection-lost' },
    { type: 'login-required', code: 'app-token-required' },
  ]);
});

test('a login that was typed here is asked for here', () => {
  const { session, events } = listen(TYPED);
  session.setSession({ error: new ApiError('connection-lost') });
  expect(events).toEqual([]);
});

test('a login of the host that ends under an open session is told after its end', () => {
  const { services, events } = listen(HOST);
  sessionOpened(services);
  clearSession(services, 'deauthorised', { ...NOTE, cause: 'login-refused' });
  expect(events).toEqual([
    { type: 'signed-in' },
    { type: 'signed-out', reason: 'deauthorised' },
    { type: 'login-required', code: 'connection-lost' },
  ]);
});

test.each<ApiErrorCode>(['not-a-passwords-server', 'offline', 'request-token-refused'])(
  'that the server cannot be asked is an error: %s',
  (code) => {
    const { session, events } = listen(HOST);
    session.setSession({ error: new ApiError(code) });
    session.setSession({ isAsking: true });
    expect(events).toEqual([{ type: 'error', code }]);
  },
);

test('that nobody waits for the answer any more is none', () => {
  const { session, events } = listen(HOST);
  session.setSession({ error: new ApiError('aborted') });
  expect(events).toEqual([]);
});

test('a block is told, whichever call met it', async () => {
  const refusal = new Response('{"status":"error","id":"64a6cf1f","message":"x"}', { status: 403 });
  const { client, events } = listen(HOST, refusal);
  await expect(client.requestSession()).rejects.toThrow('blocked');
  expect(events).toEqual([{ type: 'blocked' }]);
});

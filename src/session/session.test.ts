import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '#api/client.ts';
import { connect } from './connection.ts';
import { carryOut, expectEnd } from './end.ts';
import { joinOpenSession } from './join.ts';
import type { SessionServices } from './services.ts';
import { freshMount } from './state.ts';
import { SessionStore } from './store.ts';
import { probe, sessionOpened } from './status.ts';
import { startTelling } from './tell-host.ts';
import { TabLink } from './tabs/link.ts';
import { startWatch } from './watch.ts';

type Reply = { readonly body: string; readonly status?: number; readonly id?: string };
type Sent = { readonly call: string; readonly login: string; readonly id: string | null };

const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0)) step();
  vi.unstubAllGlobals();
});
beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('document', new EventTarget());
});

/** A mount without a page. `reply` answers each call; null keeps it waiting until it is let go. */
function mount(reply: (sent: Sent) => Reply | Promise<Reply>) {
  const sent: Sent[] = [];
  const events: unknown[] = [];
  const client = createClient({
    baseUrl: 'https://server.test/api/1.0/',
    credentials: { kind: 'basic', user: 'alice', password: 'one' },
    fetch: async (input, init) => {
      const headers = new Headers(init.headers);
      const call = {
        call: input.slice('https://server.test/api/1.0/'.length),
        login: atob(headers.get('authorization')?.slice('Basic '.length) ?? ''),
        id: headers.get('x-api-session'),
      };
      sent.push(call);
      init.signal?.throwIfAborted();
      const cut = new Promise<never>((_, reject) => {
        init.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
      const { body, status = 200, id = 'session-one' } = await Promise.race([reply(call), cut]);
      return new Response(body, { status, headers: { 'x-api-session': id } });
    },
  });
  const choices = { keepAlive: 'active', lockShortcut: true, locale: null } as const;
  const session = new SessionStore(freshMount({ kind: 'typed', user: 'alice' }, choices));
  const services: SessionServices = {
    client,
    session,
    tabs: new TabLink('test'),
    host: {
      serverName: 'server.test',
      links: {},
      notify: (event) => events.push(event),
      storageKey: 'test',
    },
  };
  undo.push(startTelling(services), startWatch(services), () => client.dispose());
  return { services, session, client, sent, events };
}

const salts = ['0'.repeat(512), '0'.repeat(128), '0'.repeat(32)];
const CHALLENGE = JSON.stringify({ challenge: { type: 'PWDv1r1', salts } });
const SUCCESS = '{"success":true}';

/** A promise, and the way to settle it. */
function later<T>() {
  const waiting: ((value: T) => void)[] = [];
  const promise = new Promise<T>((resolve) => waiting.push(resolve));
  return { promise, settle: (value: T) => waiting[0]?.(value) };
}

describe('a person’s wish', () => {
  it('is carried out although something is under way that may end the session', async () => {
    const { services, session, sent } = mount(() => ({ body: SUCCESS }));
    sessionOpened(services);
    expectEnd(services);
    await carryOut(services, 'logout');
    expect(sent.map(({ call }) => call)).toEqual(['session/close']);
    expect(session.session.status).toEqual({ kind: 'ended', reason: 'closed' });
    expect(session.mount.connection).toEqual({ kind: 'missing', user: 'alice' });
  });

  it('to sign out holds while it is being locked', async () => {
    const answer = later<Reply>();
    const { services, session, sent } = mount(() => answer.promise);
    sessionOpened(services);
    const locked = carryOut(services, 'lock');
    const signedOut = carryOut(services, 'logout');
    answer.settle({ body: SUCCESS });
    await Promise.all([locked, signedOut]);
    expect(sent).toHaveLength(1);
    expect(session.session.status).toEqual({ kind: 'ended', reason: 'closed' });
    expect(session.mount.connection.kind).toBe('missing');
  });

  it('does not wait longer than the person wants', async () => {
    const { services, session } = mount(() => later<Reply>().promise);
    sessionOpened(services);
    const signedOut = carryOut(services, 'logout');
    session.session.ending?.hurry();
    await signedOut;
    expect(session.session.endNote?.serverTold).toBe(false);
  });
});

describe('connecting as somebody else', () => {
  it('closes what was, with the login it was opened with, and keeps nothing of it', async () => {
    const { services, session, sent, events } = mount(() => ({ body: CHALLENGE }));
    await services.client.requestSession();
    sessionOpened(services);
    session.held.keep('a passphrase');
    session.setSession({ hasChallenge: true, keychain: 'stale' });
    session.setAccount({ learntLifetimeMs: 1000, hasReadSetUp: true });
    const { signal } = session;
    connect(services, 'bob', 'two');
    expect(sent.at(-1)).toEqual({
      call: 'session/close',
      login: 'alice:one',
      id: 'session-one',
    });
    expect(signal.aborted).toBe(true);
    expect(session.held.value).toBeNull();
    expect(session.session).toMatchObject({
      status: undefined,
      hasChallenge: null,
      keychain: 'untried',
    });
    expect(session.account).toMatchObject({ learntLifetimeMs: null, hasReadSetUp: false });
    expect(events).toContainEqual({ type: 'signed-out', reason: 'closed' });
    await probe(services);
    expect(sent.at(-1)).toEqual({ call: 'session/request', login: 'bob:two', id: null });
  });

  it('drops a status that was asked for with the former login', async () => {
    const answer = later<Reply>();
    const { services, session } = mount(() => answer.promise);
    const asked = probe(services);
    connect(services, 'bob', 'two');
    answer.settle({ body: '{}' });
    expect(await asked).toBe('aborted');
    expect(session.session.status).toBeUndefined();
  });

  it('a join that is cancelled leaves the new login alone', async () => {
    const answer = later<Reply>();
    const { client } = mount(() => answer.promise);
    client.adoptSession('of-alice');
    const cancel = new AbortController();
    const tabs = Object.assign(new TabLink('test'), {
      askForSession: () => Promise.resolve('of-another-tab'),
    });
    const joined = joinOpenSession({ client, tabs }, cancel.signal);
    await vi.waitFor(() => expect(client.sessionId()).toBe('of-another-tab'));
    client.connect({ kind: 'basic', user: 'bob', password: 'two' });
    cancel.abort();
    answer.settle({ body: CHALLENGE });
    expect(await joined).toBeNull();
    expect(client.sessionId()).toBeNull();
  });
});

describe('two mounts of one account on one page', () => {
  it('share nothing', async () => {
    const first = mount(() => ({ body: SUCCESS }));
    const second = mount(() => ({ body: SUCCESS }));
    for (const { services } of [first, second]) {
      services.tabs.join('alice', 'password');
      undo.push(() => services.tabs.leave());
      sessionOpened(services);
    }
    const heard = vi.fn<() => void>();
    second.services.tabs.subscribe(heard);
    await carryOut(first.services, 'logout');
    // A message would come after those that were sent before it: one of another page does.
    const other = new BroadcastChannel('test:tabs1:alice:password');
    undo.push(() => other.close());
    const post = other.postMessage.bind(other);
    post({ page: 'another', message: { kind: 'answered', session: 1 } });
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    expect(heard.mock.calls).toEqual([[{ kind: 'answered', session: 1 }]]);
    expect(second.session.isOpen).toBe(true);
    expect(second.sent).toEqual([]);
    expect(second.session.mount.connection.kind).toBe('typed');
  });
});

import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAccount } from '#server/passwords-api/demo/demo-accounts.ts';
import { DEMO_ENCRYPTION, DEMO_PASSPHRASE } from '#server/passwords-api/demo/demo-encryption.ts';
import { createHandler, type Dialect } from '#server/hosting/handler.ts';
import { openStore, type Store } from '#server/passwords-api/store/store.ts';
import { createClient, type Client, type ClientEvent } from './client.ts';
import { isApiError, type ApiErrorCode } from './errors.ts';

const BASE = 'http://localhost/index.php/apps/passwords/api/1.0/';
const RIGHT = { challenge: DEMO_ENCRYPTION.secret };
const WRONG = { challenge: 'f'.repeat(64) };

let store: Store;
let seconds = 0;
beforeEach(() => {
  store = openStore(':memory:');
  seconds = 0;
});
afterEach(() => store.close());

/** A client whose requests go to the embedded server's handler, without a network. */
function connect(user: string, password: string, dialect: Dialect = '2021'): Client {
  const handler = createHandler({
    store,
    dialect,
    now: () => 1_800_000_000_000 + seconds * 1000,
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
  });
  return createClient({
    baseUrl: BASE,
    credentials: { kind: 'basic', user, password },
    fetch: async (input, init) => {
      const response = await handler(new Request(input, init));
      if (response === null) throw new TypeError('not found');
      return response;
    },
  });
}

/** A client whose server answers what the test says. */
function answering(answer: () => Response | Promise<Response>, timeoutMs?: number): Client {
  return createClient({ baseUrl: BASE, fetch: async () => answer(), timeoutMs });
}

async function codeOf(promise: Promise<unknown>): Promise<ApiErrorCode | 'no error'> {
  try {
    await promise;
    return 'no error';
  } catch (error) {
    if (!isApiError(error)) throw error;
    return error.code;
  }
}

describe.each(['2021', '2024'] as const)('against the embedded server of %s', (dialect) => {
  test('an account without encryption needs nothing', async () => {
    await createAccount(store, { user: 'alice', loginPassword: 'pw' });
    const client = connect('alice', 'pw', dialect);
    expect(await client.requestSession()).toEqual({ challenge: null, tokens: [] });
    expect(await client.getChallenge()).toBeNull();
    expect(await client.getKeychains()).toEqual({});
  });

  test('the secret opens the session, which is then told by empty requirements', async () => {
    await createAccount(store, {
      user: 'bob',
      loginPassword: 'pw',
      passphrase: DEMO_PASSPHRASE,
    });
    const client = connect('bob', 'pw', dialect);
    const { challenge } = await client.requestSession();
    expect(challenge?.type).toBe('PWDv1r1');
    expect(await codeOf(client.getKeychains())).toBe('session-required');
    expect(await codeOf(client.openSession(WRONG))).toBe('wrong-passphrase');
    const answer = await client.openSession(RIGHT);
    expect(Object.keys(answer.keys)).toEqual(['CSEv1r1']);
    expect(await client.requestSession()).toEqual({ challenge: null, tokens: [] });
  });

  test('the fifth failure blocks, and says so once', async () => {
    await createAccount(store, {
      user: 'bob',
      loginPassword: 'pw',
      passphrase: DEMO_PASSPHRASE,
    });
    const client = connect('bob', 'pw', dialect);
    for (let attempt = 1; attempt < 5; attempt += 1) {
      expect(await codeOf(client.openSession(WRONG))).toBe('wrong-passphrase');
    }
    expect(await codeOf(client.openSession(WRONG))).toBe('attempts-used-up');
    expect(await codeOf(client.openSession(RIGHT))).toBe('blocked');
    expect(await codeOf(client.requestSession())).toBe('blocked');
  });

  test('tokens: missing, wrong, right', async () => {
    const { appToken } = await createAccount(store, {
      user: 'carol',
      loginPassword: 'pw',
      passphrase: DEMO_PASSPHRASE,
      providers: ['totp', 'backup_codes'],
      backupCodes: ['11112222'],
    });
    expect(await codeOf(connect('carol', 'pw', dialect).requestSession())).toBe(
      'app-token-required',
    );
    const client = connect('carol', appToken ?? '', dialect);
    expect((await client.requestSession()).tokens.map(({ id }) => id)).toEqual([
      'totp',
      'backup_codes',
    ]);
    expect(await codeOf(client.openSession(RIGHT))).toBe('token-missing');
    const open = (code: string) => client.openSession({ ...RIGHT, token: { backup_codes: code } });
    expect(await codeOf(open('99999999'))).toBe('token-wrong');
    expect(await codeOf(open('11112222'))).toBe('no error');
    expect(await codeOf(client.requestToken('nosuch'))).toBe('token-request-failed');
  });

  test('a session that has ended in silence comes back as a replaced id', async () => {
    await createAccount(store, {
      user: 'bob',
      loginPassword: 'pw',
      passphrase: DEMO_PASSPHRASE,
    });
    const client = connect('bob', 'pw', dialect);
    await client.openSession(RIGHT);
    const events: ClientEvent[] = [];
    client.subscribe((event) => events.push(event));
    seconds += 600;
    expect(await codeOf(client.getKeychains())).toBe('no error');
    seconds += 601;
    expect(await codeOf(client.getKeychains())).toBe('session-required');
    expect(
      events.flatMap((event) => (event.kind === 'session-id' ? [event.event.kind] : [])),
    ).toEqual(['same', 'replaced']);
  });

  test('a wrong login is not the same as a wrong passphrase', async () => {
    await createAccount(store, { user: 'alice', loginPassword: 'pw' });
    expect(await codeOf(connect('alice', 'wrong', dialect).requestSession())).toBe(
      'connection-lost',
    );
    expect(await codeOf(connect('alice', '', dialect).requestSession())).toBe('connection-lost');
  });
});

describe('what is not an answer of the Passwords app', () => {
  const html = (status: number) => () =>
    new Response('<!doctype html><title>Welcome</title>', {
      status,
      headers: { 'content-type': 'text/html' },
    });

  test.each([
    ['a page where JSON was due', html(200), 'not-a-passwords-server'],
    ['a page that is not there', html(404), 'not-a-passwords-server'],
    ['a captive portal', html(403), 'not-a-passwords-server'],
    ['a redirect', () => Response.redirect('http://localhost/login'), 'not-a-passwords-server'],
    ['maintenance', html(503), 'maintenance'],
    ['a failing proxy', html(502), 'server-error'],
    ['an unknown call', () => new Response('', { status: 405 }), 'not-supported'],
    ['too many calls', () => new Response('', { status: 429 }), 'rate-limited'],
    ['another JSON', () => Response.json({ challenge: 7 }), 'unreadable-answer'],
    [
      'half a challenge',
      () => Response.json({ challenge: { salts: ['00'] } }),
      'unreadable-answer',
    ],
    ['no network', () => Promise.reject(new TypeError('https://u:p@host/?secret')), 'offline'],
    [
      'the host asks for https',
      () => Response.json({ status: 'error', id: '6304571a', message: 'x' }, { status: 400 }),
      'https-required',
    ],
    [
      'an id of a release to come',
      () => Response.json({ status: 'error', id: 'deadbeef', message: 'x' }, { status: 500 }),
      'server-error',
    ],
  ])('%s', async (_, answer, code) => {
    expect(await codeOf(answering(answer).requestSession())).toBe(code);
  });

  test('an empty array stands for an empty object', async () => {
    expect(await answering(() => Response.json([])).requestSession()).toEqual({
      challenge: null,
      tokens: [],
    });
  });
});

test('an answer that never comes is a timeout, one that nobody wants is aborted', async () => {
  const never = (signal: AbortSignal | null | undefined) =>
    new Promise<Response>((_, reject) => {
      const stop = () => reject(new DOMException('', 'AbortError'));
      if (signal?.aborted === true) stop();
      signal?.addEventListener('abort', stop);
    });
  const client = createClient({
    baseUrl: BASE,
    fetch: (_, init) => never(init.signal),
    timeoutMs: 5,
  });
  expect(await codeOf(client.keepAlive())).toBe('timeout');
  const patient = createClient({ baseUrl: BASE, fetch: (_, init) => never(init.signal) });
  const stop = new AbortController();
  const call = codeOf(patient.keepAlive({ signal: stop.signal }));
  stop.abort();
  expect(await call).toBe('aborted');
});

test('an error holds nothing of what was sent or answered', async () => {
  const client = answering(() =>
    Response.json({ status: 'error', id: 'a361c427', message: 'hunter2 hunter2' }, { status: 401 }),
  );
  const thrown = await client
    .openSession({ challenge: 'hunter2'.repeat(8) })
    .catch(
      (error: unknown) => `${JSON.stringify(error)} ${error instanceof Error ? error.stack : ''}`,
    );
  expect(thrown).toContain('wrong-passphrase');
  expect(thrown).not.toContain('hunter2');
});

test('calls before the first answer wait for its session id instead of opening sessions of their own', async () => {
  const sent: (string | null)[] = [];
  const client = createClient({
    baseUrl: BASE,
    fetch: (_, init) => {
      sent.push(new Headers(init.headers).get('x-api-session'));
      return Promise.resolve(Response.json({}, { headers: { 'x-api-session': 'first' } }));
    },
  });
  await Promise.all([client.requestSession(), client.requestSession(), client.requestSession()]);
  expect(sent).toEqual([null, 'first', 'first']);
});

test('a late answer of an older session does not bring its id back', async () => {
  const late = Promise.withResolvers<Response>();
  const ids = ['old', 'late-old'];
  const client = createClient({
    baseUrl: BASE,
    fetch: (input) =>
      input.endsWith('keepalive')
        ? late.promise
        : Promise.resolve(Response.json({}, { headers: { 'x-api-session': ids.shift() ?? '' } })),
  });
  await client.requestSession();
  const call = client.keepAlive();
  client.adoptSession('new');
  late.resolve(Response.json({ success: true }, { headers: { 'x-api-session': 'old' } }));
  await call;
  expect(client.sessionId()).toBe('new');
});

describe('sizes', () => {
  const token = { type: 'user-token', id: 'totp', label: 'Codes', description: '', request: false };

  test('an answer that never ends is given up', async () => {
    let chunks = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        chunks += 1;
        stream.enqueue(new Uint8Array(1_000_000).fill(0x20));
      },
    });
    const client = answering(() => new Response(body));
    expect(await codeOf(client.requestSession())).toBe('unreadable-answer');
    expect(chunks).toBeLessThan(10);
  });

  test('no account has a thousand second factors', async () => {
    const tokens = Array.from({ length: 1000 }, (_, index) => ({ ...token, id: `t${index}` }));
    const client = answering(() => Response.json({ token: tokens }));
    expect(await codeOf(client.requestSession())).toBe('unreadable-answer');
  });

  test('names are cut short, and turn nothing around', async () => {
    const label = '\u202Ekcart\u0000\n\u200BBad';
    const description = 'long '.repeat(1000);
    const client = answering(() => Response.json({ token: [{ ...token, label, description }] }));
    const [read] = (await client.requestSession()).tokens;
    expect(read?.label).toBe('kcart Bad');
    expect(read?.description.length).toBeLessThan(300);
  });
});

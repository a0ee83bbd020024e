/** Behaviour of protocol.md that no recording shows, or not in full. */
import { describe, expect, test } from 'vitest';
import { createAccount } from './demo/demo-accounts.ts';
import type { Dialect } from './dialect.ts';
import { createTestClient, OTHER_SECRET, SALTS, SECRET } from '#testing/server-client.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';

const WRONG = { challenge: OTHER_SECRET };
const FIFTH = { status: 403, id: 'b927b225' };
const BLOCKED = { status: 403, id: '64a6cf1f' };
const UNAUTHORISED = { status: 412, id: '4ad27488' };
const DIALECTS: readonly Dialect[] = ['2021', '2024'];

/** A wiped server where alice has a challenge; limits are off. */
async function withChallenge(dialect: Dialect = '2021'): Promise<TestServer> {
  const server = await startTestServer({ dialect });
  await server.control({ wipe: true, rate_limit: false });
  await password(server).post('account/challenge/set', { secret: SECRET, data: SALTS });
  return server;
}

const password = (server: TestServer) => createTestClient(server, 'alice', 'alice-login-password');
const token = (server: TestServer) =>
  createTestClient(server, 'alice', 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE');

describe.each(DIALECTS)('failed sign-ins, dialect %s', (dialect) => {
  test('the fifth failure with an app token revokes it and blocks login passwords', async () => {
    await using server = await withChallenge(dialect);
    const client = token(server);
    for (let attempt = 1; attempt < 5; attempt += 1) {
      expect((await client.post('session/open', WRONG)).status).toBe(401);
    }
    expect(await client.post('session/open', WRONG)).toMatchObject(FIFTH);
    expect(await client.get('session/request')).toMatchObject({
      status: 401,
      body: { message: '' },
    });
    expect(await password(server).get('session/request')).toMatchObject(BLOCKED);
    expect(await server.control({})).toMatchObject({
      failedAttempts: '5',
      tokens: [],
      notifications: [{ user: 'alice', revoked: true }],
    });
  });

  test('the counter is shared: three failures by password and two by token', async () => {
    await using server = await withChallenge(dialect);
    const byPassword = password(server);
    const byToken = token(server);
    for (let attempt = 0; attempt < 3; attempt += 1) await byPassword.post('session/open', WRONG);
    expect((await byToken.post('session/open', WRONG)).status).toBe(401);
    expect(await byToken.post('session/open', WRONG)).toMatchObject(FIFTH);
    expect(await byPassword.post('session/open', { challenge: SECRET })).toMatchObject(BLOCKED);
  });

  test('after a block by password an app token still opens, and a failure revokes it', async () => {
    await using server = await withChallenge(dialect);
    const byPassword = password(server);
    for (let attempt = 0; attempt < 5; attempt += 1) await byPassword.post('session/open', WRONG);
    const byToken = token(server);
    expect((await byToken.get('session/request')).status).toBe(200);
    expect(await byToken.post('session/open', WRONG)).toMatchObject(FIFTH);
    expect((await byToken.get('session/request')).status).toBe(401);
  });
});

describe('sessions', () => {
  test('close ends an authorised session and names a new one', async () => {
    await using server = await withChallenge();
    const client = password(server);
    await client.post('session/open', { challenge: SECRET });
    const opened = client.session;
    expect(await client.get('session/close')).toMatchObject({
      status: 200,
      body: { success: true },
    });
    expect(client.session).not.toBe(opened);
    expect(await client.get('session/close')).toMatchObject(UNAUTHORISED);
    client.session = opened;
    expect(await client.get('keychain/get')).toMatchObject(UNAUTHORISED);
    expect(client.session).not.toBe(opened);
  });

  test('without a challenge, close needs no authorised session', async () => {
    await using server = await startTestServer();
    await server.control({ wipe: true });
    const client = password(server);
    await client.get('session/request');
    const opened = client.session;
    expect(await client.get('session/close')).toMatchObject({ body: { success: true } });
    expect(client.session).not.toBe(opened);
  });

  test.each([
    ['2021', { status: 503, id: 0 }, { status: 503, id: 0 }],
    ['2024', { status: 500, id: '3476b978' }, { status: 500, id: '3476b978' }],
  ] as const)(
    'one overtaken by a change cannot read keychains (%s)',
    async (dialect, get, open) => {
      await using server = await withChallenge(dialect);
      const here = password(server);
      const there = password(server);
      await here.post('session/open', { challenge: SECRET });
      await there.post('session/open', { challenge: SECRET });
      await here.post('keychain/set', { id: 'CSEv1r1', data: 'sealed' });
      const change = { secret: OTHER_SECRET, data: SALTS, oldSecret: SECRET };
      expect((await here.post('account/challenge/set', change)).status).toBe(200);

      expect(await here.get('keychain/get')).toMatchObject({ body: { CSEv1r1: 'sealed' } });
      expect((await there.get('session/request')).body).toEqual({});
      expect(await there.get('keychain/get')).toMatchObject(get);
      expect((await there.post('keychain/set', { id: 'CSEv1r1', data: 'x' })).status).toBe(503);
      expect(await there.post('session/open', {})).toMatchObject(open);
      const again = password(server);
      expect(await again.post('session/open', { challenge: OTHER_SECRET })).toMatchObject({
        status: 200,
        body: { keys: { CSEv1r1: 'sealed' } },
      });
    },
  );

  test('those that nobody came back to are cleared away after a day', async () => {
    await using server = await withChallenge();
    const client = password(server);
    for (const offset of [0, 86_400, 86_402]) {
      await server.control({ time_offset: offset });
      client.session = null;
      await client.get('session/keepalive');
    }
    expect(await server.control({})).toMatchObject({ sessions: 2 });
  });

  test('the clock runs until a test takes it, and again when it is given back', async () => {
    let now = 1_000_000_000_000;
    await using server = await startTestServer({ now: () => now });
    await createAccount(server.store, { user: 'dave', loginPassword: 'dave-login-password' });
    const client = createTestClient(server, 'dave', 'dave-login-password');
    await client.get('session/request');
    const first = client.session;
    now += 600_999;
    await client.get('session/request');
    expect(client.session).toBe(first);
    now += 601_000;
    await client.get('session/request');
    expect(client.session).not.toBe(first);
    const second = client.session;
    await server.control({ time_offset: 601 });
    await client.get('session/request');
    expect(client.session).not.toBe(second);
    const third = client.session;
    await server.control({ time_offset: null });
    await client.get('session/request');
    expect(client.session).toBe(third);
  });
});

describe('settings and features', () => {
  test('settings are answered without an authorised session', async () => {
    await using server = await withChallenge();
    const client = password(server);
    const names = [
      'user.session.lifetime',
      'server.theme.label',
      'user.encryption.cse',
      'user.constructor',
    ];
    expect(await client.post('settings/get', names)).toMatchObject({
      status: 200,
      body: {
        'user.session.lifetime': 600,
        'server.theme.label': 'Example Cloud',
        'user.encryption.cse': 1,
        'user.constructor': null,
      },
    });
    await server.control({ user_values: { 'session/lifetime': '30' } });
    expect((await client.post('settings/get', names.slice(0, 1))).body).toEqual({
      'user.session.lifetime': 30,
    });
    expect((await client.post('settings/get', [])).body).toEqual([]);
    expect((await client.post('settings/get', [['x']])).status).toBe(503);
  });

  test('without the feature, 2021 sets no challenge', async () => {
    await using server = await startTestServer();
    await server.control({ wipe: true, features: { server: { '2021.1': {} } } });
    const answer = await password(server).post('account/challenge/set', {
      secret: SECRET,
      data: SALTS,
    });
    expect(answer).toMatchObject({ status: 500, id: 'adca63f1' });
  });
});

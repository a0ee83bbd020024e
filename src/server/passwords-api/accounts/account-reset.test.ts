/** What the recordings do not show of a reset (protocol.md, "account/reset", and the counter). */
import { describe, expect, test } from 'vitest';
import { createTestClient, OTHER_SECRET, SALTS, SECRET } from '#testing/server-client.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';

const LOGIN_PASSWORD = 'alice-login-password';
/** Time moves by `time_offset` alone, however slow the machine is. */
const now = () => Date.UTC(2026, 0, 1);

test('2021: only a successful open clears the counter, so a block outlives a reset', async () => {
  await using server = await startTestServer({ dialect: '2021', now });
  await server.control({ wipe: true, rate_limit: false, wait: 5 });
  const owner = createTestClient(server, 'alice', LOGIN_PASSWORD);
  await owner.post('account/challenge/set', { secret: SECRET, data: SALTS });
  await owner.post('session/open', { challenge: SECRET });
  const stranger = createTestClient(server, 'alice', LOGIN_PASSWORD);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await stranger.post('session/open', { challenge: OTHER_SECRET });
  }
  await owner.post('account/reset', { password: LOGIN_PASSWORD });
  await server.control({ time_offset: 6 });
  expect(await owner.post('account/reset', { password: LOGIN_PASSWORD })).toMatchObject({
    status: 200,
  });
  expect(await server.control({})).toMatchObject({ failedAttempts: '5' });
  expect(await owner.get('session/request')).toMatchObject({ status: 403, id: '64a6cf1f' });
});

test('2024: a reset takes the counter with it', async () => {
  await using server = await startTestServer({ dialect: '2024', now });
  await server.control({ wipe: true, rate_limit: false });
  const owner = createTestClient(server, 'alice', LOGIN_PASSWORD);
  await server.control({ user: 'alice', user_values: { 'login/attempts/failed': 3 } });
  const { body } = await owner.post('account/reset', {});
  const code: unknown = body instanceof Object ? Reflect.get(body, 'code') : null;
  expect(await owner.post('account/reset', { code })).toMatchObject({ status: 200 });
  expect(await server.control({})).toMatchObject({ failedAttempts: null });
});

test('2021: each session waits for itself, through the last second of its window', async () => {
  await using server = await startTestServer({ dialect: '2021', now });
  await server.control({ wipe: true, rate_limit: false, wait: 5 });
  const here = createTestClient(server, 'alice', LOGIN_PASSWORD);
  // With an app token it is still the login password that is asked.
  const there = createTestClient(server, 'alice', 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE');
  const reset = { password: LOGIN_PASSWORD };
  const accepted = { status: 202, body: { status: 'accepted', wait: 5 } };
  expect(await here.post('account/reset', reset)).toMatchObject(accepted);
  await server.control({ time_offset: 30 });
  expect(await there.post('account/reset', reset)).toMatchObject(accepted);
  const token = { password: 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE' };
  expect(await there.post('account/reset', token)).toMatchObject({ status: 403, id: 'a361c427' });
  await server.control({ time_offset: 5 + 59 });
  expect(await here.post('account/reset', reset)).toMatchObject({ status: 200 });
  expect(await there.post('account/reset', reset)).toMatchObject(accepted);
});

describe('a reset that breaks off', () => {
  /** alice has a challenge and a keychain; her reset fails after so many parts. */
  async function resetBroken(server: TestServer, parts: number, encrypted = true) {
    await server.control({ wipe: true, rate_limit: false, wait: 0, reset_breaks: parts });
    const client = createTestClient(server, 'alice', LOGIN_PASSWORD);
    if (encrypted) {
      await client.post('account/challenge/set', { secret: SECRET, data: SALTS });
      await client.post('keychain/set', { id: 'CSEv1r1', data: 'sealed' });
    }
    const first = await client.post('account/reset', { password: LOGIN_PASSWORD });
    const code: unknown = Reflect.get(Object(first.body), 'code');
    const before = client.session;
    const answer = await client.post('account/reset', { code, password: LOGIN_PASSWORD });
    return { client, answer, sameSession: client.session === before };
  }
  const OPEN = { challenge: SECRET };
  const FAILED = { status: 503, id: 0 };

  test.each(['2021', '2024'] as const)(
    'before its first part changes nothing (%s)',
    async (dialect) => {
      await using server = await startTestServer({ dialect, now });
      const { client, answer, sameSession } = await resetBroken(server, 0);
      expect(answer).toMatchObject(FAILED);
      expect(sameSession).toBe(true);
      expect(await client.get('keychain/get')).toMatchObject({ body: { CSEv1r1: 'sealed' } });
    },
  );

  test.each(['2021', '2024'] as const)('deletes sessions first (%s)', async (dialect) => {
    await using server = await startTestServer({ dialect, now });
    const { client, answer, sameSession } = await resetBroken(server, 1);
    expect(answer).toMatchObject(FAILED);
    expect(sameSession).toBe(false);
    expect(await client.get('keychain/get')).toMatchObject({ status: 412 });
    expect(await client.post('session/open', OPEN)).toMatchObject({
      status: 200,
      body: { keys: { CSEv1r1: 'sealed' } },
    });
  });

  test('without encryption a new session asks for nothing, as after a whole reset', async () => {
    await using server = await startTestServer({ now });
    const { client, answer, sameSession } = await resetBroken(server, 1, false);
    expect(answer).toMatchObject(FAILED);
    expect(sameSession).toBe(false);
    expect(await client.get('session/request')).toMatchObject({ status: 200, body: {} });
  });

  test('2021: tags, folders, passwords and shares go before what signs in', async () => {
    await using server = await startTestServer({ dialect: '2021', now });
    const { client } = await resetBroken(server, 5);
    expect(await client.post('session/open', OPEN)).toMatchObject({
      status: 200,
      body: { keys: { CSEv1r1: 'sealed' } },
    });
  });

  test.each([
    ['2021', 7, { status: 500, id: '1d21b905' }],
    ['2024', 2, FAILED],
    ['2024', 8, FAILED],
  ] as const)('%s: after part %i the challenge is gone for ever', async (dialect, parts, gone) => {
    await using server = await startTestServer({ dialect, now });
    const { client } = await resetBroken(server, parts);
    expect(await client.get('session/request')).toMatchObject(gone);
    expect(await client.post('session/open', OPEN)).toMatchObject(gone);
    expect(await server.control({})).toMatchObject({ failedAttempts: null });
    expect(await client.get('account/challenge/get')).toMatchObject({ status: 412 });
  });

  test.each(['2021', '2024'] as const)('only the next one does (%s)', async (dialect) => {
    await using server = await startTestServer({ dialect, now });
    const { client } = await resetBroken(server, 1);
    await client.post('session/open', OPEN);
    const first = await client.post('account/reset', { password: LOGIN_PASSWORD });
    const code: unknown = Reflect.get(Object(first.body), 'code');
    const answer = await client.post('account/reset', { code, password: LOGIN_PASSWORD });
    expect(answer).toMatchObject({ status: 200 });
    expect(await client.get('session/request')).toMatchObject({ status: 200, body: {} });
    expect(await client.get('account/challenge/get')).toMatchObject({ status: 404 });
  });
});

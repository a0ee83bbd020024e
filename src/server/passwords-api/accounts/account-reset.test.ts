/** What the recordings do not show of a reset (protocol.md, "account/reset", and the counter). */
import { expect, test } from 'vitest';
import { createTestClient, OTHER_SECRET, SALTS, SECRET } from '#testing/server-client.ts';
import { startTestServer } from '#testing/test-server.ts';

const LOGIN_PASSWORD = 'alice-login-password';

test('2021: only a successful open clears the counter, so a block outlives a reset', async () => {
  await using server = await startTestServer({ dialect: '2021' });
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
  await using server = await startTestServer({ dialect: '2024' });
  await server.control({ wipe: true, rate_limit: false });
  const owner = createTestClient(server, 'alice', LOGIN_PASSWORD);
  await server.control({ user: 'alice', user_values: { 'login/attempts/failed': 3 } });
  const { body } = await owner.post('account/reset', {});
  const code: unknown = body instanceof Object ? Reflect.get(body, 'code') : null;
  expect(await owner.post('account/reset', { code })).toMatchObject({ status: 200 });
  expect(await server.control({})).toMatchObject({ failedAttempts: null });
});

test('2021: each session waits for itself, through the last second of its window', async () => {
  await using server = await startTestServer({ dialect: '2021' });
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

/** What a reset takes with it besides passwords and keys (protocol.md, "account/reset", counter). */
import { expect, test } from 'vitest';
import { createTestClient, OTHER_SECRET, SALTS, SECRET } from './test-client.ts';
import { startTestServer } from './test-server.ts';

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

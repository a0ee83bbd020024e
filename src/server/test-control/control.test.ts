import { describe, expect, test } from 'vitest';
import { createTestClient, OTHER_SECRET, SALTS, SECRET } from '#testing/server-client.ts';
import { api, basic, startTestServer } from '#testing/test-server.ts';

const ALICE = basic('alice', 'alice-login-password');
const REQUEST = { method: 'GET', path: api('session/request'), headers: ALICE };

/** Rows of items. */
const NONE = { live: 0, deleted: 0 };

describe('POST /__control', () => {
  test.each([
    ['{"wait":-1}', 'wait'],
    ['{"reset_breaks":"soon"}', 'reset_breaks'],
    ['{"time_offset":"soon"}', 'time_offset'],
    ['{"faults":[{"mode":"explode"}]}', 'faults.0.mode'],
    ['nonsense', 'the body is not JSON'],
    ['[]', 'body'],
  ])('refuses %s in one line', async (body, line) => {
    await using server = await startTestServer();
    const reply = await server.call({ method: 'POST', path: '/__control', body });
    expect(reply.status).toBe(400);
    expect(reply.body).toContain(line);
    expect(reply.body).not.toContain('\n');
  });

  test('an empty body only reads', async () => {
    await using server = await startTestServer();
    await server.control({ wipe: true });
    const before = await server.control({});
    expect(before).toEqual({
      failedAttempts: null,
      tokens: ['AAAAA-BBBBB-CCCCC-DDDDD-EEEEE'],
      mail: null,
      notifications: [],
      sessions: 0,
      rows: [],
      passwords: NONE,
      passwordRevisions: NONE,
      folders: NONE,
      folderRevisions: NONE,
      tags: NONE,
      tagRevisions: NONE,
      passwordTagRelations: NONE,
      shares: NONE,
    });
    expect(await server.control({})).toEqual(before);
  });

  test('names keys that mean nothing here, and does the rest', async () => {
    await using server = await startTestServer();
    const body = ' {"wipe": true, "backup_codes": null, "app_config": {"x": 1}} \n';
    const reply = await server.call({ method: 'POST', path: '/__control', body });
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.body)).toMatchObject({ sessions: 0, ignored: ['app_config'] });
  });

  test('null puts back what was there before', async () => {
    await using server = await startTestServer();
    await server.control({ wipe: true, twofactor: ['totp'], https: false, faults: [{}] });
    await server.control({ twofactor: null, https: null, faults: null, rate_limit: null });
    expect((await server.call(REQUEST)).status).toBe(200);
  });

  // The last two are what a page sends whose own name was made to lead to this machine.
  test.each([
    [{ origin: 'https://elsewhere.example' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ host: 'evil.example', origin: 'http://evil.example' }, 421],
    [{ host: 'evil.example:4173' }, 421],
  ])('is closed to pages of other origins: %j', async (headers, status) => {
    await using server = await startTestServer();
    const reply = await server.call({
      method: 'POST',
      path: '/__control',
      headers,
      body: '{"wipe":true}',
    });
    expect(reply.status).toBe(status);
    expect(await server.control({})).toMatchObject({ tokens: [] });
  });

  test('fixes the seconds of the reset waits', async () => {
    await using server = await startTestServer({ now: () => 0 });
    await server.control({ wipe: true, wait: 7 });
    const client = createTestClient(server, 'alice', 'alice-login-password');
    const body = { password: 'alice-login-password' };
    expect((await client.post('account/reset', body)).body).toEqual({
      status: 'accepted',
      wait: 7,
    });
    await server.control({ wait: null, time_offset: 7 });
    expect((await client.post('account/reset', body)).body).toEqual({ status: 'ok' });
  });
});

describe('faults', () => {
  test('status: answered without taking effect, as often as asked', async () => {
    await using server = await startTestServer();
    const rule = { path: 'session/request', status: 502, body: '<html>', times: 2, skip: 1 };
    await server.control({ wipe: true, faults: [rule] });
    const statuses: number[] = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await server.call(REQUEST)).status);
    expect(statuses).toEqual([200, 502, 502, 200]);
  });

  test('drop-before: the connection is cut and nothing happened', async () => {
    await using server = await startTestServer();
    const rule = { method: 'POST', path: '/api/1.0/account/challenge/set', mode: 'drop-before' };
    await server.control({ wipe: true, faults: [rule] });
    const client = createTestClient(server, 'alice', 'alice-login-password');
    const body = { secret: SECRET, data: SALTS };
    await expect(client.post('account/challenge/set', body)).rejects.toThrow('hang up');
    expect((await client.get('account/challenge/get')).status).toBe(404);
  });

  test('drop-after: it happened, but the answer is lost', async () => {
    await using server = await startTestServer();
    const rule = { path: 'account/challenge/set', mode: 'drop-after', user: 'alice' };
    await server.control({ wipe: true, faults: [rule] });
    const client = createTestClient(server, 'alice', 'alice-login-password');
    const body = { secret: SECRET, data: SALTS };
    await expect(client.post('account/challenge/set', body)).rejects.toThrow('hang up');
    expect((await client.post('session/open', { challenge: SECRET })).status).toBe(200);
  });

  test('the log names routes and statuses, and nothing that was sent', async () => {
    await using server = await startTestServer();
    await server.control({ wipe: true });
    const client = createTestClient(server, 'alice', 'alice-login-password');
    await client.post('account/challenge/set', { secret: SECRET, data: SALTS });
    await client.post(`session/open?challenge=${OTHER_SECRET}`, { challenge: SECRET });
    await client.get(`nosuch/${SECRET}`);
    const log = server.log.join('\n');
    expect(log).toContain('POST session/open 200');
    for (const secret of [
      SECRET,
      OTHER_SECRET,
      'alice-login',
      SALTS[2] ?? '',
      client.session ?? '',
    ]) {
      expect(log).not.toContain(secret);
    }
  });
});

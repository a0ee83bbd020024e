/** The embedded server behind real sockets: large, odd and broken requests. */
import { connect } from 'node:net';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearFailures } from '../passwords-api/sessions/login-attempts.ts';
import { OTHER_SECRET, SALTS, SECRET } from '#testing/server-client.ts';
import { api, basic, startTestServer, type TestServer } from '#testing/test-server.ts';

const ALICE = { 'content-type': 'application/json', ...basic('alice', 'alice-login-password') };

/** Writes bytes as they are and returns all that comes back. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      resolve(Buffer.concat(chunks).toString('utf8'));
    });
  });
}

async function isAlive(server: TestServer): Promise<boolean> {
  const reply = await server.call({
    method: 'GET',
    path: api('session/keepalive'),
    headers: ALICE,
  });
  return reply.status === 200;
}

async function startWiped(): Promise<TestServer> {
  const server = await startTestServer();
  await server.control({ wipe: true, rate_limit: false });
  return server;
}

describe('large bodies', () => {
  test('10 MB are read and judged like any other', async () => {
    await using server = await startWiped();
    await server.call({
      method: 'POST',
      path: api('account/challenge/set'),
      headers: ALICE,
      body: JSON.stringify({ secret: SECRET, data: SALTS }),
    });
    const challenge = 'a'.repeat(10_000_000);
    const path = api('session/open');
    const long = await server.call({
      method: 'POST',
      path,
      headers: ALICE,
      body: JSON.stringify({ challenge }),
    });
    expect(long.status).toBe(400);
    const broken = await server.call({ method: 'POST', path, headers: ALICE, body: challenge });
    expect(broken.status).toBe(401);
  });

  test('more than 32 MB are refused, and the server lives on', async () => {
    await using server = await startWiped();
    const body = new Uint8Array(33 * 1024 * 1024);
    const path = api('session/open');
    expect((await server.call({ method: 'POST', path, headers: ALICE, body })).status).toBe(413);
    expect(await isAlive(server)).toBe(true);
  });
});

describe('odd requests', () => {
  test.each([
    [
      'a host that is none',
      'GET /apps/passwords/api/1.0/session/request HTTP/1.1\r\nHost: a b\r\n',
      400,
    ],
    ['TRACE', 'TRACE /apps/passwords/api/1.0/session/request HTTP/1.1\r\nHost: localhost\r\n', 405],
    [
      'a broken escape',
      'GET /apps/passwords/api/1.0/token/%E0%A4%A/request HTTP/1.1\r\nHost: localhost\r\n',
      405,
    ],
    ['a path that is no URL', 'GET //[ HTTP/1.1\r\nHost: localhost\r\n', 404],
    [
      'another version',
      'GET /apps/passwords/api/2.0/session/request HTTP/1.1\r\nHost: localhost\r\n',
      405,
    ],
  ])('%s', async (_name, head, status) => {
    await using server = await startWiped();
    const answer = await raw(server.port, `${head}Connection: close\r\n\r\n`);
    expect(answer).toContain(`HTTP/1.1 ${status} `);
  });

  test('a client that goes away in the middle of its body harms nobody', async () => {
    await using server = await startWiped();
    await new Promise<void>((resolve, reject) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write(
          'POST /apps/passwords/api/1.0/session/open HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n\r\n{',
        );
        socket.resetAndDestroy();
      });
      socket.on('close', () => {
        resolve();
      });
      socket.on('error', reject);
    });
    expect(await isAlive(server)).toBe(true);
  });
});

test('a name that is not ours reaches no API', async () => {
  await using server = await startWiped();
  const headers = { ...ALICE, host: `evil.example:${server.port}` };
  const reply = await server.call({ method: 'GET', path: api('session/request'), headers });
  expect(reply.status).toBe(421);
  expect(reply.headers.has('x-api-session')).toBe(false);
});

test('whatever is sent, the answer is one of the protocol and names no code of ours', async () => {
  await using server = await startWiped();
  const path = fc.constantFrom(
    'session/request',
    'session/open',
    'session/close',
    'token/email/request',
    'account/challenge/get',
    'account/challenge/set',
    'account/reset',
    'keychain/set',
    'settings/get',
    'nosuch',
    '',
  );
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(SECRET, OTHER_SECRET, SALTS, '', '__proto__', -0, 1e300),
  );
  const body = fc.oneof(
    fc.string(),
    fc
      .dictionary(
        fc.constantFrom('challenge', 'token', 'secret', 'data', 'oldSecret', 'password', 'id', '0'),
        value,
      )
      .map((object) => JSON.stringify(object)),
  );
  const ascii = fc.string({ unit: fc.constantFrom(...Array.from('aZ0 ;=%|,"/+:')) });
  const call = fc.record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'),
    path,
    type: fc.constantFrom(
      'application/json',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'multipart/form-data',
      'text/plain',
      ';',
    ),
    authorization: fc.oneof(
      fc.constantFrom(basic('alice', 'alice-login-password')['authorization'] ?? ''),
      ascii.map((text) => `Basic ${text}`),
      ascii,
    ),
    session: ascii,
    cookie: ascii.map((text) => `nc_passwords=${text}`),
    body,
  });
  const statuses = [200, 202, 400, 401, 403, 404, 405, 412, 500, 503];

  await fc.assert(
    fc.asyncProperty(call, async (sent) => {
      // Else the account is blocked after a few calls, and nothing more is reached.
      clearFailures(server.store, 'alice');
      const reply = await server.call({
        method: sent.method,
        path: api(sent.path),
        headers: {
          'content-type': sent.type,
          authorization: sent.authorization,
          'x-api-session': sent.session,
          cookie: sent.cookie,
          'content-length': String(Buffer.byteLength(sent.body)),
        },
        body: sent.body,
      });
      expect(statuses).toContain(reply.status);
      expect(reply.body).not.toMatch(/\.ts|\.js|node:|SQLITE|Error/);
      expect(server.log.filter((line) => line.includes('failed'))).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(await isAlive(server)).toBe(true);
});

test('every answer says its type for sure and cannot act as a page of the app', async () => {
  await using server = await startWiped();
  const calls = [
    { method: 'GET', path: api('session/request'), headers: ALICE },
    { method: 'GET', path: api('session/request') },
    { method: 'GET', path: api('nosuch'), headers: ALICE },
    { method: 'POST', path: '/__control', body: '{}' },
    { method: 'POST', path: '/__control', body: '{', headers: { origin: 'https://a.example' } },
    { method: 'GET', path: '/__inbox' },
  ];
  for (const call of calls) {
    const { headers } = await server.call(call);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
    // The inbox's own forms would send `Origin: null` under the policy of the others.
    const policy = call.path === '/__inbox' ? 'same-origin' : 'no-referrer';
    expect(headers.get('referrer-policy')).toBe(policy);
  }
});

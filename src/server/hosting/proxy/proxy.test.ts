import { once } from 'node:events';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { createProxy } from './proxy.ts';
import { cookiePrefix } from './proxy-cookies.ts';

const CALL = '/index.php/apps/passwords/api/1.0/session/request';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A real server's stand-in on a free port. */
async function upstream(
  answer: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>,
): Promise<URL> {
  const server = createServer((request, response) => void answer(request, response));
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return new URL(`http://127.0.0.1:${port}`);
}

function call(server: URL, init: RequestInit = {}, path = CALL, timeout = 5_000) {
  const lines: string[] = [];
  const proxy = createProxy({ server, timeout, log: (line) => lines.push(line) });
  const answer = proxy(new Request(`http://localhost:4173${path}`, init));
  return { answer, lines };
}

test('passes method, query, body and credentials to the API below a subfolder', async () => {
  const server = await upstream(async (request, response) => {
    const { method, url, headers } = request;
    const body = await text(request);
    response.setHeader('X-API-SESSION', 'next');
    response.end(JSON.stringify({ method, url, headers, body }));
  });
  server.pathname = '/cloud';
  const { answer } = call(
    server,
    {
      method: 'POST',
      body: '{"challenge":"00"}',
      headers: {
        Authorization: 'Basic YWxpY2U6eA==',
        'Content-Type': 'application/json',
        Cookie: `theirs=0; ${cookiePrefix(server)}nc_passwords=1; nc_passwords=0`,
        Origin: 'http://localhost:4173',
        Referer: 'http://localhost:4173/login',
        'OCS-APIRequest': 'true',
        'X-API-SESSION': 'last',
        'X-Forwarded-For': '10.0.0.1',
        'Keep-Alive': 'timeout=5',
      },
    },
    '/apps/passwords/api/1.0/session/open?x=1',
  );
  const got = await answer;
  expect(got?.status).toBe(200);
  expect(got?.headers.get('X-API-SESSION')).toBe('next');
  const seen: unknown = await got?.json();
  expect(seen).toMatchObject({
    method: 'POST',
    url: '/cloud/apps/passwords/api/1.0/session/open?x=1',
    body: '{"challenge":"00"}',
    headers: {
      authorization: 'Basic YWxpY2U6eA==',
      'content-length': '18',
      'content-type': 'application/json',
      cookie: 'nc_passwords=1',
      host: server.host,
      'ocs-apirequest': 'true',
      origin: server.origin,
      'x-api-session': 'last',
    },
  });
  expect(seen).not.toHaveProperty(['headers', 'referer']);
  expect(seen).not.toHaveProperty(['headers', 'x-forwarded-for']);
  expect(seen).not.toHaveProperty(['headers', 'keep-alive']);
});

test('other paths are not for the server', async () => {
  const { answer } = call(new URL('http://127.0.0.1:1'), {}, '/login');
  expect(await answer).toBeNull();
});

test('an encoded slash does not lead out of the API', async () => {
  const path = '/apps/passwords/api/..%2f..%2fadmin';
  const { answer } = call(new URL('http://127.0.0.1:1'), {}, path);
  expect((await answer)?.status).toBe(404);
});

test.each<[string, Record<string, string>]>([
  ['POST', { Origin: 'https://elsewhere.example' }],
  ['POST', { Origin: 'http://localhost:9' }],
  ['GET', { Origin: 'https://elsewhere.example' }],
  ['GET', { 'Sec-Fetch-Site': 'cross-site' }],
  ['GET', { 'Sec-Fetch-Site': 'same-site' }],
])('a page of another origin cannot call through: %s %j', async (method, headers) => {
  const { answer } = call(new URL('http://127.0.0.1:1'), { method, headers });
  expect((await answer)?.status).toBe(403);
});

test('behind a server that ends TLS, the app itself can call through', async () => {
  const server = await upstream((_request, response) => {
    response.setHeader('Set-Cookie', 'a=1; Path=/; Secure');
    response.end();
  });
  const headers = { Origin: 'https://localhost:4173', 'X-Forwarded-Proto': 'https' };
  const got = await call(server, { method: 'POST', headers }).answer;
  expect(got?.status).toBe(200);
  expect(got?.headers.getSetCookie()).toEqual([`${cookiePrefix(server)}a=1; Path=/; Secure`]);
});

test('what is only for the real host is taken off, and data stays data', async () => {
  const server = await upstream((_request, response) => {
    response.writeHead(401, {
      'Access-Control-Allow-Origin': '*',
      'Content-Encoding': 'gzip',
      'Content-Type': 'text/html',
      'Strict-Transport-Security': 'max-age=1',
      'WWW-Authenticate': 'Basic realm="x"',
      Connection: 'close, X-Hop',
      'X-Hop': '1',
    });
    response.end(gzipSync('{"message":""}'));
  });
  const got = await call(server).answer;
  expect(got?.status).toBe(401);
  expect(await got?.text()).toBe('{"message":""}');
  expect(Object.fromEntries(got?.headers ?? [])).toMatchObject({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'content-type': 'text/html',
    'x-content-type-options': 'nosniff',
  });
  const gone = ['access-control-allow-origin', 'content-encoding', 'strict-transport-security'];
  for (const name of [...gone, 'www-authenticate', 'x-hop']) {
    expect([...(got?.headers.keys() ?? [])]).not.toContain(name);
  }
});

test('cookies are stored for our origin', async () => {
  const server = await upstream((_request, response) => {
    response.setHeader('Set-Cookie', [
      'nc_passwords=1; Domain=cloud.example.org; Path=/cloud; Secure; HttpOnly; SameSite=Lax',
      'other=2; Path=/cloud/apps',
    ]);
    response.end();
  });
  server.pathname = '/cloud';
  const got = await call(server).answer;
  const mark = cookiePrefix(server);
  expect(got?.headers.getSetCookie()).toEqual([
    `${mark}nc_passwords=1; Path=/; HttpOnly; SameSite=Lax`,
    `${mark}other=2; Path=/apps`,
  ]);
});

test('a redirect is passed on, not followed', async () => {
  const server = await upstream((_request, response) => {
    response.writeHead(302, { Location: 'https://login.example.org/' }).end();
  });
  const got = await call(server).answer;
  expect(got?.status).toBe(302);
  expect(got?.headers.get('Location')).toBe('https://login.example.org/');
});

test('an answer that breaks off is a 502, not half an answer', async () => {
  const server = await upstream((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
    response.write('{"success":', () => response.destroy());
  });
  const { answer, lines } = call(server);
  const got = await answer;
  expect(got?.status).toBe(502);
  expect(await got?.json()).toEqual({ message: 'The server could not be reached' });
  expect(lines).toHaveLength(1);
});

test('an answer that stops half-way is a 504', async () => {
  const server = await upstream((_request, response) => void response.write('{"success":'));
  const got = await call(server, {}, CALL, 200).answer;
  expect(got?.status).toBe(504);
});

test('an answer without a body keeps its status', async () => {
  const server = await upstream((_request, response) => void response.writeHead(304).end());
  const got = await call(server).answer;
  expect(got?.status).toBe(304);
  expect(got?.body).toBeNull();
});

test('a server that is not there is a 502 that tells nothing', async () => {
  const server = await upstream(() => {});
  for (const closing of servers.splice(0)) {
    closing.close();
    await once(closing, 'close');
  }
  const { answer, lines } = call(server, { headers: { Authorization: 'Basic c2VjcmV0' } });
  const got = await answer;
  expect(got?.status).toBe(502);
  expect(await got?.json()).toEqual({ message: 'The server could not be reached' });
  expect(lines).toEqual(['The server could not be reached: ECONNREFUSED']);
});

test('a server that says nothing is a 504', async () => {
  const server = await upstream(() => {});
  const got = await call(server, {}, CALL, 50).answer;
  expect(got?.status).toBe(504);
  expect(await got?.json()).toEqual({ message: 'The server did not answer in time' });
});

test('a body beyond all measure is not passed on', async () => {
  const { answer } = call(new URL('http://127.0.0.1:1'), {
    method: 'POST',
    body: new Uint8Array(5 * 1024 * 1024),
  });
  expect((await answer)?.status).toBe(413);
});

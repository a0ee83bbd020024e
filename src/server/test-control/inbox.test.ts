import { describe, expect, test } from 'vitest';
import { createAccount } from '../passwords-api/demo/demo-accounts.ts';
import { sendMessage, listMessages } from '../passwords-api/sessions/messages.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';

const EVIL = '<script>alert("x")</script>\'&';

function page(server: TestServer, path = '/__inbox') {
  return server.call({ method: 'GET', path });
}

describe('the inbox', () => {
  test('shows the newest first, for everybody or for one', async () => {
    await using server = await startTestServer();
    sendMessage(server.store, { user: 'mallory', kind: 'mail', secret: '111111', created: 0 });
    sendMessage(server.store, { user: 'oscar', kind: 'text', secret: '222222', created: 1000 });
    const { body } = await page(server);
    expect(body.indexOf('222222')).toBeLessThan(body.indexOf('111111'));
    expect((await page(server, '/__inbox?user=oscar')).body).not.toContain('111111');
  });

  test('what a message holds is text, wherever it stands', async () => {
    await using server = await startTestServer();
    await createAccount(server.store, { user: EVIL, loginPassword: 'x' });
    sendMessage(server.store, { user: EVIL, kind: 'push', secret: EVIL, created: 0 });
    sendMessage(server.store, { user: EVIL, kind: 'mail', secret: EVIL, created: 0 });
    const query = `?user=${encodeURIComponent(EVIL)}`;
    for (const path of ['/__inbox', `/__inbox${query}`]) {
      const { body } = await page(server, path);
      expect(body).toContain('&#60;script&#62;');
      expect(body).not.toContain('<script');
      expect(body).not.toMatch(/="[^"]*'/);
    }
  });

  test('takes no script and no inline style, and refreshes itself unless asked not to', async () => {
    await using server = await startTestServer();
    const { headers } = await page(server);
    expect(headers.get('content-security-policy')).toContain(
      "default-src 'none'; style-src 'self'",
    );
    expect(headers.get('refresh')).toBe('5');
    expect((await page(server, '/__inbox?live=0')).headers.has('refresh')).toBe(false);
    const style = await page(server, '/__inbox/style.css');
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  test('a push is answered once, and not by a page of another origin', async () => {
    await using server = await startTestServer();
    sendMessage(server.store, { user: 'oscar', kind: 'push', secret: 'aa', created: 0 });
    const answer = (choice: string, origin: string) =>
      server.call({
        method: 'POST',
        path: '/__inbox/answer?user=oscar',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
        body: `id=1&answer=${choice}`,
      });
    const own = `http://127.0.0.1:${server.port}`;
    expect((await answer('approve', 'https://elsewhere.example')).status).toBe(403);
    const declined = await answer('decline', own);
    expect(declined.headers.get('location')).toBe('/__inbox?user=oscar');
    await answer('approve', own);
    expect(listMessages(server.store, null)).toMatchObject([{ state: 'declined' }]);
  });

  test('is closed to other names that lead here', async () => {
    await using server = await startTestServer();
    sendMessage(server.store, { user: 'oscar', kind: 'mail', secret: '444444', created: 0 });
    const headers = { host: `evil.example:${server.port}` };
    const reply = await server.call({ method: 'GET', path: '/__inbox', headers });
    expect(reply.status).toBe(421);
    expect(reply.body).not.toContain('444444');
  });

  test("yesterday's messages are gone", async () => {
    await using server = await startTestServer();
    const message = { user: 'oscar', kind: 'mail', secret: '333333' } as const;
    sendMessage(server.store, { ...message, created: 0 });
    sendMessage(server.store, { ...message, created: 86_400_001 });
    expect(listMessages(server.store, 'oscar')).toHaveLength(1);
  });

  test.each([
    ['POST', '/__inbox', 405],
    ['GET', '/__inbox/answer', 405],
    ['GET', '/__inbox/nosuch', 404],
  ])('%s %s is %i', async (method, path, status) => {
    await using server = await startTestServer();
    expect((await server.call({ method, path })).status).toBe(status);
  });
});

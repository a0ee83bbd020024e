/** Second factors of an account as real providers check them (protocol.md). */
import { randomBytes } from 'node:crypto';
import { TOTP, Secret } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { addAppToken } from '../accounts/accounts.ts';
import { createAccount, DEMO_TOTP_SECRET } from '../demo/demo-accounts.ts';
import { DEMO_ENCRYPTION, DEMO_PASSPHRASE } from '../demo/demo-encryption.ts';
import type { Dialect } from '../dialect.ts';
import { createTestClient, OTHER_SECRET } from '#testing/server-client.ts';
import { startTestServer } from '#testing/test-server.ts';

const NOW = Date.UTC(2026, 0, 1);
const DIALECTS: readonly Dialect[] = ['2021', '2024'];
const VERIFICATION_FAILED = { status: 401, id: '8b4f02b4' };
const FORBIDDEN = {
  status: 401,
  body: { message: 'Password login forbidden, use token instead' },
};

describe.each(DIALECTS)('second factors of real accounts, dialect %s', (dialect) => {
  const accept = (body: unknown) => expect(body).toMatchObject({ status: 200 });

  async function start() {
    const server = await startTestServer({ dialect, now: () => NOW });
    const { appToken } = await createAccount(server.store, {
      user: 'erin',
      loginPassword: 'erin-login-password',
      passphrase: DEMO_PASSPHRASE,
      providers: [
        'totp',
        'email',
        'gateway_sms',
        'twofactor_nextcloud_notification',
        'backup_codes',
      ],
      backupCodes: ['12345678'],
    });
    const client = createTestClient(server, 'erin', appToken ?? '');
    const open = (token: Record<string, string>, challenge = DEMO_ENCRYPTION.secret) =>
      client.post('session/open', { challenge, token });
    return { server, client, open };
  }

  test('the app token asks for challenge and token', async () => {
    const { server, client } = await start();
    await using _ = server;
    const { body } = await client.get('session/request');
    expect(body).toMatchObject({
      challenge: { salts: DEMO_ENCRYPTION.salts, type: 'PWDv1r1' },
      token: [
        { id: 'totp', request: false },
        { id: 'email', request: true },
        { id: 'gateway_sms', type: 'user-token', request: true },
        { id: 'twofactor_nextcloud_notification', type: 'request-token', request: true },
        { id: 'backup_codes', request: false },
      ],
    });
  });

  const app = new TOTP({ secret: Secret.fromBase32(DEMO_TOTP_SECRET) });
  /** What the authenticator app shows so many periods from now. */
  const codeIn = (periods: number) => app.generate({ timestamp: NOW + periods * 30_000 });

  test.each([
    [-4, false],
    [-3, true],
    [0, true],
    [3, true],
    [4, false],
  ])('the code of %i periods from now opens: %s', async (periods, opens) => {
    const { server, open } = await start();
    await using _ = server;
    const answer = await open({ totp: codeIn(periods) });
    expect(answer).toMatchObject(opens ? { status: 200 } : VERIFICATION_FAILED);
  });

  test('a code of the authenticator app is used up, also when the challenge fails', async () => {
    const { server, client, open } = await start();
    await using _ = server;
    expect((await open({ totp: codeIn(0) }, OTHER_SECRET)).status).toBe(401);
    expect(await open({ totp: codeIn(0) })).toMatchObject(VERIFICATION_FAILED);
    expect(await server.control({ user: 'erin' })).toMatchObject({ failedAttempts: '2' });
    accept(await open({ totp: codeIn(1) }));
    // Nor does an earlier one pass any more.
    client.session = null;
    expect(await open({ totp: codeIn(-1) })).toMatchObject(VERIFICATION_FAILED);
  });

  test('codes of providers that a test has set pass again and again', async () => {
    const { server, client, open } = await start();
    await using _ = server;
    await server.control({ user: 'erin', twofactor: ['totp'] });
    for (let time = 0; time < 2; time += 1) {
      client.session = null;
      expect((await open({ totp: '123456' })).status).toBe(200);
    }
  });

  test.each([
    ['the right login password', 'erin-login-password'],
    ['a wrong one', 'mistyped'],
    ['an unknown app token', 'AAAAA-BBBBB-CCCCC-DDDDD-FFFFF'],
  ])('%s is forbidden, not wrong', async (_what, password) => {
    const { server } = await start();
    await using _ = server;
    const client = createTestClient(server, 'erin', password);
    expect(await client.get('session/request')).toMatchObject(FORBIDDEN);
  });

  test('the fifth failure and each one after it revokes the app token it was made with', async () => {
    const { server, client, open } = await start();
    await using _ = server;
    for (let attempt = 0; attempt < 4; attempt += 1) await open({ totp: '000000' });
    expect(await open({ totp: '000000' })).toMatchObject({ status: 403, id: 'b927b225' });
    expect(await client.get('session/request')).toMatchObject(FORBIDDEN);
    const value = 'GGGGG-HHHHH-JJJJJ-KKKKK-LLLLL';
    addAppToken(server.store, 'erin', { value, name: '', shown: true }, randomBytes);
    const again = createTestClient(server, 'erin', value);
    expect((await again.get('session/request')).status).toBe(200);
    const wrong = { challenge: DEMO_ENCRYPTION.secret, token: { totp: '000000' } };
    expect(await again.post('session/open', wrong)).toMatchObject({ status: 403, id: 'b927b225' });
    expect(await again.get('session/request')).toMatchObject(FORBIDDEN);
  });

  test('a mailed code is used up even if the challenge then fails', async () => {
    const { server, client, open } = await start();
    await using _ = server;
    await client.get('token/email/request');
    const state = await server.control({ user: 'erin' });
    const mail: unknown = state instanceof Object ? Reflect.get(state, 'mail') : null;
    const code = mail instanceof Object ? String(Reflect.get(mail, 'code')) : '';
    expect(code).toMatch(/^\d{6}$/);
    expect((await open({ email: code }, OTHER_SECRET)).status).toBe(401);
    expect(await open({ email: code })).toMatchObject({ status: 401, id: '8b4f02b4' });
  });

  test('a texted code arrives in the inbox', async () => {
    const { server, client, open } = await start();
    await using _ = server;
    await client.get('token/gateway_sms/request');
    const page = (await server.call({ method: 'GET', path: '/__inbox?user=erin' })).body;
    expect(page).toContain('Text message for erin');
    accept(await open({ gateway_sms: /data-code>(\d{6})</.exec(page)?.[1] ?? '' }));
  });

  const PUSH = 'twofactor_nextcloud_notification';

  /** Asks for a push; `answer` is what the phone does, `open` sends its value. */
  async function askForPush({ server, client, open }: Awaited<ReturnType<typeof start>>) {
    const { body } = await client.get(`token/${PUSH}/request`);
    const push = /"token":"([0-9A-Za-z]{40})"/.exec(JSON.stringify(body))?.[1] ?? '';
    expect(push).not.toBe('');
    return {
      open: (challenge?: string) => open({ [PUSH]: push }, challenge),
      async answer(choice: 'approve' | 'decline') {
        const page = (await server.call({ method: 'GET', path: '/__inbox' })).body;
        const id = /name="id" value="(\d+)"/.exec(page)?.[1] ?? '';
        await server.call({
          method: 'POST',
          path: '/__inbox/answer',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: `id=${id}&answer=${choice}`,
        });
      },
    };
  }

  test('a push opens once it was approved, and only once', async () => {
    const bed = await start();
    await using _ = bed.server;
    const push = await askForPush(bed);
    await push.answer('approve');
    accept(await push.open());
    bed.client.session = null;
    expect(await push.open()).toMatchObject(VERIFICATION_FAILED);
  });

  test('a push is used up by its first check, before it was approved', async () => {
    const bed = await start();
    await using _ = bed.server;
    const push = await askForPush(bed);
    expect(await push.open()).toMatchObject(VERIFICATION_FAILED);
    await push.answer('approve');
    expect(await push.open()).toMatchObject(VERIFICATION_FAILED);
  });

  test('a push is used up although the challenge then fails', async () => {
    const bed = await start();
    await using _ = bed.server;
    const push = await askForPush(bed);
    await push.answer('approve');
    expect((await push.open(OTHER_SECRET)).status).toBe(401);
    expect(await push.open()).toMatchObject(VERIFICATION_FAILED);
  });

  test('a push lives ten minutes; a check after that is not counted', async () => {
    const bed = await start();
    await using _ = bed.server;
    await bed.server.control({ time_offset: 0 });
    const inTime = await askForPush(bed);
    await inTime.answer('approve');
    await bed.server.control({ time_offset: 600 });
    accept(await inTime.open());
    const late = await askForPush(bed);
    await late.answer('approve');
    await bed.server.control({ time_offset: 1201 });
    bed.client.session = null;
    expect(await late.open()).toMatchObject({ status: 503, id: 0 });
    expect(await bed.server.control({ user: 'erin' })).toMatchObject({ failedAttempts: null });
  });

  test('on a host of version 32 the phone is asked, but the call fails', async () => {
    const { server, client } = await start();
    await using _ = server;
    await server.control({ host: 32 });
    expect(await client.get(`token/${PUSH}/request`)).toMatchObject({ status: 503, id: 0 });
    const inbox = (await server.call({ method: 'GET', path: '/__inbox' })).body;
    expect(inbox).toContain('Sign-in request for erin');
    await server.control({ host: 31 });
    expect((await client.get(`token/${PUSH}/request`)).status).toBe(200);
  });

  test('a backup code opens once', async () => {
    const { server, client, open } = await start();
    await using _ = server;
    accept(await open({ backup_codes: '12345678' }));
    client.session = null;
    expect(await open({ backup_codes: '12345678' })).toMatchObject({ status: 401, id: '8b4f02b4' });
  });

  test('tokens come as form fields too', async () => {
    const { server, open, client } = await start();
    await using _ = server;
    expect((await open({})).status).toBe(401);
    const query = `challenge=${DEMO_ENCRYPTION.secret}&token[totp]=${codeIn(0)}`;
    accept(await client.post(`session/open?${query}`, {}));
  });
});

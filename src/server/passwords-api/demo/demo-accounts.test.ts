import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import vectors from '#protocol/vectors/pwdv1r1.json' with { type: 'json' };
import { createAccount, DEMO_BACKUP_CODES, seedDemoAccounts } from './demo-accounts.ts';
import { DEMO_ENCRYPTION, DEMO_PASSPHRASE } from './demo-encryption.ts';
import { openSealedKeychain, solveSecret } from './passphrase-encryption.ts';
import { openStore } from '../store/store.ts';
import { createTestClient } from '#testing/server-client.ts';
import { startTestServer } from '#testing/test-server.ts';

const OPTIONS = { now: Date.now, random: randomBytes };
const bytes = (hex: string) => Buffer.from(hex, 'hex');

test('the demo accounts are seeded once, and carol keeps her app token', async () => {
  await using server = await startTestServer();
  const first = await seedDemoAccounts(server.store, OPTIONS);
  const bob = createTestClient(server, 'bob', 'bob-login-password');
  await bob.post('session/open', { challenge: DEMO_ENCRYPTION.secret });
  await bob.post('keychain/set', { id: 'CSEv1r1', data: 'his own' });
  expect(await seedDemoAccounts(server.store, OPTIONS)).toEqual(first);
  expect((await bob.get('keychain/get')).body).toEqual({ CSEv1r1: 'his own' });

  const carol = createTestClient(server, 'carol', first.carolAppToken);
  const [code = ''] = DEMO_BACKUP_CODES;
  const opened = await carol.post('session/open', {
    challenge: DEMO_ENCRYPTION.secret,
    token: { backup_codes: code },
  });
  expect(opened).toMatchObject({ body: { keys: { CSEv1r1: DEMO_ENCRYPTION.keychain } } });
  expect(
    (await createTestClient(server, 'alice', 'alice-login-password').get('session/request')).body,
  ).toEqual({});
});

test('the stored demo encryption is that of the demo passphrase', () => {
  const [salt0, salt1, salt2] = DEMO_ENCRYPTION.salts;
  const salts = [bytes(salt0), bytes(salt1), bytes(salt2)] as const;
  expect(solveSecret(DEMO_PASSPHRASE, salts)).toBe(DEMO_ENCRYPTION.secret);
  const keychain: unknown = JSON.parse(
    openSealedKeychain(DEMO_PASSPHRASE, DEMO_ENCRYPTION.keychain),
  );
  const schema = z.object({ keys: z.record(z.string(), z.string()), current: z.string() });
  const { keys, current } = z.parse(schema, keychain);
  expect(keys[current]).toMatch(/^[0-9a-f]{64}$/);
});

test('a fresh account for a story: any passphrase, with or without a keychain', async () => {
  await using server = await startTestServer();
  const passphrase = 'another passphrase, of its own';
  await createAccount(server.store, {
    user: 'ivan',
    loginPassword: 'ivan',
    passphrase,
    keychain: false,
  });
  const client = createTestClient(server, 'ivan', 'ivan');
  expect((await client.get('session/request')).body).toMatchObject({
    challenge: { type: 'PWDv1r1' },
  });
  const store = openStore(':memory:');
  const created = await createAccount(store, {
    user: 'judy',
    loginPassword: 'j',
    providers: ['totp'],
  });
  expect(created.appToken).toMatch(/^(?:[A-Za-z2-9]{5}-){4}[A-Za-z2-9]{5}$/);
  store.close();
});

test('what computes it knows the answers of the official client library', () => {
  const [vector] = vectors.valid;
  const [salt0 = '', salt1 = '', salt2 = ''] = vector?.salts ?? [];
  const salts = [bytes(salt0), bytes(salt1), bytes(salt2)] as const;
  expect(solveSecret(vector?.password ?? '', salts)).toBe(vector?.secret);
});

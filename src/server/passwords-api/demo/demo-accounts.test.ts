import { randomBytes } from 'node:crypto';
import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import vectors from '#protocol/vectors/pwdv1r1.json' with { type: 'json' };
import { RELEASES } from '../dialect.ts';
import { createAccount, DEMO_BACKUP_CODES, seedDemoAccounts } from './demo-accounts.ts';
import { DEMO_ENCRYPTION, DEMO_KEY, DEMO_PASSPHRASE } from './demo-encryption.ts';
import { openSealedKeychain, solveSecret } from './passphrase-encryption.ts';
import { openStore } from '../store/store.ts';
import { createTestClient, type TestClient } from '#testing/server-client.ts';
import { startTestServer } from '#testing/test-server.ts';

const OPTIONS = { now: Date.now, random: randomBytes, release: RELEASES['2024'] };
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

test.each(['2021', '2024'] as const)('the demo items, dialect %s', async (dialect) => {
  await using server = await startTestServer({ dialect });
  await seedDemoAccounts(server.store, { ...OPTIONS, release: RELEASES[dialect] });
  const alice = createTestClient(server, 'alice', 'alice-login-password');
  const bob = createTestClient(server, 'bob', 'bob-login-password');
  await bob.post('session/open', { challenge: DEMO_ENCRYPTION.secret });
  expect(await countReadable(alice)).toEqual({ readable: 30, encrypted: 0 });
  expect(await countReadable(bob)).toEqual({ readable: 5, encrypted: 25 });

  const { body } = await bob.post('password/find', { criteria: { favorite: true } });
  const [bank] = z.parse(z.array(z.object({ label: z.string(), password: z.string() })), body);
  const open = (sealed: string) => {
    const bytes = Buffer.from(sealed, 'hex');
    const key = Buffer.from(DEMO_KEY.key, 'hex');
    const opened = xsalsa20poly1305(key, bytes.subarray(0, 24)).decrypt(bytes.subarray(24));
    return Buffer.from(opened).toString('utf8');
  };
  expect([open(bank?.label ?? ''), open(bank?.password ?? '')]).toEqual(['Bank', 'Zn9-tulpe-Zn9']);
});

async function countReadable(client: TestClient) {
  const counts = { readable: 0, encrypted: 0 };
  for (const kind of ['password', 'folder', 'tag']) {
    for (const trashed of [false, true]) {
      for (const [cseType, count] of [
        ['none', 'readable'],
        ['CSEv1r1', 'encrypted'],
      ] as const) {
        const { body } = await client.post(`${kind}/find`, { criteria: { cseType, trashed } });
        counts[count] += z.parse(z.array(z.unknown()), body).length;
      }
    }
  }
  return counts;
}

test('the stored demo encryption is that of the demo passphrase', () => {
  const [salt0, salt1, salt2] = DEMO_ENCRYPTION.salts;
  const salts = [bytes(salt0), bytes(salt1), bytes(salt2)] as const;
  expect(solveSecret(DEMO_PASSPHRASE, salts)).toBe(DEMO_ENCRYPTION.secret);
  const keychain: unknown = JSON.parse(
    openSealedKeychain(DEMO_PASSPHRASE, DEMO_ENCRYPTION.keychain),
  );
  const schema = z.object({ keys: z.record(z.string(), z.string()), current: z.string() });
  const { keys, current } = z.parse(schema, keychain);
  expect({ id: current, key: keys[current] }).toEqual(DEMO_KEY);
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

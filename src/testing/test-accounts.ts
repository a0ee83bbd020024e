/** For tests: accounts on the embedded server, and tabs whose client is real. Only Argon2id is not. */
import { createKnownKeys } from '#account/known-keys.ts';
import { createClient, type Client } from '#api/client.ts';
import type { Keychain } from '#protocol/keychain.ts';
import { KEYCHAIN_TYPE } from '#protocol/wire.ts';
import { createAccount } from '#server/passwords-api/demo/demo-accounts.ts';
import { createHandler, type Dialect } from '#server/hosting/handler.ts';
import { openStore } from '#server/passwords-api/store/store.ts';
import type { Io } from '#features/encryption/ceremony/ceremony.ts';
import { cutNetwork, GOOD, type Meanwhile, type Network } from './cut-network.ts';
import { memoryStorage } from './memory-storage.ts';
import { quickCrypto, random } from './quick-crypto.ts';

export const PASSWORD = 'alice-login-password';
const API = 'http://test/index.php/apps/passwords/api/1.0/';

/** A server with one account, alice, that can be made new as often as one likes. */
export async function startWorld(dialect: Dialect) {
  const store = openStore(':memory:');
  const handler = createHandler({ store, dialect, now: Date.now, random, control: true });
  await createAccount(store, { user: 'alice', loginPassword: PASSWORD });
  await handler(control({ rate_limit: false, wait: 0 }));
  return {
    async account() {
      // A fresh one each time would spend most of this test's time on hashing login passwords.
      await handler(control({ user_values: { 'user/challenge/id': null } }));
      return {
        tab(network: Network = GOOD, meanwhile?: Meanwhile, storage = memoryStorage()) {
          const wire = cutNetwork(handler, network, meanwhile);
          const client = createClient({ baseUrl: API, fetch: wire.fetch });
          client.connect({ kind: 'basic', user: 'alice', password: PASSWORD });
          // Each tab as if on a device of its own, unless a test hands one device's storage on.
          const known = createKnownKeys('keys', () => storage);
          const io: Io = { client, crypto: quickCrypto, random, known };
          return { client, io, wire };
        },
      };
    },
    close: () => store.close(),
  };
}

function control(body: unknown): Request {
  return new Request('http://test/__control', { method: 'POST', body: JSON.stringify(body) });
}

export type World = Awaited<ReturnType<typeof startWorld>>;
export type Account = Awaited<ReturnType<World['account']>>;

/** Signs in as a person does who is not sure which of two passphrases it is. */
export async function signIn(client: Client, passphrases: readonly string[]): Promise<string> {
  const { challenge } = await client.requestSession();
  if (challenge === null) return 'none needed';
  for (const passphrase of passphrases) {
    try {
      const secret = await quickCrypto.solveChallenge(passphrase, challenge.salts);
      await client.openSession({ challenge: secret });
      return passphrase;
    } catch {
      // The other one, then.
    }
  }
  throw new Error('nobody can sign in any more');
}

/** Opens the keychain that the server holds. */
export async function openStored(client: Client, passphrase: string): Promise<Keychain> {
  const opening = await quickCrypto.openKeychain(
    (await client.getKeychains())[KEYCHAIN_TYPE] ?? '',
    passphrase,
  );
  if (opening.kind !== 'opened') throw new Error('a keychain was lost');
  return opening.keychain;
}

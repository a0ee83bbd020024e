/** For tests: an account with items on the embedded server, made new from a copy as often as wanted. */
import { createClient, type Client } from '#api/client.ts';
import { openKeys, type OpenKeys } from '#account/item-keys.ts';
import { createHandler, type Dialect } from '#server/hosting/handler.ts';
import { createAccount } from '#server/passwords-api/demo/demo-accounts.ts';
import { ITEM_TABLES } from '#server/passwords-api/items/schema.ts';
import { openStore } from '#server/passwords-api/store/store.ts';
import { newKeychain } from '#protocol/keychain.ts';
import { KEYCHAIN_TYPE } from '#protocol/wire.ts';
import { cutNetwork, GOOD, type Meanwhile, type Network } from './cut-network.ts';
import { quickCrypto, quickItemCrypto, random } from './quick-crypto.ts';
import { signIn } from './test-accounts.ts';

const PASSPHRASE = 'the passphrase of this account';
const LOGIN = { kind: 'basic', user: 'alice', password: 'alice-login-password' } as const;
const API = 'http://test/index.php/apps/passwords/api/1.0/';

/** @param fill makes the items, before encryption is set up */
export async function startItemWorld<T>(dialect: Dialect, fill: (client: Client) => Promise<T>) {
  const store = openStore(':memory:');
  let time = 1_700_000_000_000;
  const handler = createHandler({ store, dialect, now: () => time, random, control: true });
  await createAccount(store, { user: LOGIN.user, loginPassword: LOGIN.password });
  const body = JSON.stringify({ rate_limit: false });
  await handler(new Request('http://test/__control', { method: 'POST', body }));

  function connect(network: Network = GOOD, meanwhile?: Meanwhile) {
    const wire = cutNetwork(handler, network, meanwhile);
    const client = createClient({ baseUrl: API, fetch: wire.fetch });
    client.connect(LOGIN);
    return { client, wire };
  }

  const first = connect().client;
  const made = await fill(first);
  const { salts, secret } = await quickCrypto.createChallenge(PASSPHRASE);
  await first.setChallenge({ data: salts, secret });
  const sealed = await quickCrypto.sealKeychain(newKeychain(random), PASSPHRASE);
  await first.setKeychain({ id: KEYCHAIN_TYPE, data: sealed });
  for (const table of ITEM_TABLES) {
    store.run(`create table copy_of_${table} as select * from ${table}`);
  }
  // Whatever is written from now on is written later.
  time += 1_000_000;

  return {
    made,
    store,
    /** Makes what is there now what {@link restore} brings back. */
    save() {
      for (const table of ITEM_TABLES) {
        store.run(`delete from copy_of_${table}`);
        store.run(`insert into copy_of_${table} select * from ${table}`);
      }
    },
    /** Brings all items back to what they were. */
    restore() {
      for (const table of ITEM_TABLES) {
        store.run(`delete from ${table}`);
        store.run(`insert into ${table} select * from copy_of_${table}`);
      }
      store.run('delete from sessions');
      store.run("delete from user_values where key like 'client/%'");
    },
    /** A tab that has signed in. */
    async tab(network?: Network, meanwhile?: Meanwhile) {
      const { client, wire } = connect(network, meanwhile);
      await signIn(client, [PASSPHRASE]);
      return { client, wire };
    },
    close: () => store.close(),
  };
}

export type ItemWorld<T> = Awaited<ReturnType<typeof startItemWorld<T>>>;

/** The keys of the account, as proved to be stored. */
export async function keysOf(client: Client): Promise<OpenKeys> {
  const known = { lackedBy: () => false, remember: () => {} };
  const opening = await openKeys(PASSPHRASE, { client, crypto: quickItemCrypto, known });
  if (opening.kind !== 'opened') throw new Error('the keychain does not open');
  return opening.keys;
}

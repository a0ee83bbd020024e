/** For tests of export and import: an account on the embedded server, and what a person sees of it. */
import { blake2b } from '@noble/hashes/blake2.js';
import { readAllItems } from '#account/items-read.ts';
import { createClient, type Client } from '#api/client.ts';
import type { ItemJob, ItemOutcome } from '#crypto/item-job.ts';
import { performItems } from '#crypto/item-work.ts';
import type { Crypto } from '#crypto/crypto.ts';
import type { BackupContent } from '#protocol/backup-read.ts';
import type { ItemKeys } from '#protocol/items-encryption.ts';
import { newKeychain, type Keychain } from '#protocol/keychain.ts';
import { KEYCHAIN_TYPE } from '#protocol/wire.ts';
import { createHandler, type Dialect } from '#server/hosting/handler.ts';
import { createAccount } from '#server/passwords-api/demo/demo-accounts.ts';
import { ITEM_TABLES } from '#server/passwords-api/items/schema.ts';
import { openStore } from '#server/passwords-api/store/store.ts';
import { cutNetwork, GOOD, type Network } from './cut-network.ts';
import { quickCrypto, random } from './quick-crypto.ts';
import { signIn } from './test-accounts.ts';

export const PASSPHRASE = 'the passphrase of this account';
export const EXPORT_PASSPHRASE = 'the passphrase of the file';
const LOGIN = { kind: 'basic', user: 'alice', password: 'alice-login-password' } as const;
const API = 'http://test/index.php/apps/passwords/api/1.0/';

async function perform<K extends ItemJob['kind']>(kind: K, job: ItemJob) {
  const outcome = await performItems(job, {
    argon2id: ({ password, salt }) => blake2b(password, { salt, dkLen: 32 }),
    random,
    onProgress: () => {},
    breathe: () => Promise.resolve(),
  });
  const isOf = (one: ItemOutcome): one is Extract<ItemOutcome, { kind: K }> => one.kind === kind;
  if (!isOf(outcome)) throw new Error('another outcome');
  return outcome;
}

/** The worker's jobs about items, with a hash that takes no time. */
export const quickBackupCrypto: Pick<
  Crypto,
  'warmUp' | 'encryptItems' | 'decryptItems' | 'writeBackup' | 'readBackup'
> = {
  warmUp: () => {},
  encryptItems: async (texts, key) =>
    (await perform('encrypt-items', { kind: 'encrypt-items', texts, key })).items,
  decryptItems: async (stored, keys) =>
    (await perform('decrypt-items', { kind: 'decrypt-items', stored, keys })).items,
  writeBackup: (items, keys, exportPassphrase) =>
    perform('write-backup', { kind: 'write-backup', items, keys, exportPassphrase }),
  readBackup: async (text, exportPassphrase) =>
    (await perform('read-backup', { kind: 'read-backup', text, exportPassphrase })).result,
};

/** What a file holds. */
export async function readFile(text: string): Promise<BackupContent> {
  const result = await quickBackupCrypto.readBackup(text, EXPORT_PASSPHRASE);
  if (result.kind !== 'opened') throw new Error(`the file is ${result.kind}`);
  return result.content;
}

export async function startBackupWorld(dialect: Dialect) {
  const store = openStore(':memory:');
  let time = 1_700_000_000_000;
  const handler = createHandler({ store, dialect, now: () => time, random, control: true });
  const control = async (body: object): Promise<unknown> => {
    const request = { method: 'POST', body: JSON.stringify({ user: LOGIN.user, ...body }) };
    return (await handler(new Request('http://test/__control', request)))?.json();
  };
  await createAccount(store, { user: LOGIN.user, loginPassword: LOGIN.password });
  await createAccount(store, { user: 'bob', loginPassword: 'bob-login-password' });
  await control({ rate_limit: false, wait: 0 });

  return {
    control,
    /** For a mount that is drawn, instead of a tab of its own. */
    config: { apiUrl: API, credentials: LOGIN, fetch: cutNetwork(handler, GOOD).fetch },
    /** Time passes: whatever is written from now on is written later. */
    later: () => {
      time += 10_000;
    },
    now: () => Math.floor(time / 1_000),
    /** A tab that has signed in. */
    async tab(network: Network = GOOD) {
      const wire = cutNetwork(handler, network);
      const client = createClient({ baseUrl: API, fetch: wire.fetch });
      client.connect(LOGIN);
      await signIn(client, [PASSPHRASE]);
      return { client, wire };
    },
    /** No items any more, and nothing else changed. */
    empty: () => {
      for (const table of ITEM_TABLES) store.run(`delete from ${table}`);
    },
    close: () => store.close(),
  };
}

/** Switches encryption on. */
export async function setUp(client: Client): Promise<Keychain> {
  const keychain = newKeychain(random);
  const { salts, secret } = await quickCrypto.createChallenge(PASSPHRASE);
  await client.setChallenge({ data: salts, secret });
  const data = await quickCrypto.sealKeychain(keychain, PASSPHRASE);
  await client.setKeychain({ id: KEYCHAIN_TYPE, data });
  return keychain;
}

/** The keys as an import wants them. */
export function keysIn({ keys, current }: Keychain) {
  return { all: keys, current: { id: current, key: keys[current] ?? '' } };
}

/** Resets the account, as its kind of server does it. */
export async function resetAccount(client: Client): Promise<void> {
  const password = LOGIN.password;
  const first = await client.reset({ password });
  await client.reset('code' in first ? { code: first.code } : { password });
}

/** What a person sees of a backup: names and places, no ids. Times of folders and tags aside. */
export function seenIn({ passwords, folders, tags }: BackupContent): readonly string[] {
  const tagNames = new Map(tags.map(({ id, label, color }) => [id, `${label} ${color}`]));
  const inside = (place: string | null): readonly string[] =>
    [
      ...passwords
        .filter(({ folder }) => folder === place)
        .map(({ id: _id, revision: _revision, folder: _folder, ...seen }) => {
          const names = seen.tags.map((id) => tagNames.get(id) ?? 'unknown').toSorted();
          return JSON.stringify({ ...seen, tags: names });
        }),
      ...folders
        .filter(({ parent }) => parent === place)
        .map(({ id, label, favorite }) =>
          JSON.stringify({ folder: label, favorite, holds: inside(id) }),
        ),
    ].toSorted();
  const seenTags = tags.map(({ label, color, favorite }) =>
    JSON.stringify({ tag: label, color, favorite }),
  );
  return [...inside('00000000-0000-0000-0000-000000000000'), ...seenTags.toSorted()];
}

/** What a person sees of an account. */
export async function seenBy(client: Client, keys: ItemKeys): Promise<readonly string[]> {
  const items = (await readAllItems(client.items)).items.map(({ item }) => item);
  const { text, leftOut } = await quickBackupCrypto.writeBackup(items, keys, null);
  if (leftOut.length > 0) throw new Error('an item is lost');
  return seenIn(await readFile(text));
}

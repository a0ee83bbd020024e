/** What a run has encrypted is read by PHP's sodium and by the official client library. */
import { argon2Sync } from 'node:crypto';
import * as z from 'zod/mini';
import { beforeAll, describe, expect, test } from 'vitest';
import { readAllItems } from '#account/items-read.ts';
import type { Client } from '#api/client.ts';
import { decryptTexts, storedTextsOf } from '#protocol/items-encryption.ts';
import { sealKeychain } from '#protocol/keychain.ts';
import { ARGON2ID, type Argon2id } from '#protocol/primitives.ts';
import { newPassword } from '#testing/item-account.ts';
import { keysOf, startItemWorld } from '#testing/item-world.ts';
import { officialItems } from '#testing/official-items.ts';
import { hasPhpSodium, readWithPhp } from '#testing/php-sodium.ts';
import { quickItemCrypto, random } from '#testing/quick-crypto.ts';
import { fillSixty } from '#testing/sixty-items.ts';
import { createRunIo } from './run-io.ts';
import { runEncryption } from './run.ts';

const PASSPHRASE = 'Grüße aus dem Turm 🔐 und zurück';
const RICH = {
  username: 'alice@example.org',
  password: 'S3cret/pass wörd',
  url: 'https://shop.example/login?a=1&b=<2>',
  notes: 'Zażółć gęślą jaźń\n漢字 🔑 "quotes" \\ backslash',
  customFields: JSON.stringify([{ label: 'PIN', type: 'secret', value: '0042 – ü' }]),
};

/** The real one: others have to open what it seals. */
const argon2id: Argon2id = ({ password, salt }) =>
  new Uint8Array(
    argon2Sync('argon2id', {
      message: password,
      nonce: salt,
      parallelism: ARGON2ID.lanes,
      tagLength: ARGON2ID.bytes,
      memory: ARGON2ID.memoryKiB,
      passes: ARGON2ID.passes,
    }),
  );

/** Everything that can be found, as it is stored. */
async function stored({ items }: Client) {
  const found = await readAllItems(items);
  return found.items
    .map(({ item }) => ({ item: storedTextsOf(item), id: item.id }))
    .toSorted((one, other) => one.id.localeCompare(other.id));
}

/** A run over an account, and what others need to read its items. */
async function encrypted(dialect: '2021' | '2024') {
  const world = await startItemWorld(dialect, async (client) => {
    await fillSixty(client);
    await client.items.create(newPassword('Überall', RICH));
    await client.items.create(newPassword('Only this', { username: '', url: '' }));
  });
  const { client } = await world.tab();
  const keys = await keysOf(client);
  const before = await stored(client);
  const clock = { wait: () => Promise.resolve(), isPaused: () => false };
  const io = await createRunIo({ client, crypto: quickItemCrypto, keys }, clock);
  if (io === null) throw new Error('not started');
  const end = await runEncryption(io, () => null);
  if (end.stop !== null || end.readable !== 0) throw new Error('not everything was encrypted');
  const items = await stored(client);
  world.close();
  const keychain = { keys: keys.all, current: keys.current.id };
  const sealed = await sealKeychain({ keychain, passphrase: PASSPHRASE, random, argon2id });
  return { sealed, items, before: before.map(({ item }) => item.texts) };
}

describe.each(['2021', '2024'] as const)(
  'what a run has encrypted on a server of %s',
  (dialect) => {
    let account: Awaited<ReturnType<typeof encrypted>>;
    beforeAll(async () => {
      account = await encrypted(dialect);
    });

    test('is read by the official client', async () => {
      const { sealed, items, before } = account;
      const { decrypt } = await officialItems(sealed, PASSPHRASE);
      const read = items.map(({ item: { texts, cseType, cseKey } }) =>
        decrypt(Object.assign({ cseType, cseKey }, texts), texts.kind),
      );
      const key = expect.any(String);
      const wanted = before.map((texts) =>
        Object.assign({ cseType: 'CSEv1r1', cseKey: key }, texts),
      );
      expect(await Promise.all(read)).toEqual(wanted);
    });

    test.runIf(hasPhpSodium())('is read by PHP’s sodium (Debian: php-cli)', () => {
      const { sealed, items, before } = account;
      const sent = items.map(({ item: { texts, cseType, cseKey } }) =>
        Object.assign({ cseType, cseKey }, texts),
      );
      expect(readWithPhp({ sealed, passphrase: PASSPHRASE, items: sent })).toEqual(before);
    });
  },
);

const theirItem = z.object({
  label: z.string(),
  username: z.string(),
  password: z.string(),
  url: z.string(),
  notes: z.string(),
  customFields: z.string(),
  cseType: z.string(),
  cseKey: z.string(),
});

test('what the official client encrypts is read by us', async () => {
  const current = crypto.randomUUID();
  const keys = { [current]: Buffer.from(random(32)).toString('hex') };
  const keychain = { keys, current };
  const sealed = await sealKeychain({ keychain, passphrase: PASSPHRASE, random, argon2id });
  const { encrypt } = await officialItems(sealed, PASSPHRASE);
  const texts = { label: 'Überall', ...RICH, username: '' };
  const { cseType, cseKey, ...values } = z.parse(theirItem, await encrypt(texts, 'password'));
  expect(values.notes).not.toBe(RICH.notes);
  expect(decryptTexts({ texts: { kind: 'password', ...values }, cseType, cseKey }, keys)).toEqual({
    kind: 'decrypted',
    texts: { kind: 'password', label: 'Überall', ...RICH, username: '' },
  });
});

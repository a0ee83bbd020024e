/** The official client library reads the items that we encrypt, and we read those of theirs. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

import { beforeAll, expect, test } from 'vitest';

import { decryptTexts, encryptTexts, type PasswordTexts } from '#protocol/items-encryption.ts';

type Official = {
  encrypt(object: object, type: string): Promise<object>;
  decrypt(object: object, type: string): Promise<object>;
  setKeychain(keychain: object): void;
  ready(): Promise<boolean>;
};

const key = { id: '6d1f7a52-0b3c-4c8e-9a57-2f4be0c1d9a3', key: '5a'.repeat(32) };
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const texts: PasswordTexts = {
  kind: 'password',
  label: 'Zażółć gęślą jaźń – 漢字 🔑',
  username: '',
  password: 'S3cret/pass word',
  url: 'https://shop.example/?a=1&b=<2>',
  notes: 'line\nline\t"x" \\ \u2028',
  customFields: '[{"label":"PIN","type":"secret","value":"0042"}]',
};
let official: Official;

beforeAll(async () => {
  const main = pathToFileURL(createRequire(import.meta.url).resolve('passwords-client'));
  const { default: Encryption } = await import(
    new URL('./Encryption/CSEv1Encryption.js', main).href
  );
  /** Their switch: off, and then on for good. */
  const newSwitch = () => {
    const on = Promise.withResolvers<boolean>();
    let isOn = false;
    return {
      get: () => isOn,
      set(value: boolean) {
        isOn = value;
        if (value) on.resolve(true);
      },
      awaitTrue: () => on.promise,
    };
  };
  official = new Encryption({ getClass: newSwitch });
  const bytes = new Uint8Array(32).fill(0x5a);
  official.setKeychain({
    ready: () => Promise.resolve(true),
    getCurrentKey: () => bytes,
    getCurrentKeyId: () => key.id,
    getKey: () => bytes,
  });
  await official.ready();
});

test('they read ours', async () => {
  const { texts: ours, cseType, cseKey } = encryptTexts(texts, key, random);
  const read = await official.decrypt({ ...ours, cseType, cseKey }, 'password');
  expect(read).toMatchObject(texts);
});

test('we read theirs', async () => {
  const theirs = await official.encrypt({ ...texts }, 'password');
  expect(theirs).toMatchObject({ cseType: 'CSEv1r1', cseKey: key.id });
  const stored = { ...texts, ...theirs };
  expect(stored.label).not.toBe(texts.label);
  expect(
    decryptTexts({ texts: stored, cseType: 'CSEv1r1', cseKey: key.id }, { [key.id]: key.key }),
  ).toEqual({ kind: 'decrypted', texts });
});

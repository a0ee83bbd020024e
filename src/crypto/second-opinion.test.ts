/**
 * The official client and we read each other's work. Its modules are loaded one by one: its main
 * module wants a bundler, and these two need nothing but libsodium 0.7.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

import { beforeAll, describe, expect, test } from 'vitest';

import { createChallenge, solveChallenge } from '#protocol/challenge.ts';
import { newKeychain, openKeychain, sealKeychain, withNewKey } from '#protocol/keychain.ts';
import { ARGON2ID, type Argon2id, type Random } from '#protocol/primitives.ts';
import type { Salts } from '#protocol/wire.ts';

import { wasmEngine } from './wasm-engine.ts';

type OfficialChallenge = {
  setPassword(passphrase: string): OfficialChallenge;
  solve(): string;
  create(): { salts: Salts; secret: string };
};
type OfficialKeychain = {
  setPassword(passphrase: string): OfficialKeychain;
  import(sealed: string): OfficialKeychain;
  export(): string;
  update(): void;
  listKeys(): string[];
  getCurrentKeyId(): string;
  getKey(id: string): Uint8Array;
};
type LibsodiumOfTheirs = {
  ready: Promise<void>;
  from_hex(hex: string): Uint8Array;
  to_base64(bytes: Uint8Array): string;
};

const require = createRequire(import.meta.url);
const main = pathToFileURL(require.resolve('passwords-client'));
const load = async (path: string) => (await import(new URL(path, main).href)).default;

let theirSodium: LibsodiumOfTheirs;
let newOfficialChallenge: (data: { salts?: Salts }) => OfficialChallenge;
let newOfficialKeychain: () => OfficialKeychain;

beforeAll(async () => {
  theirSodium = createRequire(main)('libsodium-wrappers');
  await theirSodium.ready;
  const Challenge = await load('./Authorization/Challenge/PWDv1Challenge.js');
  const Keychain = await load('./Encryption/Keychain/CSEv1Keychain.js');
  newOfficialChallenge = (data) => new Challenge(data);
  newOfficialKeychain = () => new Keychain({ getClass: () => ({ set() {} }) });
});

const random: Random = (length) => crypto.getRandomValues(new Uint8Array(length));
const argon2id: Argon2id = (input) => wasmEngine.hash({ ...input, memoryKiB: ARGON2ID.memoryKiB });

describe.each([
  ['correct horse battery staple', 'hex'],
  ['Pässwörter 🔐 пароль', 'base64'],
])('with the passphrase %j, sealed as %s', (passphrase, encoding) => {
  test('they solve our challenge', async () => {
    const { salts, secret } = await createChallenge({ passphrase, random, argon2id });
    expect(newOfficialChallenge({ salts }).setPassword(passphrase).solve()).toBe(secret);
  });

  test('we solve theirs', async () => {
    const { salts, secret } = newOfficialChallenge({}).setPassword(passphrase).create();
    expect(await solveChallenge({ passphrase, salts, argon2id })).toBe(secret);
  });

  test('they open what we seal', async () => {
    const keychain = withNewKey(newKeychain(random), random);
    const hex = await sealKeychain({ keychain, passphrase, random, argon2id });
    const sealed = encoding === 'hex' ? hex : theirSodium.to_base64(theirSodium.from_hex(hex));
    const theirs = newOfficialKeychain().setPassword(passphrase).import(sealed);
    expect(theirs.listKeys()).toEqual(Object.keys(keychain.keys));
    expect(theirs.getCurrentKeyId()).toBe(keychain.current);
    expect(theirs.getKey(keychain.current)).toEqual(
      theirSodium.from_hex(keychain.keys[keychain.current] ?? ''),
    );
  });

  test('we open what they seal', async () => {
    const theirs = newOfficialKeychain().setPassword(passphrase);
    theirs.update();
    theirs.update();
    const hex = theirs.export();
    const sealed = encoding === 'hex' ? hex : theirSodium.to_base64(theirSodium.from_hex(hex));
    const opening = await openKeychain({ sealed, passphrase, argon2id });
    if (opening.kind !== 'opened') throw new Error(opening.kind);
    expect(Object.keys(opening.keychain.keys)).toEqual(theirs.listKeys());
    expect(opening.keychain.current).toBe(theirs.getCurrentKeyId());
  });
});

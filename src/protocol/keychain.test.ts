import sodium, { ready } from 'libsodium-wrappers-sumo';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { bytesToHex } from '@noble/hashes/utils.js';

import { fromHex, utf8 } from './bytes.ts';
import { newKeychain, openKeychain, sealKeychain, withNewKey } from './keychain.ts';
import { PassphraseError } from './passphrase.ts';
import { ARGON2ID, type Argon2id, type Random } from './primitives.ts';
import vectors from './vectors/csev1r1.json' with { type: 'json' };

beforeAll(() => ready);

/** libsodium at its smallest cost where only the seal matters, and at the real one for vectors. */
const argon2idWith =
  (memoryKiB: number): Argon2id =>
  ({ password, salt }) =>
    sodium.crypto_pwhash(
      ARGON2ID.bytes,
      password,
      salt,
      ARGON2ID.passes,
      memoryKiB * 1024,
      sodium.crypto_pwhash_ALG_ARGON2ID13,
    );
const real = argon2idWith(ARGON2ID.memoryKiB);
const argon2id = argon2idWith(8);

const noKeychain = { kind: 'no-keychain' };
const random = (length: number) => sodium.randombytes_buf(length);
const passphrase = 'correct horse battery staple';

/** Seals any text as libsodium would: the only way to get a sealed non-keychain. */
function sealText(text: Uint8Array): string {
  const salt = random(16);
  const nonce = random(24);
  const key = sodium.crypto_pwhash(32, passphrase, salt, 2, 8192, 2);
  const box = sodium.crypto_secretbox_easy(text, nonce, key);
  return bytesToHex(salt) + bytesToHex(nonce) + bytesToHex(box);
}

describe('known answers', () => {
  test.each(vectors.valid)('$name ($encoding) opens', async ({ password, ...vector }) => {
    const opening = await openKeychain({
      sealed: vector.encrypted,
      passphrase: password,
      argon2id: real,
    });
    expect(opening).toEqual({ kind: 'opened', keychain: JSON.parse(vector.decryptedJson) });
  });

  test.each(vectors.valid)('$name: a wrong passphrase is told', async ({ encrypted }) => {
    const opening = await openKeychain({
      sealed: encrypted,
      passphrase: 'some other passphrase',
      argon2id: real,
    });
    expect(opening).toEqual({ kind: 'does-not-open' });
  });

  test.each(vectors.invalid)('$name is told apart', async ({ name, password, encrypted }) => {
    const counted = vi.fn<Argon2id>(real);
    const opening = await openKeychain({
      sealed: encrypted,
      passphrase: password,
      argon2id: counted,
    });
    const flipped = name === 'flipped-bit';
    expect(opening).toEqual({ kind: flipped ? 'does-not-open' : 'no-keychain' });
    expect(counted).toHaveBeenCalledTimes(flipped ? 1 : 0);
  });
});

const id = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';
const hex = 'f2'.repeat(32);

describe('sealed, but not a keychain', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', 'hello'],
    ['a list', '[]'],
    ['no keys', `{"current":"${id}"}`],
    ['no current key', `{"keys":{"${id}":"${hex}"}}`],
    ['a current key that is missing', `{"keys":{},"current":"${id}"}`],
    ['an inherited name as current key', `{"keys":{"${id}":"${hex}"},"current":"toString"}`],
    ['a short key', `{"keys":{"${id}":"f2"},"current":"${id}"}`],
    ['a name that is no UUID', `{"keys":{"one":"${hex}"},"current":"one"}`],
  ])('%s', async (_name, text) => {
    const opening = await openKeychain({ sealed: sealText(utf8(text)), passphrase, argon2id });
    expect(opening).toEqual(noKeychain);
  });

  test('bytes that are no text', async () => {
    const opening = await openKeychain({
      sealed: sealText(Uint8Array.of(0xff, 0xfe)),
      passphrase,
      argon2id,
    });
    expect(opening).toEqual(noKeychain);
  });
});

test('unknown fields and their order survive opening, a new key and sealing', async () => {
  const text = `{"future":{"a":[1,null]},"current":"${id}","keys":{"${id}":"${hex}"},"__proto__":7}`;
  const opening = await openKeychain({ sealed: sealText(utf8(text)), passphrase, argon2id });
  if (opening.kind !== 'opened') throw new Error(opening.kind);
  expect(JSON.stringify(opening.keychain)).toBe(text);

  const grown = withNewKey(opening.keychain, random);
  const sealed = await sealKeychain({ keychain: grown, passphrase, random, argon2id });
  const again = await openKeychain({ sealed, passphrase, argon2id });
  if (again.kind !== 'opened') throw new Error(again.kind);
  expect(JSON.stringify(again.keychain)).toBe(JSON.stringify(grown));
  expect(again.keychain).toMatchObject({ future: { a: [1, null] }, keys: { [id]: hex } });
  expect(Object.hasOwn(again.keychain, '__proto__')).toBe(true);
});

test('a new key becomes the current one, old keys stay, the old keychain is untouched', () => {
  const first = newKeychain(random);
  const second = withNewKey(first, random);
  expect(Object.keys(first.keys)).toEqual([first.current]);
  expect(Object.keys(second.keys)).toEqual([first.current, second.current]);
  expect(second.keys[first.current]).toBe(first.keys[first.current]);
  expect(second.current).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(fromHex(second.keys[second.current] ?? '')).toHaveLength(32);
});

test('sealing writes lower-case hex, and never the same twice', async () => {
  const keychain = newKeychain(random);
  const first = await sealKeychain({ keychain, passphrase, random, argon2id });
  const second = await sealKeychain({ keychain, passphrase, random, argon2id });
  expect(first).toMatch(/^[0-9a-f]+$/);
  expect(first.slice(0, 32)).not.toBe(second.slice(0, 32));
  expect(first.slice(32, 80)).not.toBe(second.slice(32, 80));
});

test('a passphrase outside the limits is rejected before anything is drawn or hashed', async () => {
  const counted = { argon2id: vi.fn<Argon2id>(argon2id), random: vi.fn<Random>(random) };
  const keychain = newKeychain(random);
  const sealing = sealKeychain({ keychain, passphrase: 'too short', ...counted });
  await expect(sealing).rejects.toBeInstanceOf(PassphraseError);
  const opening = openKeychain({ sealed: '', passphrase: 'too short', ...counted });
  await expect(opening).rejects.toBeInstanceOf(PassphraseError);
  expect(counted.argon2id).not.toHaveBeenCalled();
  expect(counted.random).not.toHaveBeenCalled();
});

test('what could not be opened again is not sealed', async () => {
  const keychain = { keys: { [id]: hex }, current: 'gone' };
  await expect(sealKeychain({ keychain, passphrase, random, argon2id })).rejects.toThrow(TypeError);
});

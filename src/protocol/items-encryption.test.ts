import * as fc from 'fast-check';
import { hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';

import {
  changeOf,
  decryptTexts,
  encryptTexts,
  hashOf,
  storedTextsOf,
  type ItemTexts,
} from './items-encryption.ts';
import { parseItem, type Item, type ItemKind } from './items.ts';
import vectors from './vectors/csev1r1-objects.json' with { type: 'json' };

const { keyId, key } = vectors.password;
const keys = { [keyId]: key };
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const stored = (texts: ItemTexts) => ({ texts, cseType: 'CSEv1r1', cseKey: keyId });
const label = (text: string): ItemTexts => ({ kind: 'folder', label: text });

/** Hands out the nonces of a vector, one after the other. */
function nonces(...hex: readonly string[]) {
  const left = [...hex];
  return () => hexToBytes(left.shift() ?? '');
}

test.each(vectors.values)('$name: known answer both ways', ({ nonce, plaintext, hex }) => {
  const { texts } = encryptTexts(label(plaintext), { id: keyId, key }, nonces(nonce));
  expect(texts.label).toBe(hex);
  expect(decryptTexts(stored(label(hex)), keys)).toEqual({
    kind: 'decrypted',
    texts: label(plaintext),
  });
});

test('a whole password, a folder and a tag: known answers both ways', () => {
  const { plain, encrypted, nonces: own } = vectors.password;
  const pick = (from: typeof plain) => ({
    kind: 'password' as const,
    label: from.label,
    username: from.username,
    password: from.password,
    url: from.url,
    notes: from.notes,
    customFields: from.customFields,
  });
  const inOrder = [own.label, own.username, own.password, own.url, own.notes, own.customFields];
  const done = encryptTexts(pick(plain), { id: keyId, key }, nonces(...inOrder));
  expect(done).toEqual({
    texts: pick(encrypted),
    cseType: encrypted.cseType,
    cseKey: encrypted.cseKey,
    hash: encrypted.hash,
  });
  expect(decryptTexts(done, keys)).toEqual({ kind: 'decrypted', texts: pick(plain) });

  const { folder, tag } = vectors;
  expect(
    encryptTexts(label(folder.plain.label), { id: keyId, key }, nonces(folder.nonces.label)),
  ).toMatchObject({ texts: { label: folder.encrypted.label }, hash: '' });
  expect(
    encryptTexts(
      { kind: 'tag', ...tag.plain },
      { id: keyId, key },
      nonces(tag.nonces.label, tag.nonces.color),
    ).texts,
  ).toEqual({ kind: 'tag', label: tag.encrypted.label, color: tag.encrypted.color });
});

test('a value of very old clients, in URL-safe base64, is read', () => {
  const { base64url, plaintext } = vectors.oldEncoding;
  expect(decryptTexts(stored(label(base64url)), keys)).toEqual({
    kind: 'decrypted',
    texts: label(plaintext),
  });
});

test('whatever is encrypted comes back, letter by letter, under new nonces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const once = encryptTexts(label(text), { id: keyId, key }, random);
      const again = encryptTexts(label(text), { id: keyId, key }, random);
      expect(once.texts.label).not.toBe(again.texts.label);
      expect(once.texts.label).toMatch(/^[0-9a-f]+$/);
      expect(decryptTexts(once, keys)).toEqual({ kind: 'decrypted', texts: label(text) });
    }),
  );
  const odd = '\uFEFF\u0000é\r\n\u2028';
  const { texts } = encryptTexts(label(odd), { id: keyId, key }, random);
  expect(decryptTexts(stored(texts), keys)).toEqual({ kind: 'decrypted', texts: label(odd) });
});

test('empty stays empty, in both directions', () => {
  const empty: ItemTexts = { kind: 'tag', label: '', color: '' };
  expect(encryptTexts(empty, { id: keyId, key }, random).texts).toEqual(empty);
  expect(decryptTexts(stored(empty), keys)).toEqual({ kind: 'decrypted', texts: empty });
});

describe('what does not open says why', () => {
  const hex = vectors.values[0]?.hex ?? '';
  const other = { [keyId]: 'f'.repeat(64) };
  test.each([
    ['a key that the keychain does not have', { ...stored(label(hex)), cseKey: 'x' }, keys],
    ['the name of what every object has', { ...stored(label(hex)), cseKey: 'toString' }, keys],
  ])('%s', (_, value, known) => {
    expect(decryptTexts(value, known)).toEqual({ kind: 'failed', reason: 'unknown-key' });
  });

  test.each([
    ['another key', hex, other],
    ['one altered digit', `${hex.slice(0, -1)}0`, keys],
    ['cut short', hex.slice(0, 78), keys],
    ['plain text', 'plain text', keys],
  ])('%s', (_, text, known) => {
    expect(decryptTexts(stored(label(text)), known)).toEqual({
      kind: 'failed',
      reason: 'wrong-key',
    });
  });

  test('an encryption that is not known', () => {
    expect(decryptTexts({ ...stored(label(hex)), cseType: 'CSEv2r1' }, keys)).toEqual({
      kind: 'failed',
      reason: 'unknown-encryption',
    });
  });

  test('and what is not encrypted needs no key', () => {
    const plain = { texts: label('x'), cseType: 'none', cseKey: '' };
    expect(decryptTexts(plain, {})).toEqual({ kind: 'decrypted', texts: label('x') });
  });
});

test('nothing is encrypted with what is no key', () => {
  expect(() => encryptTexts(label('x'), { id: keyId, key: 'abcd' }, random)).toThrow(TypeError);
});

test('the hash is SHA-1 of the password, as short as it is wanted', () => {
  expect(hashOf('password')).toBe('5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8');
  expect(hashOf('password', 20)).toBe('5baa61e4c9b93f3f0682');
});

const model = {
  id: 'i',
  revision: 'r',
  created: 1,
  updated: 2,
  edited: 3,
  label: 'L',
  cseType: 'none',
  cseKey: '',
  sseType: 'SSEv1r2',
  hidden: true,
  trashed: true,
  favorite: true,
};

test.each<[ItemKind, object, object]>([
  [
    'password',
    {
      username: 'u',
      password: 'p',
      url: 'w',
      notes: 'n',
      customFields: 'c',
      hash: 'old',
      folder: 'f',
      share: null,
      shared: false,
      editable: true,
      tags: ['t'],
    },
    { folder: 'f', edited: 3, hash: hashOf('p') },
  ],
  ['folder', { parent: 'f' }, { parent: 'f', edited: -1 }],
  ['tag', { color: '#000000' }, { edited: -1 }],
])('the change of a %s sends everything back but tags and trash', (kind, own, expected) => {
  const item = parseItem(kind, { ...model, ...own });
  if ('reason' in item) throw new Error(item.reason);
  const whole: Item = item;
  const next = encryptTexts(storedTextsOf(whole).texts, { id: keyId, key }, random);
  const { kind: _kind, ...texts } = next.texts;
  expect(changeOf(whole, next)).toEqual({
    kind,
    body: {
      id: 'i',
      revision: 'r',
      hidden: true,
      favorite: true,
      cseType: 'CSEv1r1',
      cseKey: keyId,
      ...texts,
      ...expected,
    },
  });
  const wrong: ItemTexts = kind === 'tag' ? label('x') : { kind: 'tag', label: 'x', color: 'x' };
  expect(() => changeOf(whole, { ...next, texts: wrong })).toThrow(TypeError);
});

/**
 * `CSEv1r1` of items: each text by itself, with a key of the keychain. README.md, "Items".
 * The worker runs this, so it does without the schemas of `items.ts`.
 */
import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';

import { fromBase64Url, fromHex, fromUtf8, utf8, wipe } from './bytes.ts';
import type { Folder, Item, ItemChange, Password, Tag } from './items.ts';
import type { Random } from './primitives.ts';
import { NONCE_BYTES, TAG_BYTES } from './seal.ts';

/** The texts of an item, which are what is encrypted. Everything else the server goes on reading. */
export type PasswordTexts = Pick<
  Password,
  'kind' | 'label' | 'username' | 'password' | 'url' | 'notes' | 'customFields'
>;
export type FolderTexts = Pick<Folder, 'kind' | 'label'>;
export type TagTexts = Pick<Tag, 'kind' | 'label' | 'color'>;
export type ItemTexts = PasswordTexts | FolderTexts | TagTexts;

/** Texts as they are stored: which key they need, or that the server can read them. */
export type StoredTexts = {
  readonly texts: ItemTexts;
  readonly cseType: string;
  readonly cseKey: string;
};

export type EncryptedTexts = {
  readonly texts: ItemTexts;
  readonly cseType: 'CSEv1r1';
  readonly cseKey: string;
  /** Of the plain password, 40 digits; empty for folders and tags. */
  readonly hash: string;
};

export type DecryptedTexts =
  | { readonly kind: 'decrypted'; readonly texts: ItemTexts }
  | {
      readonly kind: 'failed';
      /**
       * - `unknown-key`: the keychain does not have the key that it names
       * - `wrong-key`: the key does not open it, or it was altered
       * - `unknown-encryption`: neither plain nor `CSEv1r1`
       */
      readonly reason: 'unknown-key' | 'wrong-key' | 'unknown-encryption';
    };

/** Keys by id, as in the keychain: 32 bytes as hex. */
export type ItemKeys = Readonly<Record<string, string>>;

/** What is encrypted with: one key of the keychain, normally its `current`. */
export type ItemKey = { readonly id: string; readonly key: string };

/** @throws {TypeError} when the key is not 32 bytes of hex */
export function encryptTexts(
  texts: ItemTexts,
  { id, key }: ItemKey,
  random: Random,
): EncryptedTexts {
  const bytes = keyOf(key);
  if (bytes === null) throw new TypeError('Not a key');
  try {
    return {
      texts: mapTexts(texts, (text) => encryptText(text, bytes, random)),
      cseType: 'CSEv1r1',
      cseKey: id,
      hash: texts.kind === 'password' ? hashOf(texts.password) : '',
    };
  } finally {
    wipe(bytes);
  }
}

/** Plain items come out as they are. */
export function decryptTexts(stored: StoredTexts, keys: ItemKeys): DecryptedTexts {
  const { texts, cseType, cseKey } = stored;
  if (cseType === 'none') return { kind: 'decrypted', texts };
  if (cseType !== 'CSEv1r1') return { kind: 'failed', reason: 'unknown-encryption' };
  const bytes = Object.hasOwn(keys, cseKey) ? keyOf(keys[cseKey] ?? '') : null;
  if (bytes === null) return { kind: 'failed', reason: 'unknown-key' };
  let isWhole = true;
  const decrypted = mapTexts(texts, (text) => {
    const plain = decryptText(text, bytes);
    if (plain === null) isWhole = false;
    return plain ?? '';
  });
  wipe(bytes);
  return isWhole
    ? { kind: 'decrypted', texts: decrypted }
    : { kind: 'failed', reason: 'wrong-key' };
}

/**
 * SHA-1 of the plain password: by it the server knows equal and leaked passwords. Made anew at every
 * write, never taken from a list (items.md, F24).
 *
 * @param length how many digits; 40 is taken whatever the account's setting (items.md, F25)
 */
export function hashOf(password: string, length = 40): string {
  const bytes = utf8(password);
  const hash = bytesToHex(sha1(bytes)).slice(0, length);
  wipe(bytes);
  return hash;
}

/** The texts of an item as it came from the server. */
export function storedTextsOf(item: Item): StoredTexts {
  const texts = mapTexts(item, (text) => text);
  return { texts, cseType: item.cseType, cseKey: item.cseKey };
}

/**
 * The update that changes the texts of an item and nothing else: everything is sent back, but the
 * relations to tags, which stay when they are left out. `edited` stays: of a password by sending it
 * with the hash of the same password, of folders and tags by -1 (items.md, F30).
 *
 * @param next encrypted; or plain, with cseType `none`, no key and an empty hash
 * @throws {TypeError} when the texts are those of another kind of item
 */
export function changeOf(item: Item, next: StoredTexts & { readonly hash: string }): ItemChange {
  const { texts, cseType, cseKey, hash } = next;
  const { id, revision, hidden, favorite } = item;
  const common = { id, revision, cseType, cseKey, hidden, favorite };
  if (item.kind === 'password' && texts.kind === 'password') {
    const { kind, ...own } = texts;
    const { folder, edited } = item;
    return { kind, body: { ...own, ...common, hash, folder, edited } };
  }
  if (item.kind === 'folder' && texts.kind === 'folder') {
    const { kind, label } = texts;
    return { kind, body: { label, ...common, parent: item.parent, edited: -1 } };
  }
  if (item.kind === 'tag' && texts.kind === 'tag') {
    const { kind, label, color } = texts;
    return { kind, body: { label, color, ...common, edited: -1 } };
  }
  throw new TypeError('The texts are those of another kind of item');
}

function mapTexts(item: ItemTexts, change: (text: string) => string): ItemTexts {
  const { kind } = item;
  switch (kind) {
    case 'password':
      return {
        kind,
        label: change(item.label),
        username: change(item.username),
        password: change(item.password),
        url: change(item.url),
        notes: change(item.notes),
        customFields: change(item.customFields),
      };
    case 'folder':
      return { kind, label: change(item.label) };
    case 'tag':
      return { kind, label: change(item.label), color: change(item.color) };
  }
}

function keyOf(hex: string): Uint8Array | null {
  const bytes = fromHex(hex);
  return bytes?.length === 32 ? bytes : null;
}

/** Nothing to hide in an empty text: it stays empty, as the official client leaves it. */
function encryptText(text: string, key: Uint8Array, random: Random): string {
  if (text === '') return '';
  const nonce = random(NONCE_BYTES);
  const plain = utf8(text);
  const sealed = concatBytes(nonce, xsalsa20poly1305(key, nonce).encrypt(plain));
  wipe(plain);
  return bytesToHex(sealed);
}

/** Hex, or URL-safe base64 as very old clients wrote it. */
function decryptText(text: string, key: Uint8Array): string | null {
  if (text === '') return '';
  for (const read of [fromHex, fromBase64Url]) {
    const bytes = read(text);
    const plain = bytes === null ? null : open(bytes, key);
    if (plain !== null) return plain;
  }
  return null;
}

function open(bytes: Uint8Array, key: Uint8Array): string | null {
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  try {
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const plain = xsalsa20poly1305(key, nonce).decrypt(bytes.subarray(NONCE_BYTES));
    const text = fromUtf8(plain);
    wipe(plain);
    return text;
  } catch {
    // Lengths were checked before, so the only failure left is the tag.
    return null;
  }
}

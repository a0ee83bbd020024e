/** For tests: the real ceremonies of `protocol/`, with a hash that takes no time. */
import { blake2b } from '@noble/hashes/blake2.js';
import { createChallenge, solveChallenge } from '#protocol/challenge.ts';
import { openKeychain, sealKeychain } from '#protocol/keychain.ts';
import {
  decryptTexts,
  encryptTexts,
  type ItemKey,
  type ItemKeys,
  type ItemTexts,
  type StoredTexts,
} from '#protocol/items-encryption.ts';
import type { Argon2id, Random } from '#protocol/primitives.ts';
import type { Io } from '#features/encryption/ceremony/ceremony.ts';

export const random: Random = (length) => crypto.getRandomValues(new Uint8Array(length));

const argon2id: Argon2id = ({ password, salt }) => blake2b(password, { salt, dkLen: 32 });

export const quickCrypto: Io['crypto'] = {
  solveChallenge: (passphrase, salts) => solveChallenge({ passphrase, salts, argon2id }),
  createChallenge: (passphrase) => createChallenge({ passphrase, random, argon2id }),
  openKeychain: (sealed, passphrase) => openKeychain({ sealed, passphrase, argon2id }),
  sealKeychain: (keychain, passphrase) => sealKeychain({ keychain, passphrase, random, argon2id }),
};

/** The jobs about items, done at once. */
export const quickItemCrypto = {
  ...quickCrypto,
  warmUp: () => {},
  encryptItems: async (texts: readonly ItemTexts[], key: ItemKey) =>
    texts.map((one) => encryptTexts(one, key, random)),
  decryptItems: async (stored: readonly StoredTexts[], keys: ItemKeys) =>
    stored.map((one) => decryptTexts(one, keys)),
};

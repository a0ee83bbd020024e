/**
 * Computes what a client would send for a passphrase: salts, secret and a sealed keychain. Written
 * against Node's own Argon2 and apart from `protocol/`, so that the two can be held against each
 * other (and against the known-answer vectors) instead of sharing a mistake.
 */
import { argon2Sync } from 'node:crypto';
import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
import { blake2b } from '@noble/hashes/blake2.js';
import type { Random } from '../store/vault.ts';

export type PassphraseEncryption = {
  /** 256, 64 and 16 bytes as hex. */
  readonly salts: readonly [string, string, string];
  /** 64 hex digits. */
  readonly secret: string;
  /** A sealed `CSEv1r1`, hex. */
  readonly keychain: string;
};

/** Argon2id's memory in KiB, as clients of the API have it. */
const MEMORY_KIB = 65_536;

/**
 * Takes a few tenths of a second: two Argon2id runs over 64 MiB.
 * @param memoryKiB less than that is for clients that were told the same, in tests
 */
export function encryptFor(
  passphrase: string,
  random: Random,
  memoryKiB = MEMORY_KIB,
): PassphraseEncryption {
  const salts = [random(256), random(64), random(16)] as const;
  return {
    salts: [hex(salts[0]), hex(salts[1]), hex(salts[2])],
    secret: solveSecret(passphrase, salts, memoryKiB),
    keychain: sealKeychain(passphrase, random, memoryKiB),
  };
}

/** PWDv1r1 (protocol.md): BLAKE2b keyed with the second salt, then Argon2id. */
export function solveSecret(
  passphrase: string,
  [salt0, salt1, salt2]: readonly [Uint8Array, Uint8Array, Uint8Array],
  memoryKiB = MEMORY_KIB,
): string {
  const message = Buffer.concat([Buffer.from(passphrase, 'utf8'), salt0]);
  return hex(argon2id(blake2b(message, { key: salt1, dkLen: 64 }), salt2, memoryKiB));
}

/** CSEv1r1 (protocol.md): salt, nonce and XSalsa20-Poly1305 of one fresh key. */
function sealKeychain(passphrase: string, random: Random, memoryKiB: number): string {
  const id = '4ca1ab1e-0000-4000-8000-'.concat(hex(random(6)));
  const content = JSON.stringify({ keys: { [id]: hex(random(32)) }, current: id });
  const salt = random(16);
  const nonce = random(24);
  const key = argon2id(Buffer.from(passphrase, 'utf8'), salt, memoryKiB);
  const sealed = xsalsa20poly1305(key, nonce).encrypt(Buffer.from(content, 'utf8'));
  return hex(Buffer.concat([salt, nonce, sealed]));
}

/** Opens a keychain in hex; throws when the passphrase is not its. */
export function openSealedKeychain(
  passphrase: string,
  sealed: string,
  memoryKiB = MEMORY_KIB,
): string {
  const bytes = Buffer.from(sealed, 'hex');
  const key = argon2id(Buffer.from(passphrase, 'utf8'), bytes.subarray(0, 16), memoryKiB);
  const content = xsalsa20poly1305(key, bytes.subarray(16, 40)).decrypt(bytes.subarray(40));
  return Buffer.from(content).toString('utf8');
}

function argon2id(message: Uint8Array, nonce: Uint8Array, memory: number): Uint8Array {
  return argon2Sync('argon2id', {
    message,
    nonce,
    parallelism: 1,
    tagLength: 32,
    memory,
    passes: 2,
  });
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/**
 * The built app without the two things that take most of the time in a story that signs in and
 * seals again and again, and looks at anything but these: its Argon2id takes 64 KiB instead of
 * 64 MiB (one number in the worker), and the estimator of passphrases is not there (the app goes
 * on without, as it must).
 */
import { argon2Sync, randomBytes } from 'node:crypto';
import { ARGON2ID, type Argon2id } from '../src/protocol/primitives.ts';
import {
  encryptFor,
  type PassphraseEncryption,
} from '../src/server/passwords-api/demo/passphrase-encryption.ts';
import type { StaticFiles } from '../src/server/hosting/static-files.ts';

export const QUICK_MEMORY_KIB = 64;
const HASH_WORKER = /^\/assets\/worker-[^/]*\.js$/;
const ESTIMATOR = /^\/assets\/strength-worker-[^/]*\.js$/;

/** @param files of the app as it was built */
export function quickApp(files: StaticFiles): StaticFiles {
  const quick = new Map(files);
  const pathOf = (name: RegExp) => {
    const path = [...files.keys()].find((candidate) => name.test(candidate));
    if (path === undefined) throw new Error(`the build has no ${name.source}`);
    return path;
  };
  quick.delete(pathOf(ESTIMATOR));
  const path = pathOf(HASH_WORKER);
  const worker = files.get(path);
  const script = new TextDecoder().decode(worker?.bodies.get('identity'));
  const cost = `memoryKiB:${ARGON2ID.memoryKiB}`;
  if (worker === undefined || script.split(cost).length !== 2) {
    throw new Error('the worker names the cost of its hash in another way than it did');
  }
  const body = new TextEncoder().encode(script.replace(cost, `memoryKiB:${QUICK_MEMORY_KIB}`));
  return quick.set(path, { ...worker, bodies: new Map([['identity', body]]) });
}

/** What that app would send for a passphrase. */
export const quickEncryption = (passphrase: string): PassphraseEncryption =>
  encryptFor(passphrase, randomBytes, QUICK_MEMORY_KIB);

/** `node:crypto`'s, at the same small cost. */
export const quickArgon2id: Argon2id = ({ password, salt }) =>
  new Uint8Array(
    argon2Sync('argon2id', {
      message: password,
      nonce: salt,
      parallelism: ARGON2ID.lanes,
      tagLength: ARGON2ID.bytes,
      memory: QUICK_MEMORY_KIB,
      passes: ARGON2ID.passes,
    }),
  );

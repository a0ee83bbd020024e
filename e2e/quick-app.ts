/**
 * The built app without the two things that take most of the time in a story that signs in and
 * seals again and again, and looks at anything but these: its Argon2id takes 64 KiB instead of
 * 64 MiB (one number in the worker), and the estimator of passphrases is not there (the app goes
 * on without, as it must).
 */
import { argon2Sync, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ARGON2ID, type Argon2id } from '../src/protocol/primitives.ts';
import {
  encryptFor,
  type PassphraseEncryption,
} from '../src/server/passwords-api/demo/passphrase-encryption.ts';
import { securityHeaders } from '../src/server/hosting/headers.ts';

export const QUICK_MEMORY_KIB = 64;
const HASH_WORKER = /^\/assets\/worker-[^/]*\.js$/;
const ESTIMATOR = /^\/assets\/strength-worker-[^/]*\.js$/;

/**
 * Answers in place of those two files; null: any other.
 * @param folder of the app as it was built
 */
export function quickApp(folder: string): (request: Request) => Response | null {
  const assets = readdirSync(join(folder, 'assets')).map((name) => `/assets/${name}`);
  const pathOf = (name: RegExp) => {
    const path = assets.find((candidate) => name.test(candidate));
    if (path === undefined) throw new Error(`the build has no ${name.source}`);
    return path;
  };
  const estimator = pathOf(ESTIMATOR);
  const worker = pathOf(HASH_WORKER);
  const script = readFileSync(join(folder, worker), 'utf8');
  const cost = `memoryKiB:${ARGON2ID.memoryKiB}`;
  if (script.split(cost).length !== 2) {
    throw new Error('the worker names the cost of its hash in another way than it did');
  }
  const quick = script.replace(cost, `memoryKiB:${QUICK_MEMORY_KIB}`);
  const headers = { ...securityHeaders('script'), 'Content-Type': 'text/javascript' };
  return ({ url }) => {
    const { pathname } = new URL(url);
    if (pathname === estimator) return new Response(null, { status: 404 });
    return pathname === worker ? new Response(quick, { headers }) : null;
  };
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

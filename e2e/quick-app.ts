/**
 * The built app without the two things that take most of the time in a story that signs in and
 * seals again and again, and looks at anything but these: its Argon2id takes 64 KiB instead of
 * 64 MiB (one number in the build), and the estimator of passphrases is not there (the app goes
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
const ESTIMATOR = /^\/assets\/strength-worker-[^/]*\.js$/;

/**
 * Answers in place of those files; null: any other.
 * @param folder of the app as it was built
 */
export function quickApp(folder: string): (request: Request) => Response | null {
  const cost = `memoryKiB:${ARGON2ID.memoryKiB}`;
  const quick = new Map<string, string>();
  for (const name of readdirSync(join(folder, 'assets'))) {
    if (!name.endsWith('.js')) continue;
    const script = readFileSync(join(folder, 'assets', name), 'utf8');
    if (!script.includes(cost)) continue;
    quick.set(`/assets/${name}`, script.replaceAll(cost, `memoryKiB:${QUICK_MEMORY_KIB}`));
  }
  if (quick.size === 0) {
    throw new Error('the build names the cost of its hash in another way than it did');
  }
  const headers = { ...securityHeaders('script'), 'Content-Type': 'text/javascript' };
  return ({ url }) => {
    const { pathname } = new URL(url);
    if (ESTIMATOR.test(pathname)) return new Response(null, { status: 404 });
    const script = quick.get(pathname);
    return script === undefined ? null : new Response(script, { headers });
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

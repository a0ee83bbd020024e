import { afterEach, expect, test, vi } from 'vitest';

import challengeVectors from '#protocol/vectors/pwdv1r1.json' with { type: 'json' };
import { saltsSchema } from '#protocol/wire.ts';

import { createCrypto, type Crypto } from './crypto.ts';

/** Node has no such workers, so these go the last way: slices of JavaScript in the page. */
const startWorker = vi.fn<() => Worker>(() => {
  throw new TypeError('blocked');
});

let made: Crypto;
function newCrypto(): Crypto {
  startWorker.mockClear();
  made = createCrypto({ startWorker });
  return made;
}
afterEach(() => {
  made.dispose();
});

const [first] = challengeVectors.valid;
const salts = saltsSchema.parse(first?.salts);
const passphrase = first?.password ?? '';
const keychain = { keys: {}, current: '' };

test.each(challengeVectors.rejectedByClient)(
  '$name is rejected before a worker is even started',
  async ({ password, passwordUtf16Length }) => {
    const crypto = newCrypto();
    const code = passwordUtf16Length < 12 ? 'passphrase-too-short' : 'passphrase-too-long';
    await expect(crypto.solveChallenge(password, salts)).rejects.toMatchObject({ code });
    await expect(crypto.createChallenge(password)).rejects.toMatchObject({ code });
    await expect(crypto.openKeychain('', password)).rejects.toMatchObject({ code });
    await expect(crypto.sealKeychain(keychain, password)).rejects.toMatchObject({ code });
    expect(startWorker).not.toHaveBeenCalled();
  },
);

/** A second of work on a machine of its own; a shared one gets more time for it. */
const BUSY_MACHINE_MS = 90_000;

test(
  'where no worker can be had the page does the job itself, and says how',
  async () => {
    const crypto = newCrypto();
    const tiers: string[] = [];
    const fractions: number[] = [];
    crypto.onTier((tier) => tiers.push(tier));
    const secret = await crypto.solveChallenge(passphrase, salts, {
      onProgress: ({ fraction }) => fractions.push(fraction),
    });
    expect(secret).toBe(first?.secret);
    expect(tiers).toEqual(['javascript']);
    expect(fractions.length).toBeGreaterThan(50);
    expect([fractions[0], fractions.at(-1)]).toEqual([0, 1]);
  },
  BUSY_MACHINE_MS,
);

test('what is no keychain, and foreign salts, are told apart from failures', async () => {
  const crypto = newCrypto();
  expect(await crypto.openKeychain('!!!!', passphrase)).toEqual({ kind: 'no-keychain' });
  await expect(crypto.solveChallenge(passphrase, ['00', '00', '00'])).rejects.toMatchObject({
    code: 'unsupported-challenge',
  });
});

test('an error says neither what was hashed nor what went wrong inside', async () => {
  const crypto = newCrypto();
  const error: unknown = await crypto
    .sealKeychain(keychain, passphrase)
    .catch((caught: unknown) => caught);
  expect(JSON.stringify(error)).toBe('{"name":"CryptoError","code":"worker-failed"}');
  expect(String(error)).toBe('CryptoError: worker-failed');
});

test('an abort stops a hash that runs in the page', async () => {
  const crypto = newCrypto();
  crypto.warmUp();
  const abort = new AbortController();
  const solving = crypto.solveChallenge(passphrase, salts, {
    signal: abort.signal,
    onProgress: ({ fraction }) => {
      if (fraction > 0) abort.abort();
    },
  });
  await expect(solving).rejects.toMatchObject({ code: 'aborted' });
});

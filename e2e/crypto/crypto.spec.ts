import type { Page } from '@playwright/test';

import keychainVectors from '#protocol/vectors/csev1r1.json' with { type: 'json' };
import challengeVectors from '#protocol/vectors/pwdv1r1.json' with { type: 'json' };
import { saltsSchema } from '#protocol/wire.ts';

import { expect, test, type Surroundings } from './crypto-bed.ts';

/** The one with letters outside ASCII, which a wrong use of a hash library gets wrong first. */
const vector = challengeVectors.valid.find(({ name }) => name === 'emoji-zwj');
const passphrase = vector?.password ?? '';
const secret = vector?.secret ?? '';
const salts = saltsSchema.parse(vector?.salts);
const [sealed] = keychainVectors.valid;

function solve(page: Page): Promise<string> {
  return page.evaluate(
    ([passphrase, salts]) =>
      lab.crypto.solveChallenge(passphrase, salts, {
        onProgress: (progress) => lab.progress.push(progress),
      }),
    [passphrase, salts] as const,
  );
}

/**
 * Milliseconds of processor time that the page's main thread has spent so far. Unlike the length of
 * a task on the clock, it does not grow because the machine is busy with something else.
 */
async function watchMainThread(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
}

/** A task of 80 ms, to see that the watch would notice one. */
function blockOnPurpose(page: Page): Promise<void> {
  return page.evaluate(() => {
    const until = performance.now() + 80;
    while (performance.now() < until);
  });
}

const tiers: readonly { where: Surroundings; tier: string; inPage?: boolean }[] = [
  { where: 'strict', tier: 'simd' },
  { where: 'octets', tier: 'simd' },
  { where: 'no-simd', tier: 'wasm' },
  { where: 'no-wasm', tier: 'javascript' },
  { where: 'no-worker', tier: 'javascript', inPage: true },
];

for (const { where, tier, inPage = false } of tiers) {
  test(`in ${where} surroundings: ${tier}, right, and the page stays free`, async ({
    page,
    bed,
  }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(bed.address(where));
    const told = page.evaluate(
      () =>
        new Promise((resolve) => {
          lab.crypto.onTier(resolve);
          lab.crypto.warmUp();
        }),
    );
    expect(await told).toBe(tier);
    expect(page.workers()).toHaveLength(inPage ? 0 : 1);
    const gone = page.workers()[0]?.waitForEvent('close');

    const spent = await watchMainThread(page);
    const before = await spent();
    expect(await solve(page)).toBe(secret);
    const during = (await spent()) - before;
    await gone;
    expect(page.workers()).toEqual([]);

    const { progress, longTasks } = await page.evaluate(() => ({
      progress: lab.progress,
      longTasks: lab.longTasks(),
    }));
    if (inPage) {
      // Slices of 4 ms, which a busy machine stretches: 400 ms is still a slice, while the whole
      // hash in one go would be a task of a second and more.
      expect(longTasks.filter((duration) => duration > 400)).toEqual([]);
    } else {
      // Less than 50 ms in all, so no single task can be longer.
      expect(during).toBeLessThan(50);
      await expect
        .poll(async () => {
          await blockOnPurpose(page);
          return (await spent()) - before;
        })
        .toBeGreaterThan(50);
    }
    expect(progress[0]).toEqual({ tier, fraction: 0 });
    expect(progress.at(-1)).toEqual({ tier, fraction: 1 });
    if (tier === 'javascript') expect(progress.length).toBeGreaterThan(50);
    expect(errors).toEqual([]);
  });
}

test('only the fast tier is downloaded, and all of it while the person types', async ({
  page,
  bed,
}) => {
  bed.takeRequests('strict');
  await page.goto(bed.address('strict'));
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        lab.crypto.onTier(resolve);
        lab.crypto.warmUp();
      }),
  );
  const before = bed.takeRequests('strict');
  expect(before.filter((file) => file.endsWith('.wasm'))).toHaveLength(1);
  // Neither the other tiers nor what reads and writes items.
  expect(before.filter((file) => /engine|item/.test(file))).toEqual([]);
  expect(await solve(page)).toBe(secret);
  expect(bed.takeRequests('strict')).toEqual([]);
});

test('jobs queued together share one worker', async ({ page, bed }) => {
  await page.goto(bed.address('strict'));
  let started = 0;
  page.on('worker', () => {
    started += 1;
  });
  const outcomes = await page.evaluate(
    ([passphrase, salts, sealed, sealedWith]) =>
      Promise.all([
        lab.crypto.solveChallenge(passphrase, salts),
        lab.crypto.openKeychain(sealed, sealedWith),
        lab.crypto.openKeychain(sealed, passphrase),
      ]),
    [passphrase, salts, sealed?.encrypted ?? '', sealed?.password ?? ''] as const,
  );
  expect(outcomes).toEqual([
    secret,
    { kind: 'opened', keychain: JSON.parse(sealed?.decryptedJson ?? '') },
    { kind: 'does-not-open' },
  ]);
  expect(started).toBe(1);
});

test('what is created is solved, what is sealed is opened', async ({ page, bed }) => {
  await page.goto(bed.address('strict'));
  const result = await page.evaluate(
    async ([passphrase, json]) => {
      const created = await lab.crypto.createChallenge(passphrase);
      const solved = await lab.crypto.solveChallenge(passphrase, created.salts);
      const text = await lab.crypto.sealKeychain(JSON.parse(json), passphrase);
      const opening = await lab.crypto.openKeychain(text, passphrase);
      return { same: created.secret === solved, opening };
    },
    [passphrase, sealed?.decryptedJson ?? ''] as const,
  );
  const keychain: unknown = JSON.parse(sealed?.decryptedJson ?? '');
  expect(result).toEqual({ same: true, opening: { kind: 'opened', keychain } });
});

test('an abort ends the worker under its hash', async ({ page, bed }) => {
  await page.goto(bed.address('no-wasm'));
  const code = page.evaluate(
    ([passphrase, salts]) => {
      const abort = new AbortController();
      return lab.crypto
        .solveChallenge(passphrase, salts, {
          signal: abort.signal,
          onProgress: ({ fraction }) => {
            if (fraction > 0) abort.abort();
          },
        })
        .catch((error: { code: string }) => error.code);
    },
    [passphrase, salts] as const,
  );
  const worker = await page.waitForEvent('worker');
  const gone = worker.waitForEvent('close');
  expect(await code).toBe('aborted');
  await gone;
});

test('two mounts share nothing but the address of the worker', async ({ page, bed }) => {
  await page.goto(bed.address('strict'));
  const outcome = await page.evaluate(
    async ([passphrase, salts]) => {
      const second = lab.createCrypto();
      const both = [lab.crypto, second].map((crypto) =>
        crypto.solveChallenge(passphrase, salts).catch((error: { code: string }) => error.code),
      );
      second.dispose();
      return Promise.all(both);
    },
    [passphrase, salts] as const,
  );
  expect(outcome).toEqual([secret, 'aborted']);
});

import type { CDPSession, Page } from '@playwright/test';

import { expect, test, type Surroundings } from './crypto-bed.ts';

/** The whole heap of the page as text, after everything unreachable is gone. */
async function heapOf(page: Page): Promise<string> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  let heap = '';
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    heap += chunk;
  });
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return heap;
}

/** Secrets are put together inside the page: what a test sends there stays with the debugger. */
const passphrase = 'needle-0~in-7919~haystack-15838';
const key = '0123456789ab'.repeat(5) + '0123';

for (const where of ['strict', 'no-worker'] satisfies Surroundings[]) {
  test(`in ${where} surroundings no passphrase or key stays in the heap of the page`, async ({
    page,
    bed,
  }) => {
    await page.goto(bed.address(where));
    const [length, opened] = await page.evaluate(async () => {
      const build = () => ['needle', 'in', 'haystack'].map((word, i) => `${word}-${i * 7919}`);
      const id = crypto.randomUUID();
      const digits = Array.from({ length: 64 }, (_, i) => (i % 12).toString(16)).join('');
      const keychain = { keys: { [id]: digits }, current: id };
      const sealed = await lab.crypto.sealKeychain(keychain, build().join('~'));
      const opening = await lab.crypto.openKeychain(sealed, build().join('~'));
      return [build().join('~').length, opening.kind] as const;
    });
    expect([length, opened]).toEqual([passphrase.length, 'opened']);

    const heap = await heapOf(page);
    expect(heap.includes('createChallenge'), 'the heap can be searched').toBe(true);
    expect({ passphrase: heap.includes(passphrase), key: heap.includes(key) }).toEqual({
      passphrase: false,
      key: false,
    });
  });
}

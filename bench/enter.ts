/**
 * From Enter to the overview at 150 ms of latency, beside what it takes at least: one native hash and
 * one round trip. Cold: filled and sent as soon as there is a field; warm: after a person has typed.
 */
import { hashRawSync } from '@node-rs/argon2';
import type { Browser } from '@playwright/test';
import { ARGON2ID } from '../src/protocol/primitives.ts';
import { PASSPHRASE, servePages } from './page-server.ts';
import { ratio, spread } from './statistics.ts';

const LATENCY = 150;
/** Typing a passphrase takes a person longer. */
const TYPING_MS = 3000;

/** One hash as the operating system's own code does it, in milliseconds. */
export function nativeHash(): number {
  const before = performance.now();
  hashRawSync(Buffer.alloc(64, 7), {
    salt: Buffer.alloc(16, 9),
    memoryCost: ARGON2ID.memoryKiB,
    timeCost: ARGON2ID.passes,
    parallelism: ARGON2ID.lanes,
    outputLen: ARGON2ID.bytes,
  });
  return performance.now() - before;
}

async function enter(browser: Browser, address: string, isWarm: boolean) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LATENCY,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
    let total = 0;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      total += encodedDataLength;
    });
    await page.addInitScript(() => {
      addEventListener('keydown', ({ key }) => {
        if (key === 'Enter') performance.mark('enter');
      });
      new MutationObserver((_changes, watcher) => {
        if (document.querySelector('[data-testid="overview"]') === null) return;
        watcher.disconnect();
        performance.mark('overview');
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(address, { waitUntil: isWarm ? 'networkidle' : 'commit' });
    const field = page.getByTestId('login-passphrase');
    await field.fill(PASSPHRASE);
    if (isWarm) await page.waitForTimeout(TYPING_MS);
    await field.press('Enter');
    await page.getByTestId('overview').waitFor();
    const roundTrip = await page.evaluate(async () => {
      const before = performance.now();
      await fetch('/favicon.svg', { cache: 'no-store' });
      return performance.now() - before;
    });
    const took = await page.evaluate(() => performance.measure('', 'enter', 'overview').duration);
    return { took, roundTrip, total: total / 1024 };
  } finally {
    await context.close();
  }
}

export async function benchEnter(browser: Browser, rounds: number): Promise<void> {
  await using server = await servePages();
  const runs = { cold: measures(), warm: measures() };
  for (let round = 0; round < rounds; round += 1) {
    for (const start of ['cold', 'warm'] as const) {
      const { took, roundTrip, total } = await enter(browser, server.address.app, start === 'warm');
      runs[start].took.push(took);
      runs[start].least.push(nativeHash() + roundTrip);
      runs[start].total.push(total);
    }
    console.log(`Enter: round ${round + 1} of ${rounds}`);
  }
  console.log(
    `\nFrom Enter to the overview at ${LATENCY} ms of latency, ${rounds} rounds in turns\n`,
  );
  console.table(
    Object.fromEntries(
      Object.entries(runs).map(([start, { took, least, total }]) => [
        start,
        {
          ms: spread(took),
          'native hash + round trip': spread(least),
          ratio: ratio(took, least),
          'KiB up to the open session': spread(total),
        },
      ]),
    ),
  );
}

function measures() {
  const empty = (): number[] => [];
  return { took: empty(), least: empty(), total: empty() };
}

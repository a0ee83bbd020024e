/**
 * How long it takes to solve a challenge, with ours and with the others, in one browser, on one
 * machine, in turns, and what the same hash takes outside of a browser.
 */
import type { Browser } from '@playwright/test';

import vectors from '#protocol/vectors/pwdv1r1.json' with { type: 'json' };
import { saltsSchema } from '#protocol/wire.ts';

import { nativeHash } from './enter.ts';
import { serveHost, type HostServer } from './host-server.ts';
import type { Measurement } from './host/main.ts';
import { median } from './statistics.ts';

const CONTENDERS = [
  { who: 'ours', name: 'account-security, in its worker' },
  { who: 'libsodium', name: 'libsodium-wrappers-sumo 0.8, in a worker' },
  { who: 'official', name: 'passwords-client (libsodium 0.7), in the page' },
] as const;
const STARTS = ['cold', 'warm'] as const;

type Who = (typeof CONTENDERS)[number]['who'];
type Run = Measurement & {
  /** Brotli-compressed, as downloaded for this. */
  readonly bytes: number;
  /** Milliseconds of processor time of the page's main thread, which a busy machine does not stretch. */
  readonly pageWork: number;
};

/** Each measurement in its own page and context, so that nobody finds the bed made by another. */
async function measure(browser: Browser, host: HostServer, who: Who, warm: boolean): Promise<Run> {
  const [vector] = vectors.valid;
  const task = { passphrase: vector?.password ?? '', salts: saltsSchema.parse(vector?.salts) };
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(host.address, { waitUntil: 'networkidle' });
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const pageWork = async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
    };
    const before = await pageWork();
    host.takeBytes();
    const measurement = await page.evaluate(([who, warm, task]) => bench.measure(who, warm, task), [
      who,
      warm,
      task,
    ] as const);
    if (measurement.secret !== vector?.secret) throw new Error(`${who} computed a wrong secret`);
    return { ...measurement, bytes: host.takeBytes(), pageWork: (await pageWork()) - before };
  } finally {
    await context.close();
  }
}

function report(
  runs: ReadonlyMap<string, readonly Run[]>,
  native: readonly number[],
  rounds: number,
): void {
  const times = (who: Who, start: string) =>
    (runs.get(`${who} ${start}`) ?? []).map((run) => run.took);
  const took = (who: Who, start: string) => median(times(who, start));
  const fastest = (who: Who, start: string) => Math.min(...times(who, start));
  const rows = CONTENDERS.flatMap(({ who, name }) =>
    STARTS.map((start) => {
      const all = runs.get(`${who} ${start}`) ?? [];
      const longest = Math.max(...all.map((run) => run.longestTask));
      return {
        who: name,
        start,
        'median ms': Math.round(took(who, start)),
        'fastest ms': Math.round(fastest(who, start)),
        '× libsodium': (took(who, start) / took('libsodium', start)).toFixed(2),
        'fastest × libsodium': (fastest(who, start) / fastest('libsodium', start)).toFixed(2),
        '× native': (took(who, start) / median(native)).toFixed(2),
        '× official': (took(who, start) / took('official', start)).toFixed(2),
        'KiB brotli': (median(all.map((run) => run.bytes)) / 1024).toFixed(1),
        'page work ms': Math.round(median(all.map((run) => run.pageWork))),
        'longest page task ms': longest > 0 ? Math.round(longest) : 'under 50',
      };
    }),
  );
  console.log(
    `\nOne PWDv1r1 challenge, ${rounds} rounds in turns; native ${median(native).toFixed(0)} ms`,
  );
  console.log('medians; on a busy machine trust the fastest instead');
  console.log('cold: nothing loaded; warm: all loaded and started while the person typed\n');
  console.table(rows);
}

export async function benchHash(browser: Browser, rounds: number): Promise<void> {
  await using host = await serveHost();
  const runs = new Map<string, Run[]>();
  const native: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const start of STARTS) {
      for (const { who } of CONTENDERS) {
        const key = `${who} ${start}`;
        const run = await measure(browser, host, who, start === 'warm');
        runs.set(key, [...(runs.get(key) ?? []), run]);
      }
    }
    native.push(nativeHash());
    console.log(`hash: round ${round + 1} of ${rounds}`);
  }
  report(runs, native, rounds);
}

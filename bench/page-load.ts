/**
 * Until one can type: bytes, first paint and usable field of this app, of the bare stack that it is
 * built from, and of the floor. Cold cache, a slow phone on a slow network, in turns.
 */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { servePages, type PageName, type PageServer } from './page-server.ts';
import { median, ratio, spread } from './statistics.ts';

const NETWORK = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const CPU_SLOWDOWN = 4;
/** Longer than a round trip, and than a slow processor takes to ask for the next file. */
const QUIET_MS = 1500;
const PAGES = ['floor', 'bare', 'app', 'connect'] as const;

type Load = {
  readonly firstPaint: number;
  readonly usable: number;
  /** KiB on the wire until the network is quiet. */
  readonly total: number;
  /** KiB of the document alone. */
  readonly document: number;
  readonly layoutShift: number;
};

/** Notes when there is a field that takes letters. */
function watchField(): void {
  const look = () => {
    const field = document.querySelector('input:not([disabled], [readonly])');
    if (field === null) return;
    watcher.disconnect();
    performance.mark('usable');
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { childList: true, subtree: true, attributes: true });
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += Number(Reflect.get(entry, 'value'));
    Reflect.set(globalThis, 'layoutShift', shift);
  }).observe({ type: 'layout-shift', buffered: true });
}

async function load(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', { offline: false, ...NETWORK });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await page.addInitScript(watchField);
    const bytes = countBytes(devtools);
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
    await bytes.quiet();
    const times = await page.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      usable: performance.getEntriesByName('usable')[0]?.startTime ?? Number.NaN,
      shift: Number(Reflect.get(globalThis, 'layoutShift') ?? 0),
    }));
    return {
      firstPaint: times.paint,
      // Nobody types into what is not on the screen.
      usable: Math.max(times.usable, times.paint),
      total: bytes.total() / 1024,
      document: bytes.document() / 1024,
      layoutShift: times.shift,
    };
  } finally {
    await context.close();
  }
}

/** Bytes on the wire, headers too, as the browser counts them. */
function countBytes(devtools: CDPSession) {
  let total = 0;
  let document = 0;
  const documents = new Set<string>();
  devtools.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Document') documents.add(requestId);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    total += encodedDataLength;
    if (documents.has(requestId)) document += encodedDataLength;
  });
  return {
    total: () => total,
    document: () => document,
    /** Resolves once nothing has come for a while: a page may have a request open for good. */
    async quiet() {
      for (let before = -1; before !== total;) {
        before = total;
        await new Promise((resolve) => {
          setTimeout(resolve, QUIET_MS);
        });
      }
    },
  };
}

/** With every script file blocked: what is typed stands in the field all the same. */
async function canTypeWithoutScripts(page: Page, address: string): Promise<boolean> {
  await page.route('**/*.js', () => undefined);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
  await page.keyboard.type('typed');
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement instanceof HTMLInputElement && activeElement.value === 'typed';
  });
}

export async function benchPageLoad(browser: Browser, rounds: number): Promise<void> {
  await using server = await servePages();
  const loads = await loadInTurns(browser, server, rounds);
  const all = (page: PageName, what: keyof Load) => loads[page].map((run) => run[what]);
  console.log(
    `\nUntil one can type: ${rounds} rounds in turns, cold cache, ${CPU_SLOWDOWN} × CPU,`,
  );
  console.log('1.6 Mbit/s, 150 ms; medians (half of all lie between)\n');
  console.table(
    Object.fromEntries(
      PAGES.map((page) => [
        page,
        {
          'first paint': spread(all(page, 'firstPaint')),
          'field usable': spread(all(page, 'usable')),
          'paint ÷ floor': ratio(all(page, 'firstPaint'), all('floor', 'firstPaint')),
          'usable ÷ floor': ratio(all(page, 'usable'), all('floor', 'usable')),
          'usable ÷ bare': ratio(all(page, 'usable'), all('bare', 'usable')),
          'KiB to type': median(all(page, page === 'bare' ? 'total' : 'document')).toFixed(1),
          'KiB in all': median(all(page, 'total')).toFixed(1),
          'to type ÷ bare': ratio(
            all(page, page === 'bare' ? 'total' : 'document'),
            all('bare', 'total'),
          ),
          'layout shift': Math.max(...all(page, 'layoutShift')).toFixed(3),
        },
      ]),
    ),
  );
  for (const page of ['app', 'connect'] as const) {
    await using context = await browser.newContext();
    const can = await canTypeWithoutScripts(await context.newPage(), server.address[page]);
    console.log(
      `${page}: ${can ? 'takes' : 'DOES NOT TAKE'} letters while every script file hangs`,
    );
  }
}

async function loadInTurns(browser: Browser, server: PageServer, rounds: number) {
  const loads: Record<PageName, Load[]> = { floor: [], bare: [], app: [], connect: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const page of PAGES) loads[page].push(await load(browser, server.address[page]));
    console.log(`pages: round ${round + 1} of ${rounds}`);
  }
  return loads;
}

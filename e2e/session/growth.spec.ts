/** A page that is locked and unlocked all day stays as large as it was. */
import type { CDPSession } from '@playwright/test';
import { DEMO_PASSPHRASE, expect, test } from '../test-bed.ts';

test.use({ quick: true });

/** `LOCKS=1000` for a whole working life; the same growth shows in fewer. */
const LOCKS = Number(process.env['LOCKS'] ?? 200);
/** Until code and caches are as large as they get. */
const WARM_UP = 50;

async function sizes(devtools: CDPSession) {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    heap: of('JSHeapUsedSize'),
    listeners: of('JSEventListeners'),
    nodes: of('Nodes'),
  };
}

test('locks and unlocks leave heap, listeners, nodes and workers where they were', async ({
  bed,
  page,
}) => {
  test.setTimeout(60_000 + LOCKS * 2000);
  await bed.control({ rate_limit: false });
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  // The app keeps to the server's limit of attempts by its own clock: between two, time passes.
  await page.addInitScript(() => {
    const now = performance.now.bind(performance);
    let skipped = 0;
    performance.now = () => now() + skipped;
    Reflect.set(globalThis, 'skip', (ms: number) => {
      skipped += ms;
    });
  });
  await bed.signIn(page, account);
  await page.getByTestId('overview').waitFor();

  const locksAndUnlocks = (count: number) =>
    page.evaluate(
      async ({ count, passphrase }) => {
        const find = (id: string) =>
          new Promise<HTMLElement>((resolve) => {
            const look = () => {
              const found = document.querySelector(`[data-testid="${id}"]`);
              if (found instanceof HTMLElement) {
                watcher.disconnect();
                resolve(found);
              }
            };
            const watcher = new MutationObserver(look);
            watcher.observe(document, { childList: true, subtree: true, attributes: true });
            look();
          });
        for (let round = 0; round < count; round += 1) {
          (await find('lock')).click();
          const field = await find('login-passphrase');
          Reflect.get(globalThis, 'skip')(11_000);
          if (field instanceof HTMLInputElement) {
            field.value = passphrase;
            field.form?.requestSubmit();
          }
          await find('overview');
        }
      },
      { count, passphrase: DEMO_PASSPHRASE },
    );

  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await locksAndUnlocks(WARM_UP);
  const before = await sizes(devtools);
  await locksAndUnlocks(LOCKS);
  const after = await sizes(devtools);
  // A kilobyte a lock would be one screen, one client or one cache that is kept.
  expect(after.heap - before.heap).toBeLessThan(512 * 1024 + LOCKS * 1024);
  expect(after.listeners - before.listeners).toBeLessThan(LOCKS / 4);
  expect(after.nodes - before.nodes).toBeLessThan(LOCKS);
  expect(page.workers().length).toBeLessThanOrEqual(1);
});

/**
 * Encrypting 1,000 and 5,000 items, beside what the same requests take with ready-made bodies: what
 * is more than 1 is ours. In one process with the embedded server; `node bench/items.ts [items…]`.
 */
import { createRunIo } from '#features/items/encrypt/run-io.ts';
import { runEncryption } from '#features/items/encrypt/run.ts';
import { GOOD } from '#testing/cut-network.ts';
import { newFolder, newPassword, newTag } from '#testing/item-account.ts';
import { keysOf, startItemWorld } from '#testing/item-world.ts';
import { quickItemCrypto } from '#testing/quick-crypto.ts';

const COUNTS = process.argv.slice(2).map(Number);
/** What a real server took for one write (items.md, F42), in ms; 0: as fast as the embedded one. */
const PACES = [0, 13];
/** As many requests at once as a run makes when all goes well. */
const AT_ONCE = 6;

for (const count of COUNTS.length > 0 ? COUNTS : [1000, 5000]) {
  for (const dialect of ['2024', '2021'] as const) {
    for (const pace of PACES) {
      // With many items it only takes longer.
      if (pace > 0 && count > 1000) continue;
      const { ours, requests, alone, heap } = await measure(dialect, count, pace);
      process.stdout.write(
        `${count} items, ${dialect}, ${pace} ms a request: ${ours.toFixed(1)} s; the ${requests} ` +
          `requests alone ${alone.toFixed(1)} s; ratio ${(ours / alone).toFixed(2)}; ` +
          `heap +${heap.toFixed(0)} MiB\n`,
      );
    }
  }
}

async function measure(dialect: '2021' | '2024', count: number, pace: number) {
  const world = await startItemWorld(dialect, async ({ items }) => {
    for (let index = 0; index < count; index += 1) {
      if (index % 25 === 0) await items.create(newFolder(`folder ${index}`));
      else if (index % 40 === 0) await items.create(newTag(`tag ${index}`));
      else
        await items.create(newPassword(`password ${index}`, { notes: 'a line or two '.repeat(8) }));
    }
  });
  const slowly = async () => {
    if (pace > 0) await new Promise((resolve) => setTimeout(resolve, pace));
  };
  const { client, wire } = await world.tab(GOOD, slowly);
  const keys = await keysOf(client);
  const clock = { wait: () => Promise.resolve(), isPaused: () => false };
  wire.start();
  const before = process.memoryUsage().heapUsed;
  let most = before;
  const ours = await seconds(async () => {
    const io = await createRunIo({ client, crypto: quickItemCrypto, keys }, clock);
    if (io === null) throw new Error('not started');
    const end = await runEncryption(io, ({ done }) => {
      if (done % 50 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
    });
    if (end.readable !== 0) throw new Error('not everything was encrypted');
  });
  world.restore();
  const tab = await world.tab(GOOD, slowly);
  tab.wire.start();
  const requests = wire.calls.toReversed();
  const alone = await seconds(async () => {
    const left = [...requests];
    const send = async () => {
      for (let call = left.pop(); call !== undefined; call = left.pop()) {
        const headers = new Headers(call.init.headers);
        headers.set('x-api-session', tab.client.sessionId() ?? '');
        await (await tab.wire.fetch(call.input, { ...call.init, headers })).text();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, send));
  });
  world.close();
  return { ours, alone, requests: requests.length, heap: (most - before) / 2 ** 20 };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

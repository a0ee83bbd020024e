/** The embedded server: sign-ins a second and how long the slowest wait, 50 at once; its memory. */
import { startTestServer } from '#testing/test-server.ts';
import { createTestClient } from '#testing/server-client.ts';
import { quantile } from './statistics.ts';

const AT_ONCE = 50;
const SIGN_INS = 1000;

export async function benchSignIns(): Promise<void> {
  const server = await startTestServer({ dialect: '2021' });
  await server.control({ wipe: true, rate_limit: false });
  const times: number[] = [];
  let left = SIGN_INS;
  const before = process.memoryUsage().rss;
  const signInAgain = async () => {
    while (left > 0) {
      left -= 1;
      const started = performance.now();
      const client = createTestClient(server, 'alice', 'alice-login-password');
      await client.get('session/request');
      await client.post('session/open', {});
      await client.get('session/close');
      times.push(performance.now() - started);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, signInAgain));
  const seconds = (performance.now() - started) / 1000;
  await server[Symbol.asyncDispose]();
  const grown = (process.memoryUsage().rss - before) / 1024 / 1024;
  console.log(
    `\nEmbedded server: ${SIGN_INS} sign-ins (request, open, close), ${AT_ONCE} at once\n`,
  );
  console.table({
    'embedded server': {
      'sign-ins a second': (SIGN_INS / seconds).toFixed(0),
      'p50 ms': quantile(times, 0.5).toFixed(0),
      'p99 ms': quantile(times, 0.99).toFixed(0),
      'MiB grown': grown.toFixed(0),
    },
  });
}

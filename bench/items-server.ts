/**
 * How long the embedded server takes for lists of items and for updates, run by hand:
 * `node bench/items-server.ts [items]`. It talks HTTP to a server of its own on a file.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestServer } from '#testing/test-server.ts';
import { createTestClient } from '#testing/server-client.ts';

const COUNT = Number(process.argv[2] ?? 5000);
const UPDATES = 500;
const CIPHERTEXT = 'a1'.repeat(60);
const HASH = '0'.repeat(40);

const folder = mkdtempSync(join(tmpdir(), 'items-bench-'));
const server = await startTestServer({ dialect: '2024', file: join(folder, 'bench.sqlite') });
await server.control({ wipe: true, rate_limit: false });

for (const encrypted of [false, true]) {
  const user = encrypted ? 'bob' : 'alice';
  const client = createTestClient(server, user, `${user}-login-password`);
  await client.get('session/request');
  if (encrypted) {
    const salts = ['0'.repeat(512), '1'.repeat(128), '2'.repeat(32)];
    await client.post('account/challenge/set', { secret: 'a'.repeat(64), data: salts });
  }
  const fields = (index: number) =>
    encrypted
      ? {
          label: CIPHERTEXT,
          username: CIPHERTEXT,
          password: CIPHERTEXT,
          url: CIPHERTEXT,
          notes: CIPHERTEXT,
          customFields: CIPHERTEXT,
          cseType: 'CSEv1r1',
          cseKey: '6d1f7a52-0b3c-4c8e-9a57-2f4be0c1d9a3',
          hash: HASH.slice(8) + index.toString(16).padStart(8, '0'),
        }
      : {
          label: `Example shop ${index}`,
          username: 'alice@example.org',
          password: `secret ${index}`,
          url: 'https://shop.example/login',
          notes: 'Line one\nLine two',
        };
  const ids: string[] = [];
  const created = await seconds(async () => {
    for (let index = 0; index < COUNT; index += 1) {
      const { body } = await client.post('password/create', fields(index));
      ids.push(String(body instanceof Object ? Reflect.get(body, 'id') : ''));
    }
  });
  const what = encrypted ? 'encrypted' : 'plain';
  say(`${what}: create ${perSecond(COUNT, created)}`);
  for (const details of ['model', 'model+tag-ids', '']) {
    const times: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      times.push(await seconds(() => client.post('password/list', { details })));
    }
    const best = (Math.min(...times) * 1000).toFixed(0);
    say(`${what}: list of ${COUNT} with "${details}": ${best} ms`);
  }
  const updated = await seconds(async () => {
    for (const [index, id] of ids.slice(0, UPDATES).entries()) {
      await client.patch('password/update', { id, ...fields(index + COUNT) });
    }
  });
  say(`${what}: update ${perSecond(UPDATES, updated)}`);
}
await server[Symbol.asyncDispose]();
rmSync(folder, { recursive: true });

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function perSecond(count: number, time: number): string {
  return `${(count / time).toFixed(0)} a second`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

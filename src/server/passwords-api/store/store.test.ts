/** What the database survives, and what it does not give away. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createAccount } from '../demo/demo-accounts.ts';
import { openStore } from './store.ts';
import { createTestClient, OTHER_SECRET, SALTS, SECRET } from '#testing/server-client.ts';
import { api, basic, send, startTestServer } from '#testing/test-server.ts';

/** A folder that goes away with the test. */
function temporaryFolder(): Disposable & { readonly file: string; readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'embedded-server-'));
  return {
    path,
    file: join(path, 'test.sqlite'),
    [Symbol.dispose]: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

const CHILD = `
const { startTestServer } = await import(process.env.TEST_SERVER);
const { port } = await startTestServer({ file: process.env.TEST_FILE });
console.log(port);
`;

/** The embedded server in a process of its own. */
async function startChild(file: string): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', CHILD], {
    env: {
      ...process.env,
      TEST_SERVER: new URL('../../../testing/test-server.ts', import.meta.url).href,
      TEST_FILE: file,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => {
      reject(new Error('the child ended before it listened'));
    });
    child.stdout.once('data', (line: Buffer) => {
      resolve(Number(line.toString()));
    });
  });
  return { child, port };
}

describe('killed at any moment', () => {
  test.each([1, 7, 30])('after %i answers it comes back with all of them', async (answers) => {
    using folder = temporaryFolder();
    const store = openStore(folder.file);
    await createAccount(store, { user: 'grace', loginPassword: 'grace-login-password' });
    store.close();
    const { child, port } = await startChild(folder.file);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const json = { 'content-type': 'application/json', ...basic('grace', 'grace-login-password') };
    const post = (path: string, headers: Record<string, string>, body: unknown) =>
      send(port, { method: 'POST', path: api(path), headers, body: JSON.stringify(body) });

    const set = await post('account/challenge/set', json, { secret: SECRET, data: SALTS });
    const session = { ...json, 'x-api-session': set.headers.get('x-api-session') ?? '' };
    let answered = 0;
    for (;;) {
      const body = { id: 'CSEv1r1', data: String(answered + 1) };
      const call = post('keychain/set', session, body);
      // The last call is under way when the process is killed: it may or may not have taken effect.
      if (answered === answers) {
        child.kill('SIGKILL');
        await call.catch(() => null);
        break;
      }
      expect((await call).status).toBe(200);
      answered += 1;
    }
    await ended;

    await using server = await startTestServer({ file: folder.file });
    const client = createTestClient(server, 'grace', 'grace-login-password');
    client.session = session['x-api-session'];
    const { status, body } = await client.get('keychain/get');
    expect(status).toBe(200);
    const stored = Number(body instanceof Object ? Reflect.get(body, 'CSEv1r1') : Number.NaN);
    expect([answers, answers + 1]).toContain(stored);
  });
});

describe('at rest', () => {
  test('neither secrets nor passwords, tokens, keychains or session ids are in the files', async () => {
    using folder = temporaryFolder();
    await using server = await startTestServer({ file: folder.file });
    const backupCode = '9087654321';
    await createAccount(server.store, {
      user: 'heidi',
      loginPassword: 'heidi-login-password',
      backupCodes: [backupCode],
    });
    const client = createTestClient(server, 'heidi', 'heidi-login-password');
    await client.post('account/challenge/set', { secret: SECRET, data: SALTS });
    await client.post('keychain/set', { id: 'CSEv1r1', data: 'the sealed keychain' });
    await client.post('account/challenge/set', {
      secret: OTHER_SECRET,
      data: SALTS,
      oldSecret: SECRET,
    });
    const files = readdirSync(folder.path).map((name) => readFileSync(join(folder.path, name)));
    const content = Buffer.concat(files).toString('latin1');
    expect(content).toContain('heidi');
    for (const secret of [
      SECRET,
      OTHER_SECRET,
      'heidi-login-password',
      'the sealed keychain',
      backupCode,
      client.session ?? SECRET,
    ]) {
      expect(content.includes(secret)).toBe(false);
    }
  });
});

test('a transaction that fails leaves nothing', () => {
  const store = openStore(':memory:');
  const insert = () => {
    store.run('insert into meta (key, value) values (?, ?)', 'k', randomBytes(4).toString('hex'));
    throw new Error('no');
  };
  expect(() => {
    store.transaction(insert);
  }).toThrow('no');
  expect(store.run('delete from meta')).toBe(0);
  store.close();
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

/** Serves a folder with one page, so that no build is needed. */
const HARNESS = `
import { runCommandLine } from '${new URL('./cli.ts', import.meta.url).href}';
const [app, ...argv] = process.argv.slice(1);
await runCommandLine(argv, () => Promise.resolve(app));
`;

let folder = '';
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-'));
  // Beside the database, as `dist` is: what is served is read while another server may set it up.
  await mkdir(join(folder, 'app'));
  await writeFile(join(folder, 'app', 'index.html'), '<title>App</title>');
});

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'close');
    }
  }
  await rm(folder, { recursive: true });
});

function start(...argv: string[]) {
  const args = ['--input-type=module', '--eval', HARNESS, join(folder, 'app'), ...argv];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (output.out += String(chunk)));
  child.stderr.on('data', (chunk) => (output.err += String(chunk)));
  const ended = once(child, 'close').then(([code]): unknown => code);
  return { child, output, ended };
}

/** Waits for the line that says where it serves. */
async function ready({ child, output, ended }: ReturnType<typeof start>): Promise<string> {
  for (;;) {
    const url = /^Ready: (http:\/\/\S+\/)$/m.exec(output.out)?.[1];
    if (url !== undefined) return url;
    const over = await Promise.race([once(child.stdout ?? child, 'data'), ended]);
    if (!Array.isArray(over)) throw new Error(`ended early: ${output.err}`);
  }
}

test('serves app and API on one origin, and names every demo account', async () => {
  const server = start('--port', '0', '--data', ':memory:', '--host', '127.0.0.1');
  const url = await ready(server);
  const page = await fetch(new URL('/login', url), { headers: { Accept: 'text/html' } });
  expect(await page.text()).toBe('<title>App</title>');
  expect(page.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  const login = Buffer.from('alice:alice-login-password').toString('base64');
  const call = await fetch(new URL('/index.php/apps/passwords/api/1.0/session/request', url), {
    headers: { Authorization: `Basic ${login}` },
  });
  expect(call.status).toBe(200);
  expect((await fetch(new URL('/__control', url), { method: 'POST' })).status).toBe(404);
  for (const fact of [
    'alice-login-password',
    'bob-login-password',
    'correct horse battery staple',
    'JBSWY3DPEHPK3PXP',
    `${url}__inbox`,
  ]) {
    expect(server.output.out).toContain(fact);
  }
  expect(server.output.out).toMatch(/carol\s+(?:\w{5}-){4}\w{5}\s/);
  expect(server.output.err).toBe('');
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it cleanly', async (signal) => {
  const server = start('--port', '0');
  await ready(server);
  server.child.kill(signal);
  expect(await server.ended).toBe(0);
  // A database that was closed has no journal left beside it.
  expect(await readdir(join(folder, '.data'))).toEqual(['embedded-server-2.sqlite']);
});

test('keeps its data, and the app token that it printed', async () => {
  const tokens: (string | undefined)[] = [];
  for (let run = 0; run < 2; run += 1) {
    const server = start('--port', '0', '--data', join(folder, 'kept'));
    await ready(server);
    tokens.push(/carol\s+(\S+)/.exec(server.output.out)?.[1]);
    server.child.kill('SIGTERM');
    await server.ended;
  }
  expect(tokens[0]).toBeDefined();
  expect(tokens[1]).toBe(tokens[0]);
});

test('two that start at once in the same new folder both come up', async () => {
  const servers = [start('--port', '0'), start('--port', '0')];
  await Promise.all(servers.map(ready));
  const [first, second] = servers.map(({ output }) => /carol\s+(\S+)/.exec(output.out)?.[1]);
  expect(first).toBe(second);
});

test('--control opens the control', async () => {
  const url = await ready(start('--port', '0', '--data', ':memory:', '--control'));
  const answer = await fetch(new URL('/__control', url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  expect(answer.status).toBe(200);
});

test('--server passes calls on and keeps no database', async () => {
  const url = await ready(start('--port', '0', '--server', 'http://127.0.0.1:1/cloud'));
  const answer = await fetch(new URL('/apps/passwords/api/1.0/session/request', url));
  expect(answer.status).toBe(502);
  expect(await answer.json()).toEqual({ message: 'The server could not be reached' });
  expect(await readdir(folder)).toEqual(['app']);
});

test('a taken port is one clear line', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const server = start('--port', String(port), '--data', ':memory:');
  expect(await server.ended).toBe(1);
  expect(server.output).toEqual({
    out: '',
    err: `Port ${port} is taken. Stop what uses it, or choose another: npm start -- --port N\n`,
  });
  other.close();
});

test.each([
  [['--port', 'x'], 2, "--port must be a number from 0 to 65535, not 'x'. See --help.\n"],
  [['--port', '0', '--host', '192.0.2.1'], 1, /^'192\.0\.2\.1' is not an address of .+\n$/],
  [
    ['--port', '0', '--data', 'app/index.html'],
    1,
    /^The data folder 'app\/index\.html' cannot be .+\n$/,
  ],
])('%j: one clear line', async (argv, code, line) => {
  const server = start(...argv);
  expect(await server.ended).toBe(code);
  expect(server.output.out).toBe('');
  expect(server.output.err).toMatch(line);
});

test('--help explains itself', async () => {
  const server = start('--help');
  expect(await server.ended).toBe(0);
  expect(server.output.out).toMatch(/^Usage: npm start/);
});

import { expect, test } from 'vitest';
import { HELP, parseCommandLine } from './cli-options.ts';

function options(...argv: string[]) {
  const command = parseCommandLine(argv);
  if (command.kind !== 'serve') throw new Error(`not served: ${JSON.stringify(command)}`);
  return command.options;
}

test('without options: the embedded server of the documents, on this machine only', () => {
  expect(options()).toEqual({
    port: 4173,
    host: '127.0.0.1',
    names: [],
    frameAncestors: "'none'",
    backend: { kind: 'embedded', data: '.data', dialect: '2021', control: false },
  });
});

test('every option', () => {
  const argv =
    '--port 0 --host ::1 --name app.localhost --data :memory: --dialect=2024 --control'.split(' ');
  expect(options(...argv, '--frame-ancestors', 'self https://cloud.example.org:8443')).toEqual({
    port: 0,
    host: '::1',
    names: ['app.localhost'],
    frameAncestors: "'self' https://cloud.example.org:8443",
    backend: { kind: 'embedded', data: ':memory:', dialect: '2024', control: true },
  });
});

test('nobody and oneself may be written as the policy writes them, in quotes', () => {
  expect(options('--frame-ancestors', "'none'").frameAncestors).toBe("'none'");
  expect(options('--frame-ancestors', "'self'").frameAncestors).toBe("'self'");
});

test.each([
  ['https://cloud.example.org', 'https://cloud.example.org/'],
  ['https://example.org/cloud/', 'https://example.org/cloud'],
  ['https://example.org/cloud/index.php', 'https://example.org/cloud'],
])('--server %s is the root %s', (value, href) => {
  const { backend } = options('--server', value);
  expect(backend.kind === 'proxy' && backend.server.href).toBe(href);
});

test.each([
  [['--port', 'http'], "--port must be a number from 0 to 65535, not 'http'. See --help."],
  [['--port', '65536'], "--port must be a number from 0 to 65535, not '65536'. See --help."],
  [['--port', '1e3'], "--port must be a number from 0 to 65535, not '1e3'. See --help."],
  [['--port', ''], "--port must be a number from 0 to 65535, not ''. See --help."],
  [['--dialect', '2022'], "--dialect must be 2021 or 2024, not '2022'. See --help."],
  [['--data', ''], '--data needs a folder, or :memory:. See --help.'],
  [['--host', 'a b'], "--host must be an address or a host name, not 'a b'. See --help."],
  [['--name', 'a/b'], "--name must be an address or a host name, not 'a/b'. See --help."],
  ...['--host=0.0.0.0', '--host=192.168.0.2', '--name=a.example'].map(
    (option): [string[], string] => [
      ['--control', option],
      '--control is for this machine only, so not with other names or addresses. See --help.',
    ],
  ),
  [['--port'], '--port needs a value. See --help.'],
  [['--port', '-1'], '--port needs a value. See --help.'],
  [['--data', '--control'], '--data needs a value. See --help.'],
  [['--prot', '1'], "Unknown option '--prot'. See --help."],
  [['-p', '1'], "Unknown option '-p'. See --help."],
  [['extra'], "Unexpected argument 'extra'. See --help."],
  [['--control=yes'], "Option '--control' does not take an argument. See --help."],
  [
    ['--server', 'https://a.example', '--control'],
    '--control is for the embedded server, not for --server. See --help.',
  ],
  [
    ['--server', 'https://user:word@a.example'],
    '--server must not hold a user or password: the app asks for them. See --help.',
  ],
])('%j: one clear line', (argv, message) => {
  expect(parseCommandLine(argv)).toEqual({ kind: 'bad', message });
});

test.each([
  ['--server', 'cloud.example.org'],
  ['--server', 'ftp://cloud.example.org'],
  ['--server', 'https://cloud.example.org/?x'],
  ['--frame-ancestors', ''],
  ['--frame-ancestors', 'none self'],
  ['--frame-ancestors', 'https://a.example; script-src *'],
  ['--frame-ancestors', 'https://a.example,https://b.example'],
])('%s %j is refused', (...argv) => {
  expect(parseCommandLine(argv)).toMatchObject({ kind: 'bad' });
});

test('--help wins, and names every option', () => {
  expect(parseCommandLine(['--help'])).toEqual({ kind: 'help' });
  for (const name of [
    'port',
    'host',
    'name',
    'data',
    'dialect',
    'server',
    'control',
    'frame-ancestors',
  ]) {
    expect(HELP).toContain(`--${name}`);
  }
});

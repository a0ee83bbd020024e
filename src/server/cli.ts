import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { announceAccounts } from './hosting/announcement.ts';
import { createApp } from './hosting/app.ts';
import { type ServeOptions, HELP, parseCommandLine } from './hosting/cli-options.ts';
import { openEmbedded } from './hosting/embedded.ts';
import { type Listening, listen } from './hosting/listen.ts';
import { createProxy } from './hosting/proxy/proxy.ts';
import { servedNames } from './hosting/served-names.ts';

/** What the person who started the server can put right; the message is one line. */
class StartError extends Error {}

type Backend = {
  readonly api: (request: Request) => Promise<Response | null>;
  readonly close: () => void;
  /** Lines about it, once the address is known. */
  readonly announce: (url: string) => readonly string[];
};

/**
 * The command line: reads options, serves until a signal, and sets `process.exitCode`: 0 after
 * SIGINT or SIGTERM and for `--help`, 2 for wrong options, 1 when it cannot serve.
 * @param loadApp gives the folder of the built app; `npm start` builds it first where needed
 */
export async function runCommandLine(
  argv: readonly string[],
  loadApp: () => Promise<string>,
): Promise<void> {
  const command = parseCommandLine(argv);
  if (command.kind === 'help') {
    process.stdout.write(HELP);
    return;
  }
  if (command.kind === 'bad') {
    process.stderr.write(`${command.message}\n`);
    process.exitCode = 2;
    return;
  }
  try {
    await serve(command.options, await loadApp());
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

async function serve(options: ServeOptions, folder: string): Promise<void> {
  const backend = await openBackend(options.backend);
  const { frameAncestors, host, names } = options;
  const isServed = servedNames(host, names);
  const app = createApp({ folder, api: backend.api, isServed, frameAncestors });
  let listening: Listening;
  try {
    listening = await listen(app, options);
  } catch (error) {
    backend.close();
    throw new StartError(listenMessage(error, options));
  }
  let stopping = false;
  const stop = async () => {
    // A terminal and npm may each pass on the same Ctrl+C.
    if (stopping) return;
    stopping = true;
    await listening.close();
    backend.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  const lines = [...backend.announce(listening.url), '', `Ready: ${listening.url}`];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function openBackend(backend: ServeOptions['backend']): Promise<Backend> {
  if (backend.kind === 'proxy') {
    return {
      api: createProxy({ server: backend.server }),
      close: () => {},
      announce: () => [
        `API calls go to ${backend.server.href}`,
        ...(backend.server.protocol === 'http:'
          ? ['That is plain http: passwords can be read on the way, unless it is this machine.']
          : []),
      ],
    };
  }
  try {
    const embedded = await openEmbedded(backend);
    return { ...embedded, announce: (url) => announceAccounts(backend, embedded, url) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new StartError(`The data folder '${backend.data}' cannot be used: ${firstLine(error)}`);
  }
}

function listenMessage(error: unknown, { port, host }: ServeOptions): string {
  switch (isSystemError(error) ? error.code : undefined) {
    case 'EADDRINUSE':
      return `Port ${port} is taken. Stop what uses it, or choose another: npm start -- --port N`;
    case 'EACCES':
      return `Port ${port} may not be used without special rights. Choose one from 1024 on.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `'${host}' is not an address of this machine. See --host in --help.`;
    default:
      throw error;
  }
}

type SystemError = Error & { readonly code: string };

/** Errors of the operating system (ENOTDIR …) and of SQLite (ERR_SQLITE_ERROR) carry a code. */
function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

function firstLine({ message }: Error): string {
  return message.split('\n', 1)[0] ?? '';
}

/** `node src/server/cli.ts` serves the build that is there. */
function loadBuild(): Promise<string> {
  const folder = fileURLToPath(new URL('../../dist/app', import.meta.url));
  if (existsSync(join(folder, 'index.html'))) return Promise.resolve(folder);
  throw new StartError('There is no build in dist/app: run npm run build, or use npm start.');
}

if (import.meta.main) await runCommandLine(process.argv.slice(2), loadBuild);

import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import type { Dialect } from '../passwords-api/dialect.ts';
import type { EmbeddedOptions } from './embedded.ts';
import { isLoopback } from './served-names.ts';

const DEFAULT_PORT = 4173;

export type ServeOptions = {
  readonly port: number;
  readonly host: string;
  /** Further names under which browsers reach the server. */
  readonly names: readonly string[];
  /** Source list of the policy's `frame-ancestors`. */
  readonly frameAncestors: string;
  readonly backend:
    | ({ readonly kind: 'embedded' } & EmbeddedOptions)
    /** Root of the real server, without a slash at the end. */
    | { readonly kind: 'proxy'; readonly server: URL };
};

export type CommandLine =
  | { readonly kind: 'serve'; readonly options: ServeOptions }
  | { readonly kind: 'help' }
  /** One line that says what is wrong. */
  | { readonly kind: 'bad'; readonly message: string };

export const HELP = `Usage: npm start -- [options]

Serves the app and an embedded server that implements the Passwords API, on one origin.

  --port N             port to listen on (default ${DEFAULT_PORT}; 0: any free one)
  --host ADDRESS       address to listen on (default 127.0.0.1: this machine only)
  --name NAME          another name under which browsers reach it, as behind a server that ends
                       TLS; may be repeated (this machine's own names need none)
  --data DIR           folder of the embedded server's database (default .data);
                       :memory: keeps nothing
  --dialect RELEASE    which release the embedded server behaves like: 2021 (default) or 2024
  --server URL         no embedded server: pass API calls through to this real one
  --control            open POST /__control on the embedded server; for tests only
  --frame-ancestors S  who may show the app in a frame: none (default), self, or
                       origins separated by spaces
  --help               this text
`;

class BadValue extends Error {}

/** Reads the command line; the first thing that is wrong with it decides. */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  try {
    const values = parseValues(argv);
    return values.help ? { kind: 'help' } : { kind: 'serve', options: readOptions(values) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { kind: 'bad', message: `${oneLine(error.message)}. See --help.` };
  }
}

/** Node explains at length how to escape an argument; its first sentence says what is wrong. */
function oneLine(message: string): string {
  // It calls `--port -1` and `--data --control` ambiguous, and asks back in the next line.
  const option = /^Option '(--[a-z-]+)(?: <value>)?' argument (?:is ambiguous|missing)/.exec(
    message,
  );
  if (option !== null) return `${option[1] ?? ''} needs a value`;
  const [sentence = ''] = message.split(/\. |\n/);
  return sentence.replace(/\.$/, '');
}

function parseValues(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      name: { type: 'string', multiple: true },
      data: { type: 'string' },
      dialect: { type: 'string' },
      server: { type: 'string' },
      control: { type: 'boolean' },
      'frame-ancestors': { type: 'string' },
      help: { type: 'boolean' },
    },
  }).values;
}

function readOptions(values: ReturnType<typeof parseValues>): ServeOptions {
  const host = readHost('host', values.host ?? '127.0.0.1');
  const names = (values.name ?? []).map((name) => readHost('name', name));
  if (values.control && ![host, ...names].every(isLoopback)) {
    throw new BadValue('--control is for this machine only, so not with other names or addresses');
  }
  return {
    port: readPort(values.port),
    host,
    names,
    frameAncestors: readFrameAncestors(values['frame-ancestors']),
    backend: readBackend(values),
  };
}

function readBackend(values: ReturnType<typeof parseValues>): ServeOptions['backend'] {
  const { server, data, dialect, control } = values;
  if (server === undefined) {
    if (data === '') throw new BadValue('--data needs a folder, or :memory:');
    return {
      kind: 'embedded',
      data: data ?? '.data',
      dialect: readDialect(dialect),
      control: control ?? false,
    };
  }
  const needless = Object.entries({ data, dialect, control }).find(([, value]) => value);
  if (needless) throw new BadValue(`--${needless[0]} is for the embedded server, not for --server`);
  return { kind: 'proxy', server: readServer(server) };
}

function readPort(value: string | undefined): number {
  if (value === undefined) return DEFAULT_PORT;
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= 65_535) return port;
  throw new BadValue(`--port must be a number from 0 to 65535, not '${value}'`);
}

function readHost(option: string, value: string): string {
  if (isIP(value) > 0 || /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i.test(value)) return value;
  throw new BadValue(`--${option} must be an address or a host name, not '${value}'`);
}

function readDialect(value = '2021'): Dialect {
  if (value === '2021' || value === '2024') return value;
  throw new BadValue(`--dialect must be 2021 or 2024, not '${value}'`);
}

function readServer(value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new BadValue(
      `--server must be an address like https://cloud.example.org, not '${value}'`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new BadValue('--server must not hold a user or password: the app asks for them');
  }
  if (url.search !== '' || url.hash !== '') {
    throw new BadValue('--server must be the root of a server, without ? or #');
  }
  url.pathname = url.pathname.replace(/(?:\/index\.php)?\/*$/, '');
  return url;
}

function readFrameAncestors(value = 'none'): string {
  const sources = value.split(/\s+/).filter((source) => source !== '');
  if (sources.length === 1 && /^'?none'?$/i.test(sources[0] ?? '')) return "'none'";
  const valid = /^(?:'?self'?|https?:\/\/(?:\*\.)?[a-z\d.-]+(?::\d+)?)$/i;
  const wrong = sources.find((source) => !valid.test(source));
  if (wrong !== undefined || sources.length === 0) {
    throw new BadValue(
      `--frame-ancestors must be none, self or origins like https://cloud.example.org, not '${wrong ?? value}'`,
    );
  }
  return sources.map((source) => (/^'?self'?$/i.test(source) ? "'self'" : source)).join(' ');
}

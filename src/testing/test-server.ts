/** A running embedded server for tests: real HTTP on a free port of the loopback interface. */
import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { createApp } from '#server/hosting/app.ts';
import { createHandler, type Dialect } from '#server/hosting/handler.ts';
import { listen } from '#server/hosting/listen.ts';
import { openStore, type Store } from '#server/passwords-api/store/store.ts';

export type Reply = {
  readonly status: number;
  readonly headers: Map<string, string>;
  readonly body: string;
};

export type Sent = {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | null;
};

export type TestServer = AsyncDisposable & {
  readonly store: Store;
  readonly port: number;
  readonly log: readonly string[];
  call(sent: Sent): Promise<Reply>;
  /** `POST /__control`; throws unless it answers 200 and has understood every key. */
  control(body: Readonly<Record<string, unknown>>): Promise<unknown>;
};

export async function startTestServer({
  dialect = '2021',
  now = Date.now,
  file = ':memory:',
}: {
  readonly dialect?: Dialect;
  readonly now?: () => number;
  readonly file?: string;
} = {}): Promise<TestServer> {
  const store = openStore(file);
  const log: string[] = [];
  const handler = createHandler({
    store,
    dialect,
    now,
    random: randomBytes,
    control: true,
    log: (line) => log.push(line),
  });
  const server = await listen(createApp({ api: handler }), { port: 0, host: '127.0.0.1' });
  const port = Number(new URL(server.url).port);

  const call = (sent: Sent) => send(port, sent);
  return {
    store,
    port,
    log,
    call,
    async control(body) {
      const headers = { 'content-type': 'application/json' };
      const reply = await call({
        method: 'POST',
        path: '/__control',
        headers,
        body: JSON.stringify(body),
      });
      const state: unknown = JSON.parse(reply.body);
      const understood = !(state instanceof Object && 'ignored' in state);
      if (reply.status !== 200 || !understood) {
        throw new Error(`/__control: ${reply.status} ${reply.body}`);
      }
      return state;
    },
    async [Symbol.asyncDispose]() {
      await server.close();
      store.close();
    },
  };
}

/** One request; rejects when the connection is cut. */
export function send(port: number, { method, path, headers, body }: Sent): Promise<Reply> {
  return new Promise((resolve, reject) => {
    // Node announces no body of a DELETE by itself.
    const length =
      body === null || body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const outgoing = httpRequest(
      { host: '127.0.0.1', port, method, path, headers: { ...length, ...headers } },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          resolve({
            status: incoming.statusCode ?? 0,
            headers: new Map(
              Object.entries(incoming.headersDistinct).map(([name, values]) => [
                name,
                (values ?? []).join(', '),
              ]),
            ),
            body: Buffer.concat(chunks).toString('utf8'),
          });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body ?? undefined);
  });
}

/** `Authorization` of a user. */
export function basic(user: string, password: string): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}

/** The path of an API call. */
export function api(path: string): string {
  return `/index.php/apps/passwords/api/1.0/${path}`;
}

import { createServer, type RequestListener } from 'node:http';
import { isIPv6 } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { DROPPED } from '../test-control/faults.ts';

/** How long answers under way may take at the end, in milliseconds. */
const GRACE = 2_000;

export type Listening = {
  /** With the trailing slash, by a name under which a browser on this machine reaches it. */
  readonly url: string;
  /** Stops accepting, lets answers under way finish for a moment, and closes all connections. */
  readonly close: () => Promise<void>;
};

/** Between Node's http server and an app; cuts the connection where a test has ordered that. */
export function toNodeListener(app: (request: Request) => Promise<Response>): RequestListener {
  const listener = getRequestListener(async (request, { outgoing }) => {
    const response = await app(request);
    if (!response.headers.has(DROPPED)) return response;
    outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  });
  return (incoming, outgoing) => void listener(incoming, outgoing);
}

/**
 * Serves an app over HTTP.
 * @param options.port 0 for any free one
 * @throws the system's error (`EADDRINUSE`, `EACCES`, `ENOTFOUND` …) when it cannot listen there
 */
export async function listen(
  app: (request: Request) => Promise<Response>,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<Listening> {
  const server = createServer(toNodeListener(app));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  const bound = address !== null && typeof address === 'object' ? address.port : port;
  return {
    url: `http://${browserHost(host)}:${bound}/`,
    close: () =>
      new Promise((resolve) => {
        const timer = setTimeout(() => server.closeAllConnections(), GRACE);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

/** `localhost` for this machine's own addresses: browsers count it as a secure context by name. */
function browserHost(host: string): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)) return 'localhost';
  return isIPv6(host) ? `[${host}]` : host;
}

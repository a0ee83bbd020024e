/** Between Node's http server and a fetch-style handler. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { DROPPED } from '../test-control/faults.ts';

/** Larger bodies are read to their end, so that the client gets its answer, but not kept. */
const LARGEST_BODY = 32 * 1024 * 1024;
const LARGEST_DRAIN = 256 * 1024 * 1024;

export function toNodeListener(
  handler: (request: Request) => Promise<Response>,
): (request: IncomingMessage, response: ServerResponse) => void {
  const listener: RequestListener = (incoming, outgoing) => {
    // A client that goes away in the middle is nobody's error.
    incoming.on('error', () => undefined);
    outgoing.on('error', () => undefined);
    answer(handler, incoming, outgoing).catch(() => {
      if (outgoing.headersSent) outgoing.destroy();
      else sendEmpty(outgoing, 500);
    });
  };
  return listener;
}

async function answer(
  handler: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const body = await readBody(incoming);
  if (body === 'gone') {
    outgoing.destroy();
    return;
  }
  if (body === 'too large') {
    sendEmpty(outgoing, 413);
    return;
  }
  const request = toRequest(incoming, body);
  if (request === null) {
    sendEmpty(outgoing, 405);
    return;
  }
  const response = await handler(request);
  if (response.headers.has(DROPPED)) {
    outgoing.destroy();
    return;
  }
  await send(response, incoming, outgoing);
}

async function readBody(incoming: IncomingMessage): Promise<Buffer | 'too large' | 'gone'> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of incoming) {
      const bytes = Buffer.from(chunk);
      length += bytes.length;
      if (length <= LARGEST_BODY) chunks.push(bytes);
      else chunks.length = 0;
      if (length > LARGEST_DRAIN) return 'gone';
    }
  } catch {
    return 'gone';
  }
  return length > LARGEST_BODY ? 'too large' : Buffer.concat(chunks);
}

/** null: a method that fetch does not know (TRACE, CONNECT). */
function toRequest(incoming: IncomingMessage, body: Buffer): Request | null {
  const method = incoming.method ?? 'GET';
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) append(headers, name, value);
  }
  const bodyless = method === 'GET' || method === 'HEAD' || body.length === 0;
  try {
    return new Request(addressOf(incoming), {
      method,
      headers,
      ...(bodyless ? {} : { body: new Uint8Array(body) }),
    });
  } catch {
    return null;
  }
}

function append(headers: Headers, name: string, value: string): void {
  try {
    headers.append(name, value);
  } catch {
    // A header that fetch cannot hold carries nothing that we read.
  }
}

/** The path is taken as the client wrote it; a host that cannot be one is replaced. */
function addressOf(incoming: IncomingMessage): string {
  const path = incoming.url ?? '/';
  const host = incoming.headers.host ?? 'localhost';
  const address = path.startsWith('/') ? `http://${host}${path}` : path;
  if (URL.canParse(address)) return address;
  const local = `http://localhost${path}`;
  return URL.canParse(local) ? local : 'http://localhost/';
}

async function send(
  response: Response,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies);
  if (incoming.method === 'HEAD' || response.body === null) {
    outgoing.end();
    return;
  }
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

function sendEmpty(outgoing: ServerResponse, status: number): void {
  outgoing.writeHead(status, { 'content-type': 'text/html; charset=UTF-8', 'content-length': '0' });
  outgoing.end();
}

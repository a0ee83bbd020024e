import { protectData } from '../headers.ts';
import {
  type CookiePlace,
  cookiePrefix,
  isPlainLoopback,
  localCookie,
  serverCookies,
} from './proxy-cookies.ts';
import { isForeign, isSecure } from '../same-origin.ts';
import { isApiPath } from '../server-paths.ts';

export type ProxyOptions = {
  /** Root of the real server; it may lie in a subfolder. */
  readonly server: URL;
  /** Milliseconds until the whole answer has to be there. */
  readonly timeout?: number;
  /** Receives one line when the server cannot be reached: a reason, never an address or credential. */
  readonly log?: (line: string) => void;
};

/** The API's bodies are a few kilobytes; a keychain of thousands of keys stays below this. */
const BODY_LIMIT = 4 * 1024 * 1024;

/**
 * Request headers that end here: those of one connection only (RFC 9110, 7.6.1), those that are
 * written anew, and what says where the browser is.
 */
const REQUEST_HEADERS_DROPPED = [
  'connection',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
  'host',
  'content-length',
  'accept-encoding',
  'cookie',
  'referer',
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
];

/**
 * Answer headers that end here: those of one connection, the coding that `fetch` has undone, rules
 * for other origins (there is none any more) and for the real server's own host name, and
 * `WWW-Authenticate`, upon which browsers would open their own password window over the app.
 */
const ANSWER_HEADERS_DROPPED = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'content-encoding',
  'content-length',
  'set-cookie',
  'strict-transport-security',
  'www-authenticate',
  'alt-svc',
  'clear-site-data',
];

/**
 * Passes API calls on to a real server, so that browser and API share one origin (the API cannot be
 * called from another, protocol.md). Redirects are passed on, not followed.
 * @returns null for any other path; 502 and 504 with `{message}` when the server is not there, breaks
 *   off its answer, or is too slow; 403 for calls from a page of another origin
 */
export function createProxy(options: ProxyOptions): (request: Request) => Promise<Response | null> {
  const { server, timeout = 30_000, log = console.error } = options;
  const basePath = server.pathname.replace(/\/$/, '');
  const prefix = cookiePrefix(server);
  return async (request) => {
    const local = new URL(request.url);
    if (!isApiPath(local.pathname)) return null;
    // An encoded slash could lead some servers out of the API's folder.
    if (/%2f|%5c/i.test(local.pathname)) return message(404, 'Not found');
    // Reads as well: `session/close` is one.
    if (isForeign(request)) {
      return message(403, 'Only the app on this address may call the API through it');
    }
    const body = await readBody(request);
    if (body === 'too large') return message(413, 'The request is too large');

    const target = new URL(basePath + local.pathname + local.search, server);
    const slow = new AbortController();
    const timer = setTimeout(() => slow.abort(), timeout);
    try {
      const answer = await fetch(target, {
        method: request.method,
        headers: requestHeaders(request.headers, server, prefix),
        body,
        redirect: 'manual',
        signal: AbortSignal.any([request.signal, slow.signal]),
      });
      // Whole, and in here: an answer that breaks off, or stops half-way, is told as what it is.
      const content = await answer.arrayBuffer();
      const plainLoopback = isPlainLoopback(local) && !isSecure(request);
      return passOn(answer, content, { basePath, plainLoopback, prefix });
    } catch (error) {
      if (slow.signal.aborted) {
        log(`The server did not answer within ${timeout / 1000} s`);
        return message(504, 'The server did not answer in time');
      }
      log(`The server could not be reached: ${reasonOf(error)}`);
      return message(502, 'The server could not be reached');
    } finally {
      clearTimeout(timer);
    }
  };
}

/**
 * Read whole, because several web servers before PHP do not take a body of unknown length.
 * @returns null when the request has none
 */
async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | 'too large' | null> {
  if (!request.body) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body) {
    length += chunk.byteLength;
    if (length > BODY_LIMIT) return 'too large';
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function requestHeaders(received: Headers, server: URL, prefix: string): Headers {
  const headers = without(received, REQUEST_HEADERS_DROPPED, 'sec-');
  if (headers.has('Origin')) headers.set('Origin', server.origin);
  const cookies = serverCookies(received.get('Cookie'), prefix);
  if (cookies !== null) headers.set('Cookie', cookies);
  return headers;
}

function passOn(answer: Response, content: ArrayBuffer, place: CookiePlace): Response {
  const headers = without(answer.headers, ANSWER_HEADERS_DROPPED, 'access-control-');
  for (const cookie of answer.headers.getSetCookie()) {
    headers.append('Set-Cookie', localCookie(cookie, place));
  }
  // Whatever the server sends here, it is data: opened as a page it must not act as the app.
  headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'no-referrer');
  // Answers of some statuses (304) may not even have an empty body.
  const body = content.byteLength === 0 ? null : content;
  return new Response(body, { status: answer.status, headers });
}

/** A copy without the named headers, those that `Connection` names, and those that begin so. */
function without(received: Headers, names: readonly string[], prefix: string): Headers {
  const hops = received.get('Connection')?.toLowerCase().split(',') ?? [];
  const dropped = new Set([...names, ...hops.map((name) => name.trim())]);
  return new Headers(
    [...received].filter(([name]) => !dropped.has(name) && !name.startsWith(prefix)),
  );
}

function message(status: number, text: string): Response {
  const headers = { 'Cache-Control': 'no-store' };
  return protectData(Response.json({ message: text }, { status, headers }));
}

/** A system's or TLS's error code such as ECONNREFUSED; the texts may hold addresses. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string')
    return cause.code;
  return error instanceof Error ? error.name : 'unknown';
}

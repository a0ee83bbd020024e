import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type Next } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileKind, type HeaderOptions, protectData, securityHeaders } from './headers.ts';
import { inlineHashes } from './inline-hashes.ts';
import { isSecure } from './same-origin.ts';
import { servedNames } from './served-names.ts';
import { isServerPath } from './server-paths.ts';

export type AppParts = {
  /** Folder of the built app; without it there are no pages. */
  readonly folder?: string;
  /** The embedded server's handler, or a proxy to a real server; null: the request is not theirs. */
  readonly api: (request: Request) => Promise<Response | null>;
  /** Whether a name is one of this server's; default: those of this machine. */
  readonly isServed?: (hostname: string) => boolean;
  /** Who may frame the app; default nobody. */
  readonly frameAncestors?: string;
  /** Receives one line about a defect of ours; never a credential, a body or a query. */
  readonly log?: (line: string) => void;
};

const LARGEST_BODY = 32 * 1024 * 1024;

/** Vite puts the hash of the content into these names, so they never change. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/;

/** App and API on one origin, as a function from a request to its answer. It never rejects. */
export function createApp(parts: AppParts): (request: Request) => Promise<Response> {
  const { folder: root, api, isServed = servedNames('localhost'), log = console.error } = parts;
  const app = new Hono();

  app.onError((error) => {
    log(`Failed to answer: ${error.stack}`);
    return data(500, 'Internal error');
  });
  app.notFound(() => data(404, 'Not found'));
  app.use(async ({ req }, next) =>
    isServed(new URL(req.url).hostname)
      ? next()
      : data(421, 'This server does not answer to that name; --name tells it another one'),
  );
  app.use(
    bodyLimit({ maxSize: LARGEST_BODY, onError: () => data(413, 'The request is too large') }),
  );
  app.use(async ({ req }, next) => (await api(req.raw)) ?? next());
  if (root !== undefined) {
    const inline = inlineHashes(readFileSync(join(root, 'index.html'), 'utf8'));
    app.use(addHeaders({ frameAncestors: parts.frameAncestors, inline }), etag());
    app.get('*', serveStatic({ root, precompressed: true }));
  }
  app.use(async ({ req }, next) => (isServerPath(req.path) ? data(404, 'Not found') : next()));
  app.use(async ({ req }, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next();
    return data(405, 'Method not allowed', { Allow: 'GET, HEAD' });
  });
  if (root !== undefined) {
    const servePage = serveStatic({ root, precompressed: true, path: 'index.html' });
    app.get('*', (context, next) => (asksForPage(context) ? servePage(context, next) : next()));
  }
  return async (request) => app.fetch(request);
}

/** Whether the app's router is asked: for a page, not for a missing file. */
function asksForPage({ req }: Context): boolean {
  const accept = req.header('Accept') ?? '*/*';
  return /text\/html|\*\/\*/i.test(accept) && !/\.[^/]*$/.test(req.path);
}

/**
 * What the files of the app need. HTML is never stored: it names the current hashed files, and a
 * page that is not stored does not come back from the back/forward cache with the secrets it had in
 * memory. The rest is asked for again each time, and answered by 304.
 */
function addHeaders(always: Pick<HeaderOptions, 'frameAncestors' | 'inline'>) {
  return async (context: Context, next: Next) => {
    await next();
    const { req, res } = context;
    if (!res.ok && res.status !== 304) return;
    const kind = kindOf(res.headers.get('Content-Type') ?? '');
    const options = { ...always, secure: isSecure(req.raw) };
    for (const [name, value] of Object.entries(securityHeaders(kind, options))) {
      res.headers.set(name, value);
    }
    res.headers.set('Cache-Control', cachingOf(kind, req.path));
    res.headers.set('Vary', 'Accept-Encoding');
  };
}

function kindOf(type: string): FileKind {
  if (type.startsWith('text/html')) return 'document';
  return type.startsWith('text/javascript') ? 'script' : 'other';
}

function cachingOf(kind: FileKind, path: string): string {
  if (kind === 'document') return 'no-store';
  return HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function data(status: number, message: string, headers: Record<string, string> = {}): Response {
  const caching = { 'Cache-Control': 'no-store' };
  return protectData(Response.json({ message }, { status, headers: { ...caching, ...headers } }));
}

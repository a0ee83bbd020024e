import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { type Coding, chooseCoding } from './accept-encoding.ts';
import { type FileKind, type HeaderOptions, protectData, securityHeaders } from './headers.ts';
import { isServerPath } from './server-paths.ts';

type StaticFile = {
  readonly kind: FileKind;
  readonly type: string;
  /** Weak, since all codings of the file share it. */
  readonly etag: string;
  readonly caching: string;
  readonly bodies: ReadonlyMap<Coding, Uint8Array<ArrayBuffer>>;
};

/**
 * A built app in memory, by URL path. Under a megabyte, so a running server neither notices a new
 * build beneath it nor can be talked into reading any other file.
 */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

const TYPES = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.ico', 'image/x-icon'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.webmanifest', 'application/manifest+json'],
  ['.webp', 'image/webp'],
  ['.woff2', 'font/woff2'],
]);

const PRECOMPRESSED = new Map<string, Coding>([
  ['.br', 'br'],
  ['.gz', 'gzip'],
]);

/** Vite puts the hash of the content into these names, so they never change. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/;

/** The app names its files relative to the page, which may be an unknown address in a folder. */
const RELATIVE = /(?:\/assets)?\/[^/]+\.\w+$/;

/**
 * HTML is never stored: it names the current hashed files, and a page that is not stored does not
 * come back from the back/forward cache with the secrets it had in memory. The rest is asked for
 * again each time, and answered by 304.
 */
function cachingOf(path: string, kind: FileKind): string {
  if (kind === 'document') return 'no-store';
  return HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function kindOf(extension: string): FileKind {
  if (extension === '.html') return 'document';
  return extension === '.js' ? 'script' : 'other';
}

/**
 * Reads a built app, with the `.br` and `.gz` that lie beside its files.
 * @param folder the one with `index.html`
 * @throws the file system's error, when the folder cannot be read
 */
export async function loadStaticFiles(folder: string): Promise<StaticFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const contents = new Map<string, Buffer<ArrayBuffer>>();
  await Promise.all(
    entries.map(async (entry) => {
      if (!entry.isFile() || entry.name.startsWith('.')) return;
      const file = join(entry.parentPath, entry.name);
      contents.set(`/${relative(folder, file).split(sep).join('/')}`, await readFile(file));
    }),
  );
  const files = new Map<string, StaticFile>();
  for (const [path, content] of contents) {
    const extension = extname(path);
    if (PRECOMPRESSED.has(extension)) continue;
    const bodies = new Map<Coding, Uint8Array<ArrayBuffer>>([['identity', content]]);
    for (const [suffix, coding] of PRECOMPRESSED) {
      const compressed = contents.get(path + suffix);
      if (compressed) bodies.set(coding, compressed);
    }
    const kind = kindOf(extension);
    files.set(path, {
      kind,
      type: TYPES.get(extension) ?? 'application/octet-stream',
      etag: `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
      caching: cachingOf(path, kind),
      bodies,
    });
  }
  return files;
}

/** Answers a request with a file of the app, a page for every address of its router, or 404. */
export function answerWithFile(
  files: StaticFiles,
  request: Request,
  options: HeaderOptions,
): Response {
  const { pathname } = new URL(request.url);
  const file = find(files, pathname, request.headers.get('Accept'));
  const headers = new Headers(securityHeaders(file?.kind ?? 'other', options));
  if (!file) return plain(404, 'Not found', headers);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    headers.set('Allow', 'GET, HEAD');
    return plain(405, 'Method not allowed', headers);
  }
  headers.set('Cache-Control', file.caching);
  headers.set('ETag', file.etag);
  if (file.bodies.size > 1) headers.set('Vary', 'Accept-Encoding');
  if (matches(request.headers.get('If-None-Match'), file.etag)) {
    return new Response(null, { status: 304, headers });
  }
  const coding = chooseCoding(request.headers.get('Accept-Encoding'), new Set(file.bodies.keys()));
  const body = file.bodies.get(coding) ?? new Uint8Array();
  if (coding !== 'identity') headers.set('Content-Encoding', coding);
  headers.set('Content-Type', file.type);
  headers.set('Content-Length', String(body.byteLength));
  return new Response(request.method === 'HEAD' ? null : body, { headers });
}

function find(files: StaticFiles, pathname: string, accept: string | null): StaticFile | undefined {
  const exact = files.get(decode(pathname));
  if (exact || isServerPath(pathname)) return exact;
  const relative = files.get(RELATIVE.exec(pathname)?.[0] ?? '');
  return relative ?? (isPage(pathname, accept) ? files.get('/index.html') : undefined);
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** Whether the app's router is asked: for a page, not for a missing file. */
function isPage(pathname: string, accept: string | null): boolean {
  const wantsPage = accept === null || /text\/html|\*\/\*/i.test(accept);
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  return pathname === '/' || (wantsPage && !name.includes('.'));
}

function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  const opaque = etag.replace(/^W\//, '');
  return ifNoneMatch.split(',').some((tag) => {
    const candidate = tag.trim();
    return candidate === '*' || candidate.replace(/^W\//, '') === opaque;
  });
}

function plain(status: number, text: string, headers: Headers): Response {
  headers.set('Content-Type', 'text/plain; charset=utf-8');
  headers.set('Cache-Control', 'no-store');
  return protectData(new Response(`${text}\n`, { status, headers }));
}

import { createHash } from 'node:crypto';
import { isLoopback } from '../served-names.ts';

export type CookiePlace = {
  /** Path of the real server's root, `''` or like `/cloud`. */
  readonly basePath: string;
  /** The browser reaches us by plain http on its own machine. */
  readonly plainLoopback: boolean;
  /** What the names of the real server's cookies begin with here. */
  readonly prefix: string;
};

/** Attributes that mean nothing, or make a browser refuse the cookie, without https. */
const SECURE_ONLY = new Set(['secure', 'partitioned']);

/**
 * Browsers send all cookies of a host name to each of its ports. So the names of those that the
 * real server sets through us are marked, with a mark for each server, and only these go to it.
 */
export function cookiePrefix(server: URL): string {
  return `proxied-${createHash('sha256').update(server.href).digest('hex').slice(0, 8)}-`;
}

/** The `Cookie` header for the real server; null: none of the browser's cookies is its own. */
export function serverCookies(header: string | null, prefix: string): string | null {
  const own = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(prefix));
  return own.length === 0 ? null : own.map((pair) => pair.slice(prefix.length)).join('; ');
}

/**
 * Turns a real server's `Set-Cookie` into one that the browser stores for our origin: marked,
 * without its domain, with the path as seen from here, and on plain http on this machine without
 * `Secure`, which not every browser takes from `http://localhost`.
 */
export function localCookie(header: string, place: CookiePlace): string {
  const { basePath, plainLoopback, prefix } = place;
  const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
  const kept = attributes.flatMap((attribute) => {
    const [name = '', value = ''] = attribute.split('=').map((part) => part.trim());
    switch (name.toLowerCase()) {
      case 'domain':
        return [];
      case 'path':
        return [`Path=${localPath(value, basePath)}`];
      case 'samesite':
        return [plainLoopback && value.toLowerCase() === 'none' ? 'SameSite=Lax' : attribute];
      default:
        return plainLoopback && SECURE_ONLY.has(name.toLowerCase()) ? [] : [attribute];
    }
  });
  return [prefix + pair, ...kept].join('; ');
}

function localPath(path: string, basePath: string): string {
  const below = path === basePath || path.startsWith(`${basePath}/`);
  return (below && path.slice(basePath.length)) || '/';
}

/** Whether this is our own address on plain http, seen from the same machine. */
export function isPlainLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && isLoopback(hostname);
}

export type CookiePlace = {
  /** Path of the real server's root, `''` or like `/cloud`. */
  readonly basePath: string;
  /** The browser reaches us by plain http on its own machine. */
  readonly plainLoopback: boolean;
};

/** Attributes that mean nothing, or make a browser refuse the cookie, without https. */
const SECURE_ONLY = new Set(['secure', 'partitioned']);

/**
 * Turns a real server's `Set-Cookie` into one that the browser stores for our origin: without its
 * domain, with the path as seen from here, and on plain http on this machine without `Secure`,
 * which not every browser takes from `http://localhost`. Names with the prefix `__Host-` or
 * `__Secure-` keep it, because without it they are refused everywhere.
 */
export function localCookie(header: string, { basePath, plainLoopback }: CookiePlace): string {
  const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
  const weaken = plainLoopback && !/^__(?:Host|Secure)-/i.test(pair);
  const kept = attributes.flatMap((attribute) => {
    const [name = '', value = ''] = attribute.split('=').map((part) => part.trim());
    switch (name.toLowerCase()) {
      case 'domain':
        return [];
      case 'path':
        return [`Path=${localPath(value, basePath)}`];
      case 'samesite':
        return [weaken && value.toLowerCase() === 'none' ? 'SameSite=Lax' : attribute];
      default:
        return weaken && SECURE_ONLY.has(name.toLowerCase()) ? [] : [attribute];
    }
  });
  return [pair, ...kept].join('; ');
}

function localPath(path: string, basePath: string): string {
  const below = path === basePath || path.startsWith(`${basePath}/`);
  return (below && path.slice(basePath.length)) || '/';
}

/** Whether this is our own address on plain http, seen from the same machine. */
export function isPlainLoopback({ protocol, hostname }: URL): boolean {
  const loopback =
    hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]';
  return protocol === 'http:' && (loopback || /^127(?:\.\d+){3}$/.test(hostname));
}

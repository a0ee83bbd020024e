/** Whether the browser reaches us by https; TLS may end at a server before this one. */
export function isSecure({ url, headers }: Request): boolean {
  return new URL(url).protocol === 'https:' || headers.get('X-Forwarded-Proto') === 'https';
}

/**
 * Whether a page of another origin sent the request. That its name is one of ours is checked
 * before (`served-names.ts`). A server that ends TLS may not say so: then `https` is ours as well.
 */
export function isForeign(request: Request): boolean {
  const site = request.headers.get('Sec-Fetch-Site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return true;
  const origin = request.headers.get('Origin');
  if (origin === null) return false;
  const { host } = new URL(request.url);
  return origin !== `https://${host}` && (isSecure(request) || origin !== `http://${host}`);
}

/** The Passwords API below a server's root, with and without `index.php` (protocol.md, Transport). */
const API_PATH = /^(?:\/index\.php)?\/apps\/passwords\/api\//;

/** Paths of a host and of the embedded server; the app's router never has a page there. */
const SERVER_PATH = /^\/(?:index\.php|remote\.php|apps|ocs|__control|__inbox)(?:\/|$)/;

/** Whether the path is a call of the Passwords API. */
export function isApiPath(pathname: string): boolean {
  return API_PATH.test(pathname);
}

/** Whether the path belongs to a server, so that an unknown one must never answer with the app. */
export function isServerPath(pathname: string): boolean {
  return SERVER_PATH.test(pathname);
}

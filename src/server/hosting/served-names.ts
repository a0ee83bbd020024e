/**
 * The names that this server answers to. A page of another site can make its own name lead to this
 * machine (DNS rebinding); it then calls from the origin that it asks, so only the name tells.
 */
import { isIP } from 'node:net';

const ANY_ADDRESS = new Set(['0.0.0.0', '::']);

/** Whether only this machine reaches the name. */
export function isLoopback(hostname: string): boolean {
  const name = hostname.toLowerCase();
  return (
    ['localhost', '::1', '[::1]'].includes(name) ||
    name.endsWith('.localhost') ||
    /^127(?:\.\d{1,3}){3}$/.test(name)
  );
}

/**
 * Whether a name, as a URL writes it, is one of this server's: those of this machine, where it
 * listens, and what it was told.
 * @param host where it listens; an address that means all of them allows any address, because
 *   only names can be made to lead elsewhere
 */
export function servedNames(
  host: string,
  names: readonly string[] = [],
): (hostname: string) => boolean {
  const served = new Set([host, ...names].map((name) => name.toLowerCase()));
  return (hostname) => {
    const bare = hostname.replace(/^\[(.*)\]$/, '$1');
    return isLoopback(bare) || served.has(bare) || (ANY_ADDRESS.has(host) && isIP(bare) > 0);
  };
}

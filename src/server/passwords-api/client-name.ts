/** The name by which items and shares remember the client that wrote them. */
import { appTokenName, type Login } from './accounts/accounts.ts';
import type { Store } from './store/store.ts';

/** The server's own names. */
export const SYSTEM_CLIENT = 'CLIENT::SYSTEM';
export const JOB_CLIENT = 'CLIENT::CRON';
const LENGTH = 256;

/** The app token's name, or the user agent; a stand-in where there is none. */
export function clientName(store: Store, login: Login, userAgent: string | null): string {
  if (login.type === 'token') {
    const name = appTokenName(store, login.user, login.tokenId).trim();
    return cut(name === '' ? `${login.user} via Token` : name);
  }
  const name = (userAgent ?? '').trim();
  return cut(name === '' ? `${login.user} via 127.0.0.1` : name);
}

function cut(name: string): string {
  return Buffer.from(name, 'utf8').subarray(0, LENGTH).toString('utf8');
}

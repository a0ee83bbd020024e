/**
 * The count of failed sign-ins. It is per user and shared by all clients; the fifth failure blocks
 * every login by password, revokes the app token in use, and only a successful `open` clears it.
 */
import { ApplicationError } from '../answer.ts';
import {
  appTokenName,
  notify,
  readUserValue,
  removeAppToken,
  writeUserValue,
  type Login,
} from '../accounts/accounts.ts';
import type { Store } from '../store/store.ts';

export const FAILED_ATTEMPTS = 'login/attempts/failed';
const MOST = 5;

function failed(store: Store, user: string): number {
  return Number.parseInt(readUserValue(store, user, FAILED_ATTEMPTS) ?? '0', 10) || 0;
}

/** @throws ApplicationError 403 when the account is blocked; app tokens are never blocked */
export function refuseBlocked(store: Store, login: Login): void {
  if (login.type === 'password' && failed(store, login.user) >= MOST) {
    throw new ApplicationError('Login not allowed', 403);
  }
}

/**
 * Counts a failure and throws what the client is told.
 * @param reason the error, unless this was the fifth failure
 */
export function countFailure(store: Store, login: Login, reason: ApplicationError): never {
  const { user } = login;
  const count = failed(store, user) + 1;
  writeUserValue(store, user, FAILED_ATTEMPTS, String(count));
  if (count < MOST) throw reason;
  if (login.type === 'token') {
    const name = appTokenName(store, user, login.tokenId);
    notify(store, user, name === '' ? `${user} via Token` : name, true);
    removeAppToken(store, login.tokenId);
  } else {
    notify(store, user, `${user} via 127.0.0.1`, false);
  }
  throw new ApplicationError('Too many failed login attempts', 403);
}

export function clearFailures(store: Store, user: string): void {
  writeUserValue(store, user, FAILED_ATTEMPTS, null);
}

/** `account/*` and `keychain/*`. */
import {
  hasChallenge,
  openKeychains,
  readChallenge,
  removeEncryption,
  setChallenge,
  solveChallenge,
  storeKeychain,
} from './account-encryption.ts';
import { clearUserValues } from './accounts.ts';
import { FAILED_ATTEMPTS } from '../sessions/login-attempts.ts';
import { ApplicationError, WronglyTyped, type Answer } from '../answer.ts';
import { replaceSession, type Call } from '../call.ts';
import { sameText } from './credentials.ts';
import { hasFeature } from '../features.ts';
import { looseString, optionalString, requireCollection, requireString } from '../parameters.ts';
import { fixedWait } from './reset-wait.ts';
import { emptyAsList } from '../sessions/session-routes.ts';
import { removeSessionsOf } from '../sessions/sessions.ts';
import type { Random } from '../store/vault.ts';

/** Seconds in which a reset by wait may be confirmed. */
const RESET_WINDOW = 60;

export function getChallenge({ store, login }: Call): Answer {
  const challenge = readChallenge(store, login.user);
  if (challenge === null) throw new ApplicationError('Not found', 404);
  return { status: 200, body: challenge };
}

export function updateChallenge(call: Call): Answer {
  const { store, release, login, session, parameters, random } = call;
  const { user } = login;
  const secret = requireString(parameters, 'secret');
  const data = requireCollection(parameters, 'data');
  if (release.encryptionByFeature && !hasFeature(store, release, 'client-side-encryption')) {
    throw new ApplicationError('Feature not enabled', 500);
  }
  if (hasChallenge(store, user)) {
    const oldSecret = parameters.get('oldSecret') ?? null;
    if (oldSecret === null) throw release.errors.challengeWrong();
    session.key = solveChallenge(store, user, looseString(oldSecret), release.errors);
  }
  const key = setChallenge(store, user, { secret, data, oldKey: session.key }, random);
  if (key === null) throw release.errors.updateFailed();
  session.key = key;
  session.authorized = true;
  return { status: 200, body: { success: true } };
}

/** Up to 2021.1: the first call sets a wait, a second one in [wait, wait + 60 s) does it. */
export function resetByWait(call: Call): Answer {
  const { store, session, now, random, parameters, loginPasswordRight } = call;
  requireString(parameters, 'password');
  if (!loginPasswordRight) throw new ApplicationError('Password invalid', 403);
  const from = session.data.resetFrom;
  if (from !== null && now >= from && now - from < RESET_WINDOW) return resetAccount(call);
  const wait = fixedWait(store) ?? randomWait(random);
  session.data.resetFrom = now + wait;
  return { status: 202, body: { status: 'accepted', wait } };
}

/** From 2021.2: the first call gives a code, a second one with that code does it. */
export function resetByCode(call: Call): Answer {
  const { session, parameters, random } = call;
  // In a query string an unescaped `+` of the code arrives as a space.
  const code = optionalString(parameters, 'code')?.replaceAll(' ', '+') ?? null;
  if (code === null) {
    session.data.resetCode = resetCode(random);
    return { status: 202, body: { status: 'accepted', code: session.data.resetCode } };
  }
  const expected = session.data.resetCode;
  if (expected === null || !sameText(expected, code)) {
    throw new ApplicationError('Invalid reset code', 403);
  }
  return resetAccount(call);
}

/** Everything of the account goes but its login password, app tokens and providers. */
function resetAccount(call: Call): Answer {
  const { user } = call.login;
  removeSessionsOf(call.store, user);
  removeEncryption(call.store, user);
  clearUserValues(call.store, user, call.release.resetClearsFailures ? [] : [FAILED_ATTEMPTS]);
  replaceSession(call);
  return { status: 200, body: { status: 'ok' } };
}

export function getKeychains({ store, release, login, session }: Call): Answer {
  const keychains = openKeychains(store, login.user, session.key);
  if (keychains !== null) return { status: 200, body: emptyAsList(keychains) };
  if (release.closesUnreadable) throw new ApplicationError('Reading user keychain failed', 500);
  throw new WronglyTyped('keychain cannot be read');
}

export function setKeychain({ store, login, session, parameters, random }: Call): Answer {
  const type = requireString(parameters, 'id');
  const data = requireString(parameters, 'data');
  storeKeychain(store, login.user, { type, data, key: session.key }, random);
  return { status: 200, body: { id: type } };
}

/** 5 to 10 seconds. */
function randomWait(random: Random): number {
  for (;;) {
    const [byte = 255] = random(1);
    if (byte < 252) return 5 + (byte % 6);
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Four groups of four of the 64 characters of base64. */
function resetCode(random: Random): string {
  const characters = Array.from(random(16), (byte) => ALPHABET.charAt(byte % ALPHABET.length));
  return (characters.join('').match(/.{4}/g) ?? []).join('-');
}

/** `session/*` and `token/{id}/request`. */
import {
  hasChallenge,
  openKeychains,
  readChallenge,
  solveChallenge,
} from '../accounts/account-encryption.ts';
import { ApplicationError, TOO_MANY, WronglyTyped, type Answer } from '../answer.ts';
import { replaceSession, tokenScope, type Call } from '../call.ts';
import { hasFeature } from '../features.ts';
import { clearFailures, countFailure, refuseBlocked } from './login-attempts.ts';
import { looseString } from '../parameters.ts';
import { admit } from './rate-limit.ts';
import { describeProviders, requestCode, usableProviders, verifyTokens } from './two-factor.ts';

const REQUEST_LIMIT = { requests: 3, seconds: 60 };
const SUCCESS: Answer = { status: 200, body: { success: true } };

/** What it takes to open a session; nothing when it is open, or when no challenge is set. */
export function requestSession(call: Call): Answer {
  const { store, release, login, session } = call;
  refuseBlocked(store, login);
  const challenge = session.authorized ? null : readChallenge(store, login.user, release.errors);
  if (challenge === null) return { status: 200, body: {} };
  const listed = !release.listsTokensByFeature || hasFeature(store, release, 'two-factor-enabled');
  return {
    status: 200,
    body:
      listed && hasTokens(call)
        ? { challenge, token: describeProviders(store, login.user) }
        : { challenge },
  };
}

/** Solves token and challenge, in this order. An open session is opened whatever is sent. */
export function openSession(call: Call): Answer {
  const { store, release, login, session, now } = call;
  if (!admit(store, login.user, 'open', release.openLimit, now)) return TOO_MANY;
  refuseBlocked(store, login);
  if (!session.authorized) {
    if (hasChallenge(store, login.user)) {
      verifyToken(call);
      session.key = verifyChallenge(call);
    }
    session.authorized = true;
  }
  clearFailures(store, login.user);
  const keychains = openKeychains(store, login.user, session.key);
  if (keychains === null) {
    if (!release.closesUnreadable) throw new WronglyTyped('keychain cannot be read');
    replaceSession(call);
    throw new ApplicationError('Reading user keychain failed', 500);
  }
  return { status: 200, body: { success: true, keys: emptyAsList(keychains) } };
}

export function closeSession(call: Call): Answer {
  replaceSession(call);
  return SUCCESS;
}

/** Says nothing about whether the session is authorised; that it was called extends its life. */
export function keepAlive(): Answer {
  return SUCCESS;
}

export function requestToken(call: Call): Answer {
  const { store, login, now, segment } = call;
  if (!admit(store, login.user, 'token', REQUEST_LIMIT, now)) return TOO_MANY;
  const data = requestCode(tokenScope(call), segment);
  return { status: data === null ? 400 : 200, body: { success: data !== null, data } };
}

/** PHP knows no empty object: an empty one is written as an empty list. */
export function emptyAsList(value: object): unknown {
  return Object.keys(value).length === 0 ? [] : value;
}

function hasTokens({ store, release, login }: Call): boolean {
  return (
    hasFeature(store, release, 'two-factor-tokens') && usableProviders(store, login.user).length > 0
  );
}

function verifyToken(call: Call): void {
  const { store, release, login, parameters } = call;
  if (!hasTokens(call)) return;
  const token = parameters.get('token') ?? null;
  if (token === null) {
    const optional =
      release.asksForTokenByFeature && !hasFeature(store, release, 'two-factor-required');
    if (optional) return;
    countFailure(store, login, new ApplicationError('Token invalid', 401));
  }
  if (!verifyTokens(tokenScope(call), token)) {
    countFailure(store, login, new ApplicationError('Token verification failed', 401));
  }
}

function verifyChallenge({ store, release, login, parameters }: Call): Uint8Array {
  const { errors } = release;
  const challenge = parameters.get('challenge') ?? null;
  if (challenge === null) return countFailure(store, login, errors.challengeWrong());
  try {
    return solveChallenge(store, login.user, looseString(challenge), errors);
  } catch (error) {
    // A secret of the wrong length, or of a wrong type, is refused but not counted.
    const counts = error instanceof ApplicationError && error.status === 401;
    if (counts) return countFailure(store, login, error);
    throw error;
  }
}

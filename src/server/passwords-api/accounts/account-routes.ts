/** `account/challenge/*` and `keychain/*`. */
import {
  hasChallenge,
  openKeychains,
  readChallenge,
  setChallenge,
  solveChallenge,
  storeKeychain,
} from './account-encryption.ts';
import { ApplicationError, WronglyTyped, type Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import { hasFeature } from '../features.ts';
import { looseString, requireCollection, requireString } from '../parameters.ts';
import { emptyAsList } from '../sessions/session-routes.ts';

export function getChallenge({ store, login, release }: Call): Answer {
  const challenge = readChallenge(store, login.user, release.errors);
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

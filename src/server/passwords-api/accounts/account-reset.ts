/** `account/reset`: by wait or by code, and what it deletes in which order. */
import { removeChallenge, removeChallengePointer, removeKeychains } from './account-encryption.ts';
import { clearUserValues } from './accounts.ts';
import { sameText } from './credentials.ts';
import { fixedWait, takeResetBreak } from './reset-faults.ts';
import { ApplicationError, WronglyTyped, type Answer } from '../answer.ts';
import { replaceSession, type Call } from '../call.ts';
import type { ResetPart } from '../dialect.ts';
import { deleteAll } from '../items/delete-item.ts';
import { itemScope } from '../items/item-routes.ts';
import { optionalString, requireString } from '../parameters.ts';
import { inGroups, randomText } from '../random-text.ts';
import { removeSessionsOf } from '../sessions/sessions.ts';
import { USER_SETTING_VALUES } from '../settings/user-settings.ts';
import { deleteSharesOf } from '../sharing/share-store.ts';

/** Seconds in which a reset by wait may be confirmed. */
const WINDOW = 60;
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Up to 2021.1: the first call sets a wait, a second one in [wait, wait + 60 s) does it. */
export function resetByWait(call: Call): Answer {
  const { store, session, now, random, parameters, loginPasswordRight } = call;
  requireString(parameters, 'password');
  if (!loginPasswordRight) throw new ApplicationError('Password invalid', 403);
  const from = session.data.resetFrom;
  if (from !== null && now >= from && now - from < WINDOW) return resetAccount(call);
  const wait = fixedWait(store) ?? 5 + Number(randomText(random, '012345', 1));
  session.data.resetFrom = now + wait;
  return { status: 202, body: { status: 'accepted', wait } };
}

/** From 2021.2: the first call gives a code, a second one with that code does it. */
export function resetByCode(call: Call): Answer {
  const { session, parameters, random } = call;
  // In a query string an unescaped `+` of the code arrives as a space.
  const code = optionalString(parameters, 'code')?.replaceAll(' ', '+') ?? null;
  if (code === null) {
    session.data.resetCode = inGroups(randomText(random, BASE64, 16), 4);
    return { status: 202, body: { status: 'accepted', code: session.data.resetCode } };
  }
  const expected = session.data.resetCode;
  if (expected === null || !sameText(expected, code)) {
    throw new ApplicationError('Invalid reset code', 403);
  }
  return resetAccount(call);
}

/** How each part is deleted. */
const DELETE: Readonly<Record<ResetPart, (call: Call) => void>> = {
  sessions: (call) => {
    removeSessionsOf(call.store, call.login.user);
    replaceSession(call);
  },
  challenge: ({ store, login }) => removeChallenge(store, login.user),
  keychains: ({ store, login }) => removeKeychains(store, login.user),
  tags: (call) => deleteAll(itemScope(call), 'tag'),
  folders: (call) => deleteAll(itemScope(call), 'folder'),
  passwords: (call) => deleteAll(itemScope(call), 'password'),
  shares: (call) => deleteSharesOf(itemScope(call)),
  // What the person set stays; what clients noted goes.
  settings: ({ store, login, release }) =>
    clearUserValues(store, login.user, [...release.valuesKeptByReset, ...USER_SETTING_VALUES]),
  pointer: ({ store, login }) => removeChallengePointer(store, login.user),
};

/**
 * Everything of the account goes but its login password, app tokens and providers: part by part
 * and not atomically, so a reset that fails leaves the parts that were still to come.
 */
function resetAccount(call: Call): Answer {
  const parts = call.release.resetOrder;
  const breaksAfter = takeResetBreak(call.store);
  for (const part of parts.slice(0, breaksAfter ?? parts.length)) DELETE[part](call);
  if (breaksAfter !== null) throw new WronglyTyped('the reset breaks off');
  return { status: 200, body: { status: 'ok' } };
}

/** Who calls: the host's part of every call. */
import { findAppToken, findPassword, type Login } from './accounts.ts';
import { hostError, UNABLE, type Answer } from '../answer.ts';
import { readBasic, type PasswordCheck } from './credentials.ts';
import { corsHeaders, type ResponseHeaders } from '#server/hosting/respond.ts';
import type { Match } from '../routes.ts';
import type { Store } from '../store/store.ts';
import { refusesLoginPassword } from '../sessions/two-factor.ts';

export type Credentials =
  | { readonly login: Login }
  | { readonly refused: Answer; readonly headers: ResponseHeaders };

/** HTTP Basic: an app token, or the login password where the host asks for no second factor. */
export async function authenticate(
  store: Store,
  checkPassword: PasswordCheck,
  match: Match,
  request: Request,
): Promise<Credentials> {
  const cors = corsHeaders(request, match);
  const basic = readBasic(request.headers.get('authorization'));
  if (basic === null) {
    // A preflight carries no credentials, and without a user the application fails.
    const preflight = match.name === 'preflight';
    const answer = preflight ? UNABLE : hostError(401, 'CORS requires basic auth');
    return { refused: answer, headers: cors };
  }
  const user = basic.login;
  const tokenId = findAppToken(store, user, basic.password);
  if (tokenId !== null) return { login: { user, type: 'token', tokenId } };
  // The host looks at the second factor before the password, so any password gets this answer.
  if (refusesLoginPassword(store, user)) {
    const answer = hostError(401, 'Password login forbidden, use token instead');
    return { refused: answer, headers: cors };
  }
  if (!(await checkPassword(basic.password, findPassword(store, user)))) {
    return { refused: hostError(401, ''), headers: {} };
  }
  return { login: { user, type: 'password' } };
}

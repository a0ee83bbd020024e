/** One API call: route, credentials, session, answer; all that it writes in one transaction. */
import { findPassword, hasAppToken, type Login } from './accounts/accounts.ts';
import { hasChallenge } from './accounts/account-encryption.ts';
import {
  ApplicationError,
  failureAnswer,
  hostError,
  NOT_ALLOWED,
  UNABLE,
  type Answer,
} from './answer.ts';
import { authenticate } from './accounts/authenticate.ts';
import type { Call } from './call.ts';
import { clientName } from './client-name.ts';
import { readClock } from '../test-control/clock.ts';
import { createPasswordCheck } from './accounts/credentials.ts';
import { RELEASES } from './dialect.ts';
import type { HandlerOptions } from '../hosting/handler.ts';
import { isHttps } from './host.ts';
import { hasFormFields, readParameters, type Parameters } from './parameters.ts';
import { corsHeaders, preflightHeaders, respond } from '../hosting/respond.ts';
import { matchRoute, routesOf, type Match } from './routes.ts';
import { loadSession, presentedId, saveSession, sessionHeaders } from './sessions/sessions.ts';

/** @returns answers the call whose path behind `/api/1.0/` is `path` */
export function createApi(
  options: HandlerOptions,
): (request: Request, path: string) => Promise<Response> {
  const { store, random, log } = options;
  const release = RELEASES[options.dialect];
  const routes = routesOf(release);
  const checkPassword = createPasswordCheck(random);

  return async (request, path) => {
    const match = matchRoute(routes, request.method, path);
    const response = await answerApi(match, request);
    log?.(`${request.method} ${match?.name ?? '(no such route)'} ${response.status}`);
    return response;
  };

  async function answerApi(match: Match | null, request: Request): Promise<Response> {
    if (match === null) return respond(request, NOT_ALLOWED);
    try {
      const parameters = await readParameters(request);
      const credentials = await authenticate(store, checkPassword, match, request);
      if ('refused' in credentials)
        return respond(request, credentials.refused, credentials.headers);
      const { login } = credentials;
      const password = parameters.get('password');
      const loginPasswordRight =
        match.name === 'account/reset' &&
        typeof password === 'string' &&
        password !== '' &&
        (await checkPassword(password, findPassword(store, login.user)));
      return store.transaction(() =>
        answerCall({ match, request, parameters, login, loginPasswordRight }),
      );
    } catch (error) {
      // Never the message: it may quote what the client sent.
      log?.(`${match.name} failed: ${error instanceof Error ? error.name : typeof error}`);
      return respond(request, UNABLE);
    }
  }

  function answerCall(given: {
    readonly match: Match;
    readonly request: Request;
    readonly parameters: Parameters;
    readonly login: Login;
    readonly loginPasswordRight: boolean;
  }): Response {
    const { match, request, parameters, login, loginPasswordRight } = given;
    const cors = corsHeaders(request, match);
    // Between the check of the credentials and this transaction the token may have been revoked.
    if (login.type === 'token' && !hasAppToken(store, login.tokenId)) {
      return respond(request, hostError(401, ''));
    }
    if (!isHttps(store)) {
      return respond(
        request,
        answerOf(() => refuse('HTTPS required', 400)),
        cors,
      );
    }
    const nowMs = readClock(store, options.now);
    const scope = { store, release, random, login, now: Math.floor(nowMs / 1000) };
    const session = loadSession(scope, presentedId(request.headers, release));
    const call: Call = {
      ...scope,
      nowMs,
      parameters,
      segment: match.segment,
      loginPasswordRight,
      origin: new URL(request.url).origin,
      client: clientName(store, login, request.headers.get('user-agent')),
      formFields: hasFormFields(request),
      session,
    };
    const answer = answerOf(() => {
      if (!match.open && !session.authorized && hasChallenge(store, login.user)) {
        return refuse('Authorized session required', 412);
      }
      return match.run(call);
    });
    if (answer.status === 405 || answer.status === 429) return respond(request, answer);
    saveSession(scope, call.session);
    const preflight = match.name === 'preflight' && answer.status === 200;
    return respond(request, answer, {
      ...(preflight ? preflightHeaders(request) : cors),
      ...sessionHeaders(call.session, release),
    });
  }
}

function refuse(message: string, status: number): never {
  throw new ApplicationError(message, status);
}

/** Runs a route; its two kinds of failure are answers, anything else is a fault of ours. */
function answerOf(run: () => Answer): Answer {
  try {
    return run();
  } catch (error) {
    const answer = failureAnswer(error);
    if (answer === null) throw error;
    return answer;
  }
}

/** What a route gets to work with. */
import type { Login } from './accounts/accounts.ts';
import type { Answer } from './answer.ts';
import type { Parameters } from './parameters.ts';
import type { Release } from './dialect.ts';
import { newSession, removeSession, type Session, type SessionScope } from './sessions/sessions.ts';
import type { TokenScope } from './sessions/two-factor.ts';

export type Call = SessionScope & {
  readonly login: Login;
  readonly release: Release;
  readonly nowMs: number;
  readonly parameters: Parameters;
  /** The variable part of the path, where the route has one. */
  readonly segment: string;
  /** Whether the argument `password` is the user's login password (for the reset by wait). */
  readonly loginPasswordRight: boolean;
  /** The address under which the client reached the server, for links. */
  readonly origin: string;
  /** Name of the client: its user agent, or its app token's name. */
  readonly client: string;
  /** Whether arguments came as text fields, where "false" is a boolean. */
  readonly formFields: boolean;
  /** The session that the answer will name. Routes may replace it. */
  session: Session;
};

/** A route. What it wrote stays, also when it throws an ApplicationError or WronglyTyped. */
export type Route = (call: Call) => Answer;

/** Ends the session; the answer names a new one. */
export function replaceSession(call: Call): void {
  removeSession(call.store, call.session.id);
  call.session = newSession(call);
}

export function tokenScope(call: Call): TokenScope {
  const { store, random, nowMs, login, session } = call;
  return { store, random, nowMs, user: login.user, session: session.data };
}

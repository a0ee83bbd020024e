import * as z from 'zod/mini';
import {
  SETTING_NAMES,
  challengeSchema,
  keychainSetAnswerSchema,
  keychainsSchema,
  openAnswerSchema,
  requirementsSchema,
  resetAnswerSchema,
  settingsSchema,
  successSchema,
  tokenRequestAnswerSchema,
  type Challenge,
  type ChallengeSetRequest,
  type KeychainSetRequest,
  type Keychains,
  type OpenAnswer,
  type OpenRequest,
  type Requirements,
  type ResetAnswer,
  type ResetRequest,
} from '#protocol/wire.ts';
import { ApiError, isApiError } from './errors.ts';
import { isWrite } from './failure.ts';
import { itemCalls, type ItemCalls } from './item-calls.ts';
import { segmentOf } from './path-segment.ts';
import type { SessionIdEvent } from './session-id.ts';
import { Transport, type Call, type Credentials } from './transport.ts';

/** What every call takes beside its arguments. */
export type CallOptions = { readonly signal?: AbortSignal | undefined };

/** What a client tells its subscribers. */
export type ClientEvent =
  /** An answer came: the server's idle clock of this session starts anew. */
  | { readonly kind: 'activity' }
  | { readonly kind: 'session-id'; readonly event: SessionIdEvent }
  /** Any call failed, with this error. */
  | {
      readonly kind: 'failed';
      readonly error: ApiError;
      /** It was to change something in the account. */
      readonly isWrite: boolean;
    };

export type ClientOptions = {
  /** Address of the API, with or without a trailing slash. */
  readonly baseUrl: string;
  readonly fetch?: ((input: string, init: RequestInit) => Promise<Response>) | undefined;
  readonly credentials?: Credentials | undefined;
  readonly requestToken?: (() => string | null) | undefined;
  /** Milliseconds until an answer counts as lost; 30 000 unless told. */
  readonly timeoutMs?: number | undefined;
};

/**
 * The calls of the two API documents. Each rejects with an {@link ApiError} and nothing else; none
 * is ever repeated by itself.
 */
export type Client = {
  /** `GET session/request`. Empty requirements: nothing is needed, or the session is open. */
  requestSession(
    options?: CallOptions & {
      /** Here the end of the session is the question asked, so it is not told to the subscribers. */
      readonly mayBeNew?: boolean;
    },
  ): Promise<Requirements>;
  /** `POST session/open`: spends an attempt. */
  openSession(request: OpenRequest, options?: CallOptions): Promise<OpenAnswer>;
  closeSession(options?: CallOptions): Promise<void>;
  keepAlive(options?: CallOptions): Promise<void>;
  /** `GET token/{id}/request`: has a code sent. Resolves to the push's value, or null. */
  requestToken(id: string, options?: CallOptions): Promise<string | null>;
  /** `GET account/challenge/get`; null when the account has none. */
  getChallenge(options?: CallOptions): Promise<Challenge | null>;
  setChallenge(request: ChallengeSetRequest, options?: CallOptions): Promise<void>;
  getKeychains(options?: CallOptions): Promise<Keychains>;
  setKeychain(request: KeychainSetRequest, options?: CallOptions): Promise<void>;
  reset(request: ResetRequest, options?: CallOptions): Promise<ResetAnswer>;
  getSettings(options?: CallOptions): Promise<Record<string, unknown>>;
  readonly items: ItemCalls;

  /** The latest session id; never to be shown or stored. */
  sessionId(): string | null;
  /** Joins a session that another tab of the same account holds. */
  adoptSession(id: string): void;
  /** Forgets the session id, so that the next call starts a new session. */
  forgetSession(): void;
  /** Takes credentials from the person or the host, and starts afresh with them. */
  connect(credentials: Credentials): void;
  /**
   * Whether a text is the login password (or app token) that was typed here. Only compares: the
   * password itself never leaves the client. False where the host logs people in.
   */
  isLoginPassword(text: string): boolean;
  subscribe(listener: (event: ClientEvent) => void): () => void;
  /** Stops every call that is under way, and forgets login, session and listeners. */
  dispose(): void;
};

/** Makes a client. It shares nothing with other clients on the page. */
export function createClient(options: ClientOptions): Client {
  const listeners = new Set<(event: ClientEvent) => void>();
  const emit = (event: ClientEvent) => {
    for (const listener of listeners) listener(event);
  };
  const transport = new Transport({
    baseUrl: options.baseUrl.endsWith('/') ? options.baseUrl : `${options.baseUrl}/`,
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    requestToken: options.requestToken,
    timeoutMs: options.timeoutMs ?? 30_000,
    onSessionId: (event) => emit({ kind: 'session-id', event }),
  });
  if (options.credentials !== undefined) transport.setCredentials(options.credentials);

  async function call<T>(request: Call<T>): Promise<T> {
    const { sessionId } = transport;
    /** The outcome of a former login's calls does not concern the present session. */
    const emitIfPresent = (event: ClientEvent) => {
      if (transport.sessionId === sessionId) emit(event);
    };
    try {
      const answer = await transport.call(request);
      emitIfPresent({ kind: 'activity' });
      return answer;
    } catch (error) {
      const known = isApiError(error) ? error : new ApiError('unreadable-answer');
      emitIfPresent({ kind: 'failed', error: known, isWrite: isWrite(request.endpoint) });
      throw known;
    }
  }

  return {
    requestSession: ({ signal, mayBeNew = false } = {}) =>
      call({
        endpoint: 'session/request',
        path: 'session/request',
        answer: requirementsSchema,
        endsSession: mayBeNew,
        signal,
      }),
    openSession: (body, { signal } = {}) =>
      call({
        endpoint: 'session/open',
        path: 'session/open',
        body,
        answer: openAnswerSchema,
        signal,
      }),
    closeSession: async ({ signal } = {}) => {
      await call({
        endpoint: 'session/close',
        path: 'session/close',
        answer: successSchema,
        endsSession: true,
        signal,
      });
    },
    keepAlive: async ({ signal } = {}) => {
      await call({
        endpoint: 'session/keepalive',
        path: 'session/keepalive',
        answer: successSchema,
        signal,
      });
    },
    requestToken: async (id, { signal } = {}) => {
      const segment = segmentOf(id);
      if (segment === null) throw new ApiError('token-request-failed');
      const answer = await call({
        endpoint: 'token/request',
        path: `token/${segment}/request`,
        answer: tokenRequestAnswerSchema,
        signal,
      });
      if (!answer.success) throw new ApiError('token-request-failed');
      return answer.data !== null && answer.data !== undefined && 'token' in answer.data
        ? (answer.data.token ?? null)
        : null;
    },
    getChallenge: async ({ signal } = {}) => {
      try {
        return await call({
          endpoint: 'account/challenge/get',
          path: 'account/challenge/get',
          answer: challengeSchema,
          signal,
        });
      } catch (error) {
        if (isApiError(error) && error.code === 'no-challenge') return null;
        throw error;
      }
    },
    setChallenge: async (body, { signal } = {}) => {
      await call({
        endpoint: 'account/challenge/set',
        path: 'account/challenge/set',
        body,
        answer: successSchema,
        signal,
      });
    },
    getKeychains: ({ signal } = {}) =>
      call({ endpoint: 'keychain/get', path: 'keychain/get', answer: keychainsSchema, signal }),
    setKeychain: async (body, { signal } = {}) => {
      await call({
        endpoint: 'keychain/set',
        path: 'keychain/set',
        body,
        answer: keychainSetAnswerSchema,
        signal,
      });
    },
    reset: (body, { signal } = {}) =>
      call({
        endpoint: 'account/reset',
        path: 'account/reset',
        body,
        answer: resetAnswerSchema,
        endsSession: true,
        signal,
      }),
    getSettings: ({ signal } = {}) =>
      call({
        endpoint: 'settings/get',
        path: 'settings/get',
        body: SETTING_NAMES,
        answer: z.pipe(settingsSchema, z.record(z.string(), z.unknown())),
        signal,
      }),
    items: itemCalls(call),
    sessionId: () => transport.sessionId.current,
    adoptSession: (id) => transport.sessionId.set(id),
    forgetSession: () => transport.sessionId.set(null),
    connect: (credentials) => transport.setCredentials(credentials),
    isLoginPassword: (text) => transport.isPassword(text),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => {
      listeners.clear();
      transport.end();
    },
  };
}

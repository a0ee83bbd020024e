import * as z from 'zod/mini';
import { ApiError, isApiError } from './errors.ts';
import { codeOf, readFailure, type Endpoint } from './failure.ts';
import { SessionId, type SessionIdEvent } from './session-id.ts';

/** How requests prove who is asking. */
export type Credentials =
  /** The host's own login cookie, on the same origin. */
  | { readonly kind: 'cookie' }
  /** HTTP Basic with the login password or an app token, kept in memory only. */
  | { readonly kind: 'basic'; readonly user: string; readonly password: string };

export type TransportOptions = {
  /** Where the API lives, ending in `/api/1.0/`. */
  readonly baseUrl: string;
  readonly fetch: (input: string, init: RequestInit) => Promise<Response>;
  /** Host's CSRF token for cookie logins, sent as `requesttoken`. */
  readonly requestToken?: (() => string | null) | undefined;
  /** Milliseconds until an answer counts as lost. */
  readonly timeoutMs: number;
  readonly onSessionId: (event: SessionIdEvent) => void;
};

export type Call<T> = {
  readonly endpoint: Endpoint;
  /** Path below the base address. Never holds a secret. */
  readonly path: string;
  /** JSON body; a call with one is a POST unless told otherwise. */
  readonly body?: unknown;
  readonly method?: 'PATCH' | 'DELETE';
  readonly answer: z.ZodMiniType<T>;
  readonly endsSession?: boolean;
  /** Milliseconds, where an answer may take longer than others. */
  readonly timeoutMs?: number;
  /** The most bytes of an answer; {@link USUAL_LIMIT} unless told. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal | undefined;
};

/** No answer but a list of items comes near this: four of the largest keychains. */
const USUAL_LIMIT = 4_000_000;

/** The body as text. @throws {ApiError} when it is larger than it may be */
async function readText(response: Response, maxBytes: number): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw new ApiError('unreadable-answer', { status: response.status });
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** UTF-8 safe Base64, as HTTP Basic wants it (RFC 7617). */
function basic(user: string, password: string): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}

/**
 * One request, one parsed answer, one kind of error. Sends the latest session id and notices a
 * changed one. Never retries: whether a request may be repeated is for its caller to say.
 */
export class Transport {
  /** Of the present login; another login begins with another one. */
  sessionId = new SessionId();
  readonly #options: TransportOptions;
  #credentials: Credentials = { kind: 'cookie' };
  /** Settles once the first answer has brought an id: until then a second call would open a second session. */
  #first: Promise<unknown> | null = null;
  readonly #end = new AbortController();

  constructor(options: TransportOptions) {
    this.#options = options;
  }

  /** Starts afresh: no answer to the former login's calls reaches into the new one. */
  setCredentials(credentials: Credentials): void {
    this.#credentials = credentials;
    this.sessionId = new SessionId();
    this.#first = null;
  }

  /** Stops whatever is under way, and forgets the login. */
  end(): void {
    this.#end.abort();
    this.setCredentials({ kind: 'cookie' });
  }

  /** Compares here, so that the password need not be given out. */
  isPassword(text: string): boolean {
    return this.#credentials.kind === 'basic' && this.#credentials.password === text;
  }

  async call<T>(call: Call<T>): Promise<T> {
    const { sessionId } = this;
    if (sessionId.current !== null) return this.#exchange(call, sessionId);
    const waitFor = this.#first;
    const mine = (waitFor ?? Promise.resolve()).then(() => this.#exchange(call, sessionId));
    this.#first = mine.catch(() => null);
    return mine;
  }

  /** @param sessionId of the login that the call is made with */
  async #exchange<T>(call: Call<T>, sessionId: SessionId): Promise<T> {
    // The login has changed while the call was waiting: it would go out with the new one.
    if (sessionId !== this.sessionId) throw new ApiError('aborted');
    const sent = sessionId.current;
    const { response, text } = await this.#send(call, sent);
    const event = sessionId.receive(
      sent,
      response.headers.get('x-api-session'),
      call.endsSession === true,
    );
    try {
      return this.#read(call, response, text);
    } finally {
      if (event !== null && sessionId === this.sessionId) this.#options.onSessionId(event);
    }
  }

  async #send<T>(
    call: Call<T>,
    session: string | null,
  ): Promise<{ response: Response; text: string }> {
    const abort = new AbortController();
    const stop = () => abort.abort();
    const wishes = [this.#end.signal, ...(call.signal === undefined ? [] : [call.signal])];
    for (const wish of wishes) wish.addEventListener('abort', stop);
    const isUnwanted = () => wishes.some(({ aborted }) => aborted);
    if (isUnwanted()) stop();
    const timer = setTimeout(stop, call.timeoutMs ?? this.#options.timeoutMs);
    try {
      const response = await this.#options.fetch(this.#options.baseUrl + call.path, {
        method: call.method ?? (call.body === undefined ? 'GET' : 'POST'),
        headers: this.#headers(call, session),
        ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
        // Basic logins leave the host's cookies out: they may belong to somebody else.
        credentials: this.#credentials.kind === 'cookie' ? 'same-origin' : 'omit',
        redirect: 'manual',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: abort.signal,
      });
      return { response, text: await readText(response, call.maxBytes ?? USUAL_LIMIT) };
    } catch (error) {
      if (isApiError(error)) throw error;
      // The cause is left out on purpose: a browser writes the address into it.
      if (isUnwanted()) throw new ApiError('aborted');
      throw new ApiError(abort.signal.aborted ? 'timeout' : 'offline');
    } finally {
      clearTimeout(timer);
      for (const wish of wishes) wish.removeEventListener('abort', stop);
    }
  }

  #headers<T>(call: Call<T>, session: string | null): Record<string, string> {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (call.body !== undefined) headers['content-type'] = 'application/json';
    if (session !== null) headers['x-api-session'] = session;
    const credentials = this.#credentials;
    if (credentials.kind === 'basic') {
      headers['authorization'] = basic(credentials.user, credentials.password);
    } else {
      const token = this.#options.requestToken?.() ?? null;
      if (token !== null) headers['requesttoken'] = token;
    }
    return headers;
  }

  #read<T>(call: Call<T>, response: Response, text: string): T {
    const { status } = response;
    if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
      throw new ApiError('not-a-passwords-server', { status });
    }
    if (!response.ok) {
      const failure = readFailure(call.endpoint, status, text);
      throw new ApiError(codeOf(failure), { status, serverId: failure.id });
    }
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      // A page where JSON was due: a wrong address, or a captive portal.
      throw new ApiError('not-a-passwords-server', { status });
    }
    const answer = z.safeParse(call.answer, body);
    // Paths of the mismatch only: zod's issues do not repeat the values, the answer itself might.
    if (!answer.success) throw new ApiError('unreadable-answer', { status });
    return answer.data;
  }
}

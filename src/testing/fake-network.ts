/** A network for component tests: answers by method and path, and keeps what was sent. */

export type FakeAnswer = {
  readonly status?: number;
  /** Sent as JSON; without it the answer is empty. */
  readonly body?: unknown;
  readonly sessionId?: string;
};

/** Keys such as `POST session/open`; a function is asked anew for each call. */
export type FakeAnswers = Readonly<
  Record<string, FakeAnswer | ((body: unknown) => FakeAnswer | Promise<FakeAnswer>)>
>;

export type SentCall = { readonly call: string; readonly body: unknown };

const API = '/api/1.0/';

/** A call without an answer is answered like a network that is down. */
export function fakeNetwork(answers: FakeAnswers) {
  const sent: SentCall[] = [];
  return {
    apiUrl: `http://cloud.test${API}`,
    /** Every call so far, oldest first. */
    sent,
    fetch: async (input: string, init: RequestInit): Promise<Response> => {
      const path = input.slice(input.indexOf(API) + API.length);
      const call = `${init.method ?? 'GET'} ${path}`;
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
      sent.push({ call, body });
      const found = answers[call];
      if (found === undefined) throw new TypeError(`no answer to ${call}`);
      const answer = typeof found === 'function' ? await found(body) : found;
      return new Response(answer.body === undefined ? '' : JSON.stringify(answer.body), {
        status: answer.status ?? 200,
        headers: { 'x-api-session': answer.sessionId ?? 'a-session' },
      });
    },
  };
}

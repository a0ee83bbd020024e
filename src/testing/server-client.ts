/** A client for tests of the embedded server: keeps its session id, parses answers. */
import { api, basic, type TestServer } from './test-server.ts';

/** A secret and salts of the right lengths; a test needs no real ones. */
export const SECRET = 'a'.repeat(64);
export const OTHER_SECRET = 'b'.repeat(64);
export const SALTS = ['0'.repeat(512), '1'.repeat(128), '2'.repeat(32)];

type ClientAnswer = {
  readonly status: number;
  readonly id: unknown;
  readonly body: unknown;
};

export type TestClient = {
  session: string | null;
  get(path: string): Promise<ClientAnswer>;
  post(path: string, body: unknown): Promise<ClientAnswer>;
  patch(path: string, body: unknown): Promise<ClientAnswer>;
  delete(path: string, body: unknown): Promise<ClientAnswer>;
};

/** @param password login password or app token */
export function createTestClient(server: TestServer, user: string, password: string): TestClient {
  const client: TestClient = {
    session: null,
    get: (path) => call('GET', path, null),
    post: (path, body) => call('POST', path, JSON.stringify(body)),
    patch: (path, body) => call('PATCH', path, JSON.stringify(body)),
    delete: (path, body) => call('DELETE', path, JSON.stringify(body)),
  };
  return client;

  async function call(method: string, path: string, text: string | null): Promise<ClientAnswer> {
    const reply = await server.call({
      method,
      path: api(path),
      headers: {
        ...basic(user, password),
        ...(client.session === null ? {} : { 'x-api-session': client.session }),
        ...(text === null ? {} : { 'content-type': 'application/json' }),
      },
      body: text,
    });
    client.session = reply.headers.get('x-api-session') ?? client.session;
    const body: unknown = reply.body === '' ? null : JSON.parse(reply.body);
    const id: unknown = body instanceof Object ? Reflect.get(body, 'id') : undefined;
    return { status: reply.status, id, body };
  }
}

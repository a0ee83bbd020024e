/** For tests of items on the embedded server: two accounts, and the calls that every test makes. */
import * as z from 'zod/mini';
import type { Dialect } from '#server/passwords-api/dialect.ts';
import { createTestClient, type TestClient } from './server-client.ts';
import { startTestServer, type TestServer } from './test-server.ts';

type ItemWorld = { server: TestServer; alice: TestClient; bob: TestClient } & AsyncDisposable;

export async function startItems(dialect: Dialect): Promise<ItemWorld> {
  const server = await startTestServer({ dialect });
  await server.control({ wipe: true, rate_limit: false });
  return {
    server,
    alice: createTestClient(server, 'alice', 'alice-login-password'),
    bob: createTestClient(server, 'bob', 'bob-login-password'),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

export async function createItem(
  client: TestClient,
  kind: string,
  fields: object,
): Promise<string> {
  const content = kind === 'password' ? { password: 'a secret' } : { color: '#fff' };
  const answer = await client.post(`${kind}/create`, { label: kind, ...content, ...fields });
  if (answer.status !== 201) throw new Error(`${kind}/create: ${answer.status}`);
  return String(answer.id);
}

export async function showItem(client: TestClient, kind: string, id: string, details = 'model') {
  const { body } = await client.post(`${kind}/show`, { id, details });
  return z.parse(z.record(z.string(), z.unknown()), body);
}

export async function itemIds(
  client: TestClient,
  path: string,
  query: object = {},
): Promise<string[]> {
  const { body } = await client.post(path, { ...query, details: '' });
  return z.parse(z.array(z.object({ id: z.string() })), body).map(({ id }) => id);
}

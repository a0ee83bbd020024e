/** What becomes of calls that are under way when the login changes, or everything ends. */
import { expect, test } from 'vitest';

import { createClient, type ClientEvent } from './client.ts';
import { isApiError } from './errors.ts';

const codeOf = (error: unknown) => (isApiError(error) ? error.code : String(error));

/** A client whose answers the test gives by hand, in the order of the calls. */
function byHand() {
  const calls: { readonly login: string | null; answer(response: Response): void }[] = [];
  const client = createClient({
    baseUrl: 'http://localhost/',
    fetch: (_, init) => {
      const { promise, resolve, reject } = Promise.withResolvers<Response>();
      init.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      calls.push({ login: new Headers(init.headers).get('authorization'), answer: resolve });
      return promise;
    },
  });
  const events: ClientEvent['kind'][] = [];
  client.subscribe(({ kind }) => events.push(kind));
  const connect = (user: string) => client.connect({ kind: 'basic', user, password: 'pw' });
  return { client, calls, events, connect };
}

const answer = (id: string, status = 200) =>
  Response.json({}, { status, headers: { 'x-api-session': id } });

test('an answer to the login before brings neither its session nor its failure along', async () => {
  const { client, calls, events, connect } = byHand();
  connect('anna');
  const failing = client.requestSession().catch(codeOf);
  await expect.poll(() => calls.length).toBe(1);
  connect('bert');
  const present = client.requestSession();
  await expect.poll(() => calls.length).toBe(2);
  calls[0]?.answer(answer('of-anna', 401));
  expect(await failing).toBe('connection-lost');
  expect(client.sessionId()).toBeNull();
  calls[1]?.answer(answer('of-bert'));
  await present;
  expect(client.sessionId()).toBe('of-bert');
  expect(events).toEqual(['session-id', 'activity']);
});

test('a call that waits for its turn does not go out with another login', async () => {
  const { client, calls, connect } = byHand();
  connect('anna');
  const first = client.requestSession();
  const waiting = client.getSettings().catch(codeOf);
  await expect.poll(() => calls.length).toBe(1);
  connect('bert');
  calls[0]?.answer(answer('of-anna'));
  await first;
  expect(await waiting).toBe('aborted');
  expect(calls).toHaveLength(1);
});

test('an answer to a session that was forgotten does not bring it back', async () => {
  const { client, calls } = byHand();
  client.adoptSession('old');
  const late = client.requestSession();
  await expect.poll(() => calls.length).toBe(1);
  client.forgetSession();
  calls[0]?.answer(answer('old'));
  await late;
  expect(client.sessionId()).toBeNull();
});

test('disposed, a client stops what is under way and tells nobody', async () => {
  const { client, calls, events } = byHand();
  const open = client.requestSession().catch(codeOf);
  const waiting = client.getSettings().catch(codeOf);
  await expect.poll(() => calls.length).toBe(1);
  client.dispose();
  expect(await Promise.all([open, waiting])).toEqual(['aborted', 'aborted']);
  expect(calls).toHaveLength(1);
  expect(events).toEqual([]);
});

import { expect, test, vi, afterEach } from 'vitest';
import { answeredFirst } from './answered-first.ts';

const ADDRESS = 'https://cloud.example.org/api/1.0/session/request';

afterEach(() => {
  vi.unstubAllGlobals();
});

function stubFetch() {
  const fetch = vi.fn<() => Promise<Response>>(() => Promise.resolve(new Response('asked again')));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

test('the first request gets the answer that is there; the next one is made', async () => {
  const fetch = stubFetch();
  const send = answeredFirst(Promise.resolve(new Response('asked before')));
  expect(await (await send(ADDRESS, {})).text()).toBe('asked before');
  expect(fetch).not.toHaveBeenCalled();
  expect(await (await send(ADDRESS, {})).text()).toBe('asked again');
});

test('other requests are made', async () => {
  const fetch = stubFetch();
  const send = answeredFirst(Promise.resolve(new Response('asked before')));
  await send('https://cloud.example.org/api/1.0/session/open', { method: 'POST' });
  expect(fetch).toHaveBeenCalledOnce();
});

test('an answer that did not come is asked for again', async () => {
  const fetch = stubFetch();
  const send = answeredFirst(Promise.reject(new TypeError('Failed to fetch')));
  expect(await (await send(ADDRESS, {})).text()).toBe('asked again');
  expect(fetch).toHaveBeenCalledOnce();
});

test('who gives up waiting is let go, and nothing more is asked', async () => {
  const fetch = stubFetch();
  const patience = new AbortController();
  const send = answeredFirst(new Promise(() => undefined));
  const sent = send(ADDRESS, { signal: patience.signal });
  patience.abort();
  await expect(sent).rejects.toThrow('aborted');
  expect(fetch).not.toHaveBeenCalled();
});

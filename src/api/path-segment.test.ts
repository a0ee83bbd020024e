import { expect, test } from 'vitest';

import { createClient } from './client.ts';

async function pathsFor(id: string): Promise<readonly string[]> {
  const paths: string[] = [];
  const client = createClient({
    baseUrl: 'http://localhost/api/1.0/',
    fetch: (input) => {
      // As a browser reads the address.
      paths.push(new URL(input).pathname);
      return Promise.resolve(Response.json({ success: true, data: {} }));
    },
  });
  await client.requestToken(id).catch((error: unknown) => paths.push(String(error)));
  return paths;
}

test.each([
  ['email', ['/api/1.0/token/email/request']],
  ['a/../../../x?y#z%', ['/api/1.0/token/a%2F..%2F..%2F..%2Fx%3Fy%23z%25/request']],
  ['%2e%2e', ['/api/1.0/token/%252e%252e/request']],
  ['..', ['ApiError: token-request-failed']],
  ['.', ['ApiError: token-request-failed']],
  ['\uD83D', ['ApiError: token-request-failed']],
])('a token called %j is asked for under its own name, or not at all', async (id, paths) => {
  expect(await pathsFor(id)).toEqual(paths);
});

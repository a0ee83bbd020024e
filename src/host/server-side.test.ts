// @vitest-environment node
import { expect, test } from 'vitest';

test('the library can be imported where there is no page', async () => {
  expect('document' in globalThis).toBe(false);
  const { mount, defineAccountSecurity } = await import('../embed.ts');
  expect([typeof mount, typeof defineAccountSecurity]).toEqual(['function', 'function']);
});

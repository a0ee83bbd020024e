// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { sessionOpened } from '#session/status.ts';
import type { SessionState } from '#session/state.ts';
import { draw } from '#testing/draw.tsx';
import { EndButtons } from './EndButtons.tsx';

async function drawWith(known: Partial<SessionState>) {
  const page = await draw(<EndButtons place="header" />, {
    answers: { 'GET session/close': { body: { success: true } } },
  });
  sessionOpened(page.services);
  page.services.session.setSession(known);
  page.redraw(<EndButtons place="header" />);
  return page;
}

test.each<[string, Partial<SessionState>, boolean]>([
  ['a passphrase', { hasChallenge: true, secondFactor: { kind: 'none' } }, true],
  ['a second factor', { hasChallenge: false, secondFactor: { kind: 'used', label: 'App' } }, true],
  ['neither', { hasChallenge: false, secondFactor: { kind: 'none' } }, false],
])('with %s there is a lock: %j, %s', async (_, known, isThere) => {
  const page = await drawWith(known);
  expect(page.queryByTestId('lock') !== null).toBe(isThere);
  expect(page.getByTestId('logout')).toBeTruthy();
});

test('signing out closes the session and forgets the login', async () => {
  const page = await drawWith({ hasChallenge: true });
  const { session } = page.services;
  await page.user.click(page.getByTestId('logout'));
  await expect.poll(() => session.session.status).toEqual({ kind: 'ended', reason: 'closed' });
  expect(page.sent.map(({ call }) => call)).toEqual(['GET session/close']);
});

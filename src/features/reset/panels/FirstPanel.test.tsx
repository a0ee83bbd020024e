// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { draw } from '#testing/draw.tsx';
import { fakeResetActions } from '#testing/reset/reset-actions.ts';
import type { ConfirmFirstState } from '../reset-state.ts';
import { FirstPanel } from './FirstPanel.tsx';

const state: ConfirmFirstState = {
  step: 'confirm-first',
  problem: null,
  sending: null,
  earlier: null,
};

afterEach(() => {
  vi.unstubAllGlobals();
});

test('without a password nothing is sent, and the field says why', async () => {
  const flow = fakeResetActions();
  const page = await draw(<FirstPanel state={state} flow={flow} />);
  await page.user.click(page.getByTestId('reset-confirm-first'));
  expect(page.getByTestId('reset-error').textContent).toBe(page.messages.reset.passwordMissing);
  expect(document.activeElement).toBe(page.getByTestId('reset-password'));
  expect(flow.pressFirst).not.toHaveBeenCalled();
});

test('a wrong password is an error of its field, selected to be typed anew', async () => {
  const flow = fakeResetActions();
  const page = await draw(<FirstPanel state={state} flow={flow} />);
  const field = page.getByTestId('reset-password');
  await page.user.type(field, 'not the password{Enter}');
  expect(flow.pressFirst.mock.calls).toEqual([['not the password']]);
  page.redraw(<FirstPanel state={{ ...state, problem: 'login-password-wrong' }} flow={flow} />);
  expect(page.getByTestId('reset-error').textContent).toContain('not your login password');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  await page.user.keyboard('right');
  expect(field).toHaveProperty('value', 'right');
});

test.each([
  [true, 0],
  [false, 1],
])('a secure page (%s) has %i warnings that others can read the password', async (is, count) => {
  vi.stubGlobal('isSecureContext', is);
  const page = await draw(<FirstPanel state={state} flow={fakeResetActions()} />);
  expect(page.queryAllByTestId('connect-insecure')).toHaveLength(count);
});

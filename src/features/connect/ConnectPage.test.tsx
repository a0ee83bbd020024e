// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { draw } from '#testing/draw.tsx';
import type { FakeAnswer } from '#testing/fake-network.ts';
import { ConnectPage } from './ConnectPage.tsx';

const FORBIDDEN = {
  status: 401,
  body: { message: 'Password login forbidden, use token instead' },
};

async function connect(password: string, answer: FakeAnswer = FORBIDDEN) {
  const page = await draw(<ConnectPage nextPath="/login" />, {
    answers: { 'GET session/request': answer },
    config: { credentials: { kind: 'ask' } },
  });
  await page.user.type(screen.getByTestId('connect-user'), 'alice');
  if (password !== '') await page.user.type(screen.getByTestId('connect-password'), password);
  await page.user.click(screen.getByTestId('connect-submit'));
  return page;
}

afterEach(() => vi.unstubAllGlobals());

test('where a password is forbidden, the page says how to get a token', async () => {
  await connect('alice-login-password');
  expect((await screen.findByTestId('connect-error')).textContent).toContain('needs an app token');
});

test('whoever gave something like a token hears that it is mistyped or revoked', async () => {
  await connect('abcde-FGHIJ-12345-klmno-PQRST');
  const { textContent } = await screen.findByTestId('connect-error');
  expect(textContent).toContain('mistyped');
  expect(textContent).toContain('five failed sign-ins');
  expect(document.activeElement).toBe(screen.getByTestId('connect-password'));
});

test('nothing goes out without a password, and the focus goes where it is missing', async () => {
  const page = await connect('');
  const field = screen.getByTestId('connect-password');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  expect(page.sent).toEqual([]);
});

test('on a page that others can read, it says so before a password is typed', async () => {
  vi.stubGlobal('isSecureContext', false);
  await draw(<ConnectPage nextPath="/login" />, { config: { credentials: { kind: 'ask' } } });
  expect(screen.getByTestId('connect-insecure').textContent).toContain('not encrypted');
});

test('on a secure page there is no such warning', async () => {
  vi.stubGlobal('isSecureContext', true);
  await draw(<ConnectPage nextPath="/login" />, { config: { credentials: { kind: 'ask' } } });
  expect(screen.queryByTestId('connect-insecure')).toBeNull();
});

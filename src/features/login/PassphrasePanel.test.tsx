// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { waitFor } from '@testing-library/react';
import type { Requirements } from '#protocol/wire.ts';
import { FAKE_SECRET, draw } from '#testing/draw.tsx';
import { PassphrasePanel } from './PassphrasePanel.tsx';
import { useLogin } from './use-login.ts';

const requirements: Requirements = {
  challenge: { type: 'PWDv1r1', salts: ['0'.repeat(512), '1'.repeat(128), '2'.repeat(32)] },
  tokens: [],
};

function Panel() {
  const login = useLogin(requirements);
  return <PassphrasePanel login={login} requirements={requirements} notice={null} />;
}

const wrong = {
  status: 401,
  body: { status: 'error', id: 'ab6e13ba', message: 'Passphrase invalid' },
};

test('a passphrase that cannot be right is not sent, and the field says why', async () => {
  const page = await draw(<Panel />);
  const field = page.getByTestId('login-passphrase');
  await page.user.type(field, 'short{Enter}');
  expect(page.getByTestId('login-error').textContent).toContain('5 of at least 12');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  expect(page.sent).toEqual([]);
});

test('a refused passphrase is not shown again, and the focus waits in the field', async () => {
  const page = await draw(<Panel />, { answers: { 'POST session/open': wrong } });
  const field = page.getByTestId('login-passphrase');
  await page.user.type(field, 'correct horse battery{Enter}');
  await waitFor(() => page.getByTestId('login-error'));
  expect(field).toHaveProperty('value', '');
  expect(document.activeElement).toBe(field);
  expect(page.getByTestId('login-attempts').dataset['left']).toBe('4');
  expect(page.sent).toEqual([{ call: 'POST session/open', body: { challenge: FAKE_SECRET } }]);
});

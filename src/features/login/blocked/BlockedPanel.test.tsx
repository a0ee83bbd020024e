// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CHALLENGE, REFUSED, drawLogin, inTurn } from '#testing/login-page.tsx';

const needed = { body: { challenge: CHALLENGE } };

test('on a host with a second factor a revoked app token is named, too', async () => {
  const page = await drawLogin({
    'GET session/request': inTurn(needed, {
      status: 401,
      body: { message: 'Password login forbidden, use token instead' },
    }),
    'POST session/open': REFUSED.fifth,
  });
  await page.givePassphrase();
  await screen.findByText(/has been revoked/);
  expect(screen.getByTestId('login-blocked').dataset['token']).toBe('revoked');
});

test('a lifted block leads back to the form', async () => {
  const page = await drawLogin({
    'GET session/request': inTurn(needed, REFUSED.blocked, REFUSED.blocked, needed),
    'POST session/open': REFUSED.fifth,
  });
  await page.givePassphrase();
  await screen.findByTestId('login-blocked');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  await page.user.click(screen.getByRole('button', { name: /check again/ }));
  await screen.findByText(/still blocked/);
  await page.user.click(screen.getByRole('button', { name: /check again/ }));
  expect(await screen.findByTestId('login-passphrase')).toBeTruthy();
});

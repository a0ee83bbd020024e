// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FAKE_SECRET } from '#testing/draw.tsx';
import { REFUSED, drawLogin } from '#testing/login-page.tsx';

const field = () => screen.getByTestId('login-passphrase');

test.each([
  ['elevenchars', 'too short: 11'],
  // Five emoji are ten UTF-16 units.
  ['\u{1F600}\u{1F603}\u{1F604}\u{1F601}\u{1F606}', 'too short: 10'],
  ['y'.repeat(129), 'too long: 129'],
])('%j cannot be right: it is not sent, and the field says why', async (text, words) => {
  const page = await drawLogin({});
  await page.user.click(field());
  await page.user.paste(text);
  await page.user.keyboard('{Enter}');
  expect(screen.getByTestId('login-error').textContent).toContain(words);
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field());
  expect(page.opens()).toEqual([]);
});

test('a refused passphrase is not shown again, and its field says so', async () => {
  const page = await drawLogin({ 'POST session/open': REFUSED.passphrase });
  await page.givePassphrase();
  const error = await screen.findByTestId('login-error');
  expect(field()).toHaveProperty('value', '');
  expect(document.activeElement).toBe(field());
  expect(field().getAttribute('aria-describedby')).toContain(error.id);
  expect(within(error).getByTestId('login-attempts').dataset['left']).toBe('4');
  expect(page.opens()).toEqual([{ call: 'POST session/open', body: { challenge: FAKE_SECRET } }]);
});

test('the login password is noticed here: nothing is sent before it is wanted', async () => {
  const page = await drawLogin({ 'POST session/open': REFUSED.passphrase });
  await page.givePassphrase('alice-login-password');
  expect(screen.getByTestId('login-error').textContent).toContain('login password');
  expect(page.opens()).toEqual([]);
  await page.user.click(screen.getByTestId('login-try-anyway'));
  await screen.findByText(/does not open/);
  expect(page.opens()).toHaveLength(1);
  // Typed once more, it is noticed once more.
  await page.givePassphrase('alice-login-password');
  expect(page.opens()).toHaveLength(1);
});

test('password managers file it under another name than the login password', async () => {
  await drawLogin({});
  const form = screen.getByTestId('login-form');
  expect(form.querySelector('[autocomplete="username"]')).toHaveProperty(
    'value',
    'alice (encryption)',
  );
});

test('whoever has forgotten it is told who can help, and that nobody can recover it', async () => {
  const page = await drawLogin({});
  await page.user.click(screen.getByText('Forgotten?'));
  expect(screen.getByTestId('login-forgotten').textContent).toContain('Nobody can recover');
});

test('a limit is said at its start, and not every second', async () => {
  const page = await drawLogin({ 'POST session/open': { status: 429 } });
  await page.givePassphrase();
  const retry = await screen.findByTestId('login-retry');
  expect(retry.getAttribute('role')).toBeNull();
  expect(Number(retry.dataset['seconds'])).toBe(30);
  const said = screen.getAllByRole('status').map(({ textContent }) => textContent);
  expect(said).toContainEqual(expect.stringContaining('in 30 seconds'));
});

test('a newer mistake takes the place of the refusal, and the tries left stay in sight', async () => {
  const page = await drawLogin({ 'POST session/open': REFUSED.passphrase });
  await page.givePassphrase();
  await screen.findByTestId('login-error');
  await page.givePassphrase('short');
  expect(screen.getAllByTestId('login-error')).toHaveLength(1);
  expect(screen.getByTestId('login-error').textContent).toContain('too short');
  expect(screen.getByTestId('login-attempts').dataset['left']).toBe('4');
});

// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { REFUSED, drawLogin, factor, failed, inTurn } from '#testing/login-page.tsx';

const PUSH = 'twofactor_nextcloud_notification';
const VALUE = 'a1'.repeat(20);
const pushed = { body: { success: true, data: { token: VALUE } } };
const option = (id: string) =>
  screen.getAllByTestId('token-option').find(({ dataset }) => dataset['tokenId'] === id);

async function toWay(page: Awaited<ReturnType<typeof drawLogin>>, id: string): Promise<void> {
  await page.givePassphrase();
  await page.user.click(option(id) ?? document.body);
}

test('a push can be said to be approved three seconds after it went out, not before', async () => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'performance'],
    shouldAdvanceTime: true,
  });
  const page = await drawLogin(
    { [`GET token/${PUSH}/request`]: pushed, 'POST session/open': { body: { success: true } } },
    { factors: [factor(PUSH), factor('totp')] },
  );
  await toWay(page, PUSH);
  expect(document.activeElement).toBe(screen.getByTestId('token-request'));
  await page.user.click(screen.getByTestId('token-request'));
  await screen.findByTestId('token-sent');
  const approved = screen.getByTestId('token-approved');
  expect(approved.getAttribute('aria-disabled')).toBe('true');
  expect(document.activeElement).toBe(approved);
  await page.user.keyboard('{Enter}');
  expect(page.opens()).toEqual([]);
  await act(() => vi.advanceTimersByTimeAsync(3100));
  expect(approved.getAttribute('aria-disabled')).toBe('false');
  await page.user.click(approved);
  await waitFor(() => expect(page.opens()).toHaveLength(1));
  expect(page.opens()[0]?.body).toMatchObject({ token: { [PUSH]: VALUE } });
  vi.useRealTimers();
});

test.each([
  ['a refusal', REFUSED.code, 'not approved'],
  ['an answer of 503, as after ten minutes', failed(503, 0), ''],
])('after %s only a new request is possible', async (_, answer, words) => {
  const page = await drawLogin(
    { [`GET token/${PUSH}/request`]: pushed, 'POST session/open': answer },
    { factors: [factor(PUSH), factor('totp')], replace: farAhead },
  );
  await toWay(page, PUSH);
  await page.user.click(screen.getByTestId('token-request'));
  await waitFor(() =>
    expect(screen.getByTestId('token-approved')).toHaveProperty('disabled', false),
  );
  await page.user.click(screen.getByTestId('token-approved'));
  expect((await screen.findByTestId('login-error')).textContent).toContain(words);
  expect(screen.getByTestId('token-approved')).toHaveProperty('disabled', true);
  expect(screen.getByTestId('token-request').textContent).toContain('Send a new request');
  expect(page.opens()).toHaveLength(1);
});

test('a server that cannot finish a push: said, and not offered first again', async () => {
  const page = await drawLogin(
    { [`GET token/${PUSH}/request`]: failed(503, 0) },
    { factors: [factor(PUSH), factor('totp')] },
  );
  await toWay(page, PUSH);
  await page.user.click(screen.getByTestId('token-request'));
  const error = await screen.findByTestId('token-request-error');
  expect(error.textContent).toContain('does not work on this server');
  expect(screen.queryByTestId('token-approved')).toBeNull();
  await page.user.click(screen.getByTestId('token-other'));
  const ids = screen.getAllByTestId('token-option').map(({ dataset }) => dataset['tokenId']);
  expect(ids).toEqual(['totp', PUSH]);
  expect(option(PUSH)?.textContent).toContain('Did not work');
});

test('a code that was used with a wrong passphrase is held back', async () => {
  const page = await drawLogin(
    { 'POST session/open': inTurn(REFUSED.passphrase) },
    { factors: [factor('totp')] },
  );
  await page.givePassphrase();
  await page.user.type(screen.getByTestId('token-code'), '123456{Enter}');
  await screen.findByTestId('login-passphrase');
  expect(screen.getByTestId('login-error').textContent).toContain('next code');
  await page.givePassphrase();
  await page.user.type(screen.getByTestId('token-code'), '123 456{Enter}');
  expect(screen.getByTestId('login-error').textContent).toContain('used already');
  expect(page.opens()).toHaveLength(1);
  await page.user.clear(screen.getByTestId('token-code'));
  await page.user.type(screen.getByTestId('token-code'), '123457{Enter}');
  await waitFor(() => expect(page.opens()).toHaveLength(2));
});

test('a wrong code is said at its field, and the focus is back there', async () => {
  const page = await drawLogin(
    { 'POST session/open': REFUSED.code },
    { factors: [factor('totp')] },
  );
  await page.givePassphrase();
  const field = screen.getByTestId('token-code');
  expect(document.activeElement).toBe(field);
  await page.user.type(field, '000000{Enter}');
  expect((await screen.findByTestId('login-error')).textContent).toContain('wait for the next');
  expect(screen.getByTestId('login-attempts').dataset['left']).toBe('4');
  expect(field).toHaveProperty('value', '');
  expect(document.activeElement).toBe(field);
});

test('a code that has to be sent: first the button, then the field has the focus', async () => {
  const page = await drawLogin(
    { 'GET token/email/request': { body: { success: true, data: [] } } },
    { factors: [factor('email', true), factor('totp')] },
  );
  await toWay(page, 'email');
  expect(document.activeElement).toBe(screen.getByTestId('token-request'));
  await page.user.click(screen.getByTestId('token-request'));
  await screen.findByTestId('token-sent');
  expect(document.activeElement).toBe(screen.getByTestId('token-code'));
});

test('the list can be walked with Tab to its end, and the chosen way stands alone', async () => {
  const page = await drawLogin(
    {},
    { factors: [factor('totp'), factor(PUSH), factor('backup_codes')] },
  );
  await page.givePassphrase();
  for (const id of ['totp', PUSH, 'backup_codes']) {
    await page.user.tab();
    expect(document.activeElement).toBe(option(id));
  }
  await page.user.keyboard('{Enter}');
  expect(screen.queryByTestId('token-picker')).toBeNull();
  expect(document.activeElement).toBe(screen.getByTestId('token-code'));
  await page.user.click(screen.getByTestId('token-other'));
  expect(screen.getByTestId('token-picker')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
});

test('names from the server cannot turn the page round or fill it', async () => {
  const hostile = { ...factor('totp'), label: `\u202E${'x'.repeat(3000)}` };
  const page = await drawLogin({}, { factors: [hostile, factor('email', true)] });
  await page.givePassphrase();
  const label = option('totp')?.querySelector('bdi');
  expect(label?.textContent).toBe(`${'x'.repeat(200)}…`);
});

test('what cannot be a code is not sent, and costs no try', async () => {
  const page = await drawLogin({}, { factors: [factor('totp')] });
  await page.givePassphrase();
  for (const text of ['abcdef', '12']) {
    const field = screen.getByTestId('token-code');
    await page.user.clear(field);
    await page.user.type(field, `${text}{Enter}`);
    expect(screen.getByTestId('login-error').textContent).toContain('Nothing was sent');
    expect(field.getAttribute('aria-invalid')).toBe('true');
  }
  expect(page.opens()).toEqual([]);
});

test('a code goes off by itself at its sixth digit, and once where Enter came first', async () => {
  const page = await drawLogin(
    { 'POST session/open': REFUSED.code },
    { factors: [factor('totp')] },
  );
  await page.givePassphrase();
  await page.user.type(screen.getByTestId('token-code'), '123456');
  await screen.findByTestId('login-error');
  expect(page.opens()).toHaveLength(1);
  await page.user.type(screen.getByTestId('token-code'), '654321{Enter}');
  await waitFor(() => expect(screen.getByTestId('login-attempts').dataset['left']).toBe('3'));
  expect(page.opens()).toHaveLength(2);
});

test('another way clears what was typed; going back asks for the passphrase anew', async () => {
  const page = await drawLogin({}, { factors: [factor('totp'), factor('backup_codes')] });
  await toWay(page, 'totp');
  await page.user.type(screen.getByTestId('token-code'), '123');
  await page.user.click(screen.getByTestId('token-other'));
  await page.user.click(option('backup_codes') ?? document.body);
  expect(screen.getByTestId('token-code')).toHaveProperty('value', '');
  expect(screen.getByTestId('token-code').getAttribute('inputmode')).toBe('text');
  await page.user.click(screen.getByTestId('wizard-back'));
  expect(screen.getByTestId('login-passphrase')).toHaveProperty('value', '');
});

test('a kind of second factor that is not known cannot be chosen, and says why', async () => {
  const unknown = { ...factor('webauthn'), type: 'key-token' };
  const page = await drawLogin({}, { factors: [unknown, factor('totp')] });
  await page.givePassphrase();
  expect(option('webauthn')).toHaveProperty('disabled', true);
  expect(option('webauthn')?.textContent).toContain('Not supported');
});

/** A clock that goes four seconds forward each time it is looked at. */
function farAhead() {
  let now = 0;
  return {
    monotonicNow: () => {
      now += 4000;
      return now;
    },
  };
}

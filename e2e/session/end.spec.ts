import { DEMO_PASSPHRASE, TOO_LONG, expect, test } from '../test-bed.ts';
import { enter, setVisibility } from './tabs.ts';

test.use({ quick: true });

const ended = 'session-signed-out';

test('locked from any page, by button and by shortcut', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await enter(bed, page, account);
  await page.goto(new URL('/nowhere', bed.url).href);
  await enter(bed, page, account);
  await page.getByTestId('lock').click();
  await expect(page.getByTestId(ended)).toHaveAttribute('data-reason', 'locked');
  // The login is kept: only the passphrase is asked for.
  await page.getByTestId('login-passphrase').fill(DEMO_PASSPHRASE);
  await page.getByTestId('login-submit').click();
  await expect(page.getByTestId('overview')).toBeVisible();
  await expect(page.getByTestId(ended)).toBeHidden();

  await page.keyboard.press('Alt+Shift+L');
  await expect(page.getByTestId(ended)).toHaveAttribute('data-reason', 'locked');
  await page.getByTestId('login-passphrase').fill(DEMO_PASSPHRASE);
  await page.getByTestId('login-submit').click();

  // The shortcut can be switched off.
  await page.getByTestId('keep-alive').locator('summary').click();
  await page.getByTestId('lock-shortcut').uncheck();
  await page.keyboard.press('Alt+Shift+L');
  await expect(page.getByTestId('lock')).not.toHaveAttribute('aria-keyshortcuts');
  await expect(page.getByTestId('overview')).toBeVisible();
});

test('signed out: the server is told, and Back shows nothing', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await enter(bed, page, account);
  await page.locator('a[href$="/encryption"]').click();
  await page.waitForURL('**/encryption');
  const closing = page.waitForResponse((response) => response.url().endsWith('session/close'));
  await page.getByTestId('logout').click();
  expect((await closing).status()).toBe(200);
  await expect(page.getByTestId(ended)).toHaveAttribute('data-reason', 'closed');
  await expect(page.getByTestId('connect-password')).toHaveValue('');
  await page.goBack();
  await expect(page.getByTestId('connect-submit')).toBeVisible();
  await expect(page.getByTestId('overview')).toBeHidden();
});

test('signed out offline: cleared at once, and said that the server was not told', async ({
  bed,
  context,
  page,
}) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await enter(bed, page, account);
  await context.setOffline(true);
  await expect(page.getByTestId('offline')).toBeVisible();
  await page.getByTestId('logout').click();
  await expect(page.getByTestId(ended)).toHaveAttribute('data-reason', 'closed');
  await expect(page.getByTestId(ended)).toContainText('could not be told');
  await context.setOffline(false);
  await expect(page.getByTestId('offline')).toBeHidden();
});

test('signed out in one tab is signed out in all', async ({ bed, context, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await enter(bed, page, account);
  const other = await context.newPage();
  await enter(bed, other, account);
  await other.getByTestId('logout').click();
  await expect(page.getByTestId(ended)).toHaveAttribute('data-reason', 'closed');
  await expect(page.getByTestId(ended)).toContainText('another tab');
  await expect(page.getByTestId('connect-submit')).toBeVisible();
});

test('unlocked in one tab, the other joins when somebody looks at it', async ({
  bed,
  context,
  page,
}) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await enter(bed, page, account);
  const other = await context.newPage();
  await enter(bed, other, account);
  await other.getByTestId('lock').click();
  await expect(page.getByTestId('login-form')).toBeVisible();
  await other.getByTestId('login-passphrase').fill(DEMO_PASSPHRASE);
  await other.getByTestId('login-submit').click();
  await expect(other.getByTestId('overview')).toBeVisible();
  // Not under the person's hands …
  await expect(page.getByTestId('login-form')).toBeVisible();
  // … but when they come back to it.
  await setVisibility(page, 'hidden');
  await setVisibility(page, 'visible');
  await expect(page.getByTestId('overview')).toBeVisible();
});

test('locked, unlocked elsewhere and signed out there: the tab says what is true', async ({
  bed,
  context,
  page,
}) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await enter(bed, page, account);
  const other = await context.newPage();
  await enter(bed, other, account);
  await other.getByTestId('lock').click();
  await expect(page.getByTestId(ended)).toContainText('Locked in another tab');
  for (const round of ['locked', 'closed']) {
    await other.getByTestId('login-passphrase').fill(DEMO_PASSPHRASE);
    await other.getByTestId('login-submit').click();
    await other.getByTestId(round === 'locked' ? 'lock' : 'logout').click();
    await expect(other.getByTestId(ended)).toHaveAttribute('data-reason', round);
    await expect(page.getByTestId(ended)).toHaveAttribute('data-reason', round);
  }
  await expect(page.getByTestId(ended)).toContainText('Signed out in another tab');
  // The login is forgotten, too.
  await expect(page.getByTestId('connect-password')).toHaveValue('');
});

test('locked here, and the account is reset in another tab: no passphrase is asked for', async ({
  bed,
  context,
  page,
}) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await bed.control({ user: account.user, wait: 5 });
  await enter(bed, page, account);
  await page.getByTestId('lock').click();
  await expect(page.getByTestId('login-passphrase')).toBeVisible();
  const other = await context.newPage();
  await enter(bed, other, account, '/reset');
  await other.getByTestId('reset-understood').check();
  await other.getByTestId('wizard-next').click();
  await other.getByTestId('reset-password').fill(account.loginPassword);
  await other.getByTestId('reset-confirm-first').click();
  await other.getByTestId('reset-confirm-second').click();
  await expect(other.getByTestId('reset-done')).toBeVisible();
  await expect(page.getByTestId(ended)).toHaveAttribute('data-reason', 'reset');
  await expect(page.getByTestId('login-passphrase')).toBeHidden();
  await page.getByTestId('login-submit').click();
  await expect(page.getByTestId('encryption-state')).toHaveAttribute('data-state', 'off');
});

test('connecting as somebody else while a session is open: nothing of it is left', async ({
  bed,
  page,
}) => {
  const bob = await bed.account({ passphrase: DEMO_PASSPHRASE });
  const alice = await bed.account();
  await enter(bed, page, bob);
  await expect(page.getByTestId('encryption-state')).toHaveAttribute('data-state', 'on');
  const closed = page.waitForResponse((response) => response.url().endsWith('session/close'));
  // As a host's `navigate('/connect')` does, or a changed address: without loading the page anew.
  await page.evaluate(() => {
    history.pushState(null, '', '/connect');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await page.getByTestId('connect-user').fill(alice.user);
  await page.getByTestId('connect-password').fill(alice.connectPassword);
  await page.getByTestId('connect-submit').click();
  const request = (await closed).request();
  expect(await request.headerValue('authorization')).toBe(
    `Basic ${btoa(`${bob.user}:${bob.connectPassword}`)}`,
  );
  await expect(page.getByTestId('overview')).toContainText(alice.user);
  await expect(page.getByTestId('overview')).not.toContainText(bob.user);
  await expect(page.getByTestId('encryption-state')).toHaveAttribute('data-state', 'off');
});

test('another login of the same account does not take part', async ({ bed, context, page }) => {
  const account = await bed.account({
    passphrase: DEMO_PASSPHRASE,
    appToken: 'abcde-FGHIJ-12345-klmno-PQRST',
  });
  await enter(bed, page, { ...account, connectPassword: account.loginPassword });
  const other = await context.newPage();
  await bed.connect(other, { ...account, connectPassword: 'abcde-FGHIJ-12345-klmno-PQRST' });
  // Servers close a session that is presented with another login: it must ask for the passphrase.
  await expect(other.getByTestId('login-form')).toBeVisible();
  await page.locator('a[href$="/encryption"]').click();
  await page.waitForURL('**/encryption');
  await expect(page.getByTestId(ended)).toBeHidden();
});

test('a session that is gone in the middle leads through sign-in and back', async ({
  bed,
  context,
  page,
}) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await enter(bed, page, account);
  const other = await context.newPage();
  await enter(bed, other, account);
  await page.locator('a[href$="/reset"]').click();
  await page.waitForURL('**/reset');
  bed.advance(TOO_LONG);
  // Any call notices: the id that comes back is another one.
  await page.evaluate(() => document.dispatchEvent(new Event('resume')));
  await expect(page.getByTestId(ended)).toHaveAttribute('data-reason', 'expired');
  // The other tab has asked nothing: it was told.
  await expect(other.getByTestId(ended)).toHaveAttribute('data-reason', 'expired');
  await page.getByTestId('login-passphrase').fill(DEMO_PASSPHRASE);
  await page.getByTestId('login-submit').click();
  await page.waitForURL('**/reset');
});

test('the account is reset on another device: said, and no passphrase is asked for', async ({
  bed,
  page,
}) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await enter(bed, page, account);
  // What a reset leaves: no challenge, and no session.
  await bed.control({ user: account.user, user_values: { 'user/challenge/id': null } });
  bed.advance(TOO_LONG);
  await page.evaluate(() => document.dispatchEvent(new Event('resume')));
  await expect(page.getByTestId(ended)).toHaveAttribute('data-reason', 'reset');
  await page.getByTestId('login-submit').click();
  await expect(page.getByTestId('encryption-state')).toHaveAttribute('data-state', 'off');
});

test('put away and brought back by the browser: nothing to see until the server was asked', async ({
  bed,
  page,
}) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await enter(bed, page, account);
  const transition = (type: string) =>
    page.evaluate(
      (name) => window.dispatchEvent(new PageTransitionEvent(name, { persisted: true })),
      type,
    );
  await transition('pagehide');
  await expect(page.getByTestId('overview')).toBeHidden();
  await transition('pageshow');
  await expect(page.getByTestId('overview')).toBeVisible();

  await transition('pagehide');
  bed.advance(TOO_LONG);
  await transition('pageshow');
  await expect(page.getByTestId(ended)).toHaveAttribute('data-reason', 'expired');
  await expect(page.getByTestId('overview')).toBeHidden();
});

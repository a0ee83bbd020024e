import { DEMO_PASSPHRASE, expect, test } from '../test-bed.ts';
import { enter } from './tabs.ts';

test.use({ quick: true });

const html = '<!doctype html><title>Hotel network</title><p>Please sign in to our network';

test('offline: said at once, typing is kept, and it goes on by itself', async ({
  bed,
  context,
  page,
}) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await bed.connect(page, account);
  await page.getByTestId('login-passphrase').fill('typed before the network went');
  await context.setOffline(true);
  await expect(page.getByTestId('offline')).toBeVisible();
  await expect(page.getByTestId('login-passphrase')).toHaveValue('typed before the network went');
  await context.setOffline(false);
  await expect(page.getByTestId('offline')).toBeHidden();
  await expect(page.getByTestId('login-passphrase')).toHaveValue('typed before the network went');
});

test('the server is gone, and comes back: what could not be read is read', async ({
  bed,
  page,
}) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await bed.faults([{ path: 'account/challenge/get', mode: 'drop-before', times: 3 }]);
  await bed.signIn(page, account);
  await expect(page.getByTestId('offline')).toBeVisible();
  await page.getByTestId('trouble-retry').click();
  await expect(page.getByTestId('offline')).toBeHidden();
  await expect(page.getByTestId('encryption-state')).toHaveAttribute('data-state', 'on');
});

test('maintenance: asked again by itself until it is over', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await enter(bed, page, account);
  await bed.faults([{ mode: 'status', status: 503, body: html, times: 2 }]);
  await page.evaluate(() => document.dispatchEvent(new Event('resume')));
  await expect(page.getByTestId('trouble')).toHaveAttribute('data-code', 'maintenance');
  await expect(page.getByTestId('trouble')).toBeHidden({ timeout: 15_000 });
  await expect(page.getByTestId('overview')).toBeVisible();
});

test('the state of encryption cannot be read: why, and again when asked to', async ({
  bed,
  page,
}) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  const path = 'account/challenge/get';
  await bed.faults([{ path, mode: 'status', status: 500, body: html, times: 1 }]);
  await bed.signIn(page, account);
  await expect(page.getByTestId('overview')).toContainText('The server ran into a problem');
  // Called off while it is slow, it is not left looking for ever.
  await bed.faults([{ path, mode: 'delay', delayMs: 20_000 }]);
  await page.getByTestId('encryption-retry').click();
  await page.getByTestId('slow-cancel').click();
  await expect(page.getByTestId('overview')).toContainText('Cancelled');
  await page.getByTestId('encryption-retry').click();
  await expect(page.getByTestId('encryption-state')).toHaveAttribute('data-state', 'on');
});

test('connecting without a network goes on by itself when there is one', async ({
  bed,
  context,
  page,
}) => {
  const account = await bed.account();
  await page.goto(bed.url);
  await expect(page.getByTestId('connect-submit')).toBeVisible();
  await context.setOffline(true);
  await page.getByTestId('connect-user').fill(account.user);
  await page.getByTestId('connect-password').fill(account.connectPassword);
  await page.getByTestId('connect-submit').click();
  await expect(page.getByTestId('connect-error')).toHaveAttribute('data-code', 'offline');
  await context.setOffline(false);
  await expect(page.getByTestId('overview')).toBeVisible();
});

test('somebody who types meanwhile is not interrupted, but told the truth', async ({
  bed,
  context,
  page,
}) => {
  const account = await bed.account();
  await page.goto(bed.url);
  await expect(page.getByTestId('connect-submit')).toBeVisible();
  await context.setOffline(true);
  await page.getByTestId('connect-user').fill(account.user);
  await page.getByTestId('connect-password').fill(account.connectPassword);
  await page.getByTestId('connect-submit').click();
  await expect(page.getByTestId('connect-error')).toBeVisible();
  await page.getByTestId('connect-password').fill('not yet all of');
  await context.setOffline(false);
  await expect(page.getByTestId('connect-error')).toBeHidden();
  await expect(page.getByTestId('connect-password')).toHaveValue('not yet all of');
  await expect(page.getByTestId('offline')).toBeHidden();
});

test('a server that cannot be reached is asked again until it answers', async ({ bed, page }) => {
  const account = await bed.account();
  await page.clock.install();
  await bed.faults([{ path: 'session/request', mode: 'drop-before', times: 2 }]);
  await bed.connect(page, account);
  await expect(page.getByTestId('connect-error')).toHaveAttribute('data-code', 'offline');
  const again = page.waitForEvent('requestfailed');
  await page.clock.runFor(5000);
  await again;
  await expect(page.getByTestId('connect-submit')).toBeEnabled();
  await expect(async () => {
    await page.clock.runFor(2000);
    await expect(page.getByTestId('overview')).toBeVisible({ timeout: 500 });
  }).toPass();
});

const kinds = [
  { name: 'maintenance', fault: { status: 503, body: html }, code: 'maintenance' },
  { name: 'a server error', fault: { status: 500, body: html }, code: 'server-error' },
  {
    name: 'https required',
    fault: { status: 400, body: { status: 'error', id: '6304571a', message: 'HTTPS required' } },
    code: 'https-required',
  },
  { name: 'a page', fault: { status: 200, body: html }, code: 'not-a-passwords-server' },
  { name: 'a wrong address', fault: { status: 404, body: html }, code: 'not-a-passwords-server' },
  { name: 'too many requests', fault: { status: 429, body: '' }, code: 'rate-limited' },
] as const;

for (const { name, fault, code } of kinds) {
  test(`connecting meets ${name}: in words, and the form is kept`, async ({ bed, page }) => {
    const account = await bed.account();
    await bed.faults([{ mode: 'status', ...fault }]);
    await bed.connect(page, account);
    await expect(page.getByTestId('connect-error')).toHaveAttribute('data-code', code);
    await expect(page.getByTestId('connect-user')).toHaveValue(account.user);
    await page.getByTestId('connect-submit').click();
    await expect(page.getByTestId('overview')).toBeVisible();
  });
}

test('a slow server gets a word after three seconds, and can be left alone', async ({
  bed,
  page,
}) => {
  const account = await bed.account();
  await bed.faults([{ path: 'session/request', mode: 'delay', delayMs: 20_000 }]);
  await bed.connect(page, account);
  await expect(page.getByTestId('slow')).toBeVisible();
  await page.getByTestId('slow-cancel').click();
  await expect(page.getByTestId('slow')).toBeHidden();
  await expect(page.getByTestId('connect-error')).toHaveAttribute('data-code', 'aborted');
  await page.getByTestId('connect-submit').click();
  await expect(page.getByTestId('overview')).toBeVisible();
  await bed.faults([{ path: 'session/close', mode: 'delay', delayMs: 20_000 }]);
  await page.getByTestId('logout').click();
  await expect(page.getByTestId('slow')).toContainText('leave at once');
  await page.getByTestId('slow-cancel').click();
  await expect(page.getByTestId('session-signed-out')).toContainText('could not be told');
});

test('a 429 has a live wait, and the button comes back by itself', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await page.clock.install();
  await bed.connect(page, account);
  await bed.faults([{ path: 'session/open', mode: 'status', status: 429, body: '' }]);
  await page.getByTestId('login-passphrase').fill(DEMO_PASSPHRASE);
  await page.getByTestId('login-submit').click();
  await expect(page.getByTestId('login-retry')).toBeVisible();
  await expect(page.getByTestId('login-submit')).toBeDisabled();
  const first = Number(await page.getByTestId('login-retry').getAttribute('data-seconds'));
  expect(first).toBeGreaterThan(20);
  await page.clock.runFor(61_000);
  await expect(page.getByTestId('login-retry')).toBeHidden();
  await expect(page.getByTestId('login-submit')).toBeEnabled();
  await page.getByTestId('login-passphrase').fill(DEMO_PASSPHRASE);
  await page.getByTestId('login-submit').click();
  await expect(page.getByTestId('overview')).toBeVisible();
});

test('the notice of trouble covers nothing, and what has the focus stays in sight', async ({
  bed,
  context,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(bed.url);
  await page.getByTestId('connect-submit').focus();
  await context.setOffline(true);
  const notice = page.getByTestId('trouble');
  await expect(notice).toBeVisible();
  const boxOf = async (id: string) =>
    (await page.getByTestId(id).boundingBox()) ?? { y: 0, height: 0 };
  const [top, button] = [await boxOf('trouble'), await boxOf('connect-submit')];
  expect(top.y + top.height).toBeLessThan(button.y);
  await expect(notice).toHaveCSS('position', 'static');
});

test('the language is chosen here where the host sets none, and stays chosen', async ({
  bed,
  page,
}) => {
  await page.goto(bed.url);
  await page.getByTestId('language').selectOption('de');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('verbinden');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByTestId('language')).toHaveValue('de');
});

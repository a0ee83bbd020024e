import type { Page } from '@playwright/test';
import { DEMO_PASSPHRASE, expect, test } from '../test-bed.ts';

const WRONG = 'not the right passphrase';

async function givePassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByTestId('login-passphrase').fill(passphrase);
  await page.getByTestId('login-submit').click();
}

/** Notes every attempt that leaves the page. */
function countOpens(page: Page): { count: number } {
  const opens = { count: 0 };
  page.on('request', (request) => {
    if (request.url().endsWith('session/open')) opens.count += 1;
  });
  return opens;
}

for (const dialect of ['2021', '2024'] as const) {
  test.describe(`signing in to a ${dialect} server`, () => {
    test.use({ dialect });

    test('an account without encryption is let straight in', async ({ bed, page }) => {
      await bed.connect(page, await bed.account());
      await expect(page.getByTestId('overview')).toBeVisible();
      await expect(page.getByTestId('encryption-state')).toHaveAttribute('data-state', 'off');
      await expect(page.getByTestId('app')).toHaveAttribute('data-ready', 'true');
    });

    test('the encryption passphrase opens the session', async ({ bed, page }) => {
      const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
      await bed.connect(page, account);
      await givePassphrase(page, DEMO_PASSPHRASE);
      await expect(page.getByTestId('overview')).toBeVisible();
      await expect(page.getByTestId('encryption-state')).toHaveAttribute('data-state', 'on');
      expect(await bed.state(account.user)).toMatchObject({ failedAttempts: null });
    });

    test('the fifth failure ends on the page that tells the ways out', async ({ bed, page }) => {
      // Five hashes and a pause.
      test.slow();
      const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
      await bed.connect(page, account);
      for (const left of ['4', '3', '2', '1']) {
        await givePassphrase(page, WRONG);
        await expect(page.getByTestId('login-attempts')).toHaveAttribute('data-left', left);
      }
      // Before the last try the page makes a pause for thought, and shows how long.
      await expect(page.getByTestId('login-submit')).toBeDisabled();
      await givePassphrase(page, WRONG);
      await expect(page.getByTestId('login-blocked')).toBeVisible();
      expect(await bed.state(account.user)).toMatchObject({ failedAttempts: '5' });
      // Still blocked after a reload and a new connection.
      await bed.connect(page, account);
      await expect(page.getByTestId('login-blocked')).toBeVisible();
    });
  });
}

test('a double click and Enter at once spend one attempt', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await bed.connect(page, account);
  const opens = countOpens(page);
  await page.getByTestId('login-passphrase').fill(WRONG);
  await page.getByTestId('login-submit').dblclick();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('login-attempts')).toHaveAttribute('data-left', '4');
  expect(opens.count).toBe(1);
  expect(await bed.state(account.user)).toMatchObject({ failedAttempts: '1' });
});

test('a lost answer is asked about, not sent again', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await bed.connect(page, account);
  await expect(page.getByTestId('login-passphrase')).toBeVisible();
  const opens = countOpens(page);
  await bed.faults([{ path: 'session/open', mode: 'drop-after' }]);
  await givePassphrase(page, DEMO_PASSPHRASE);
  await expect(page.getByTestId('overview')).toBeVisible();
  await expect(page.getByTestId('encryption-state')).toHaveAttribute('data-state', 'on');
  expect(opens.count).toBe(1);
});

test.describe('an answer lost on its way back', () => {
  /** The server does what it is told, and a gateway answers in its place. */
  async function answerByGateway(page: Page, calls: number): Promise<void> {
    const gateway = { status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' };
    await page.route(
      /session\/(open|request)$/,
      async (route) => {
        await route.fetch();
        await route.fulfill(gateway);
      },
      { times: calls },
    );
  }

  test('a gateway that gives up is no answer: the server is asked', async ({ bed, page }) => {
    const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
    await bed.connect(page, account);
    await expect(page.getByTestId('login-passphrase')).toBeVisible();
    const opens = countOpens(page);
    await answerByGateway(page, 1);
    await givePassphrase(page, DEMO_PASSPHRASE);
    await expect(page.getByTestId('encryption-state')).toHaveAttribute('data-state', 'on');
    expect(opens.count).toBe(1);
  });

  test('a wrong passphrase after it does not pass for the one that opened', async ({
    bed,
    page,
  }) => {
    const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
    await bed.connect(page, account);
    await expect(page.getByTestId('login-passphrase')).toBeVisible();
    const opens = countOpens(page);
    await answerByGateway(page, 2);
    await givePassphrase(page, DEMO_PASSPHRASE);
    await expect(page.getByTestId('login-error')).toHaveAttribute('data-problem', 'trouble');
    await givePassphrase(page, 'not the passphrase at all');
    // It was never sent, and nothing was sealed with it either.
    await expect(page.getByTestId('encryption-state')).toHaveAttribute('data-state', 'on');
    expect(opens.count).toBe(1);
  });

  test('cancelled while the server was at it: asked, and in', async ({ bed, page }) => {
    const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
    await bed.connect(page, account);
    await expect(page.getByTestId('login-passphrase')).toBeVisible();
    const opens = countOpens(page);
    const hasArrived = Promise.withResolvers<null>();
    await page.route(
      '**/session/open',
      async (route) => {
        await route.fetch();
        hasArrived.resolve(null);
      },
      { times: 1 },
    );
    await givePassphrase(page, DEMO_PASSPHRASE);
    await hasArrived.promise;
    await page.getByTestId('login-form').getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByTestId('encryption-state')).toHaveAttribute('data-state', 'on');
    expect(opens.count).toBe(1);
  });
});

test('too many attempts: a live wait, and the button comes back by itself', async ({
  bed,
  page,
}) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await page.clock.install();
  await bed.connect(page, account);
  await expect(page.getByTestId('login-passphrase')).toBeVisible();
  await bed.faults([{ path: 'session/open', mode: 'status', status: 429, body: '' }]);
  await givePassphrase(page, DEMO_PASSPHRASE);
  const retry = page.getByTestId('login-retry');
  await expect(retry).toBeVisible();
  await expect(page.getByTestId('login-submit')).toBeDisabled();
  const before = Number(await retry.getAttribute('data-seconds'));
  await page.clock.runFor(10_000);
  expect(Number(await retry.getAttribute('data-seconds'))).toBeLessThan(before);
  await page.clock.runFor(60_000);
  await expect(page.getByTestId('login-submit')).toBeEnabled();
  await givePassphrase(page, DEMO_PASSPHRASE);
  await expect(page.getByTestId('overview')).toBeVisible();
});

test('a server that cannot be reached', async ({ bed, page, context }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await bed.connect(page, account);
  await expect(page.getByTestId('login-passphrase')).toBeVisible();
  await context.setOffline(true);
  await givePassphrase(page, DEMO_PASSPHRASE);
  await expect(page.getByTestId('login-error')).toContainText('cannot be reached');
  // What was typed is not lost, and counts as no try.
  await expect(page.getByTestId('login-passphrase')).toHaveValue(DEMO_PASSPHRASE);
  await context.setOffline(false);
  await page.getByTestId('login-submit').click();
  await expect(page.getByTestId('overview')).toBeVisible();
});

test('a deep link comes back after connecting and signing in', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await bed.connect(page, account, '/reset');
  await expect(page).toHaveURL(/\/login\?to=%2Freset$/);
  await givePassphrase(page, DEMO_PASSPHRASE);
  await expect(page).toHaveURL(new URL('/reset', bed.url).href);
});

test('a return address of another site is not followed', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await bed.connect(page, account, '/login?to=https%3A%2F%2Fevil.example');
  await givePassphrase(page, DEMO_PASSPHRASE);
  await expect(page).toHaveURL(bed.url);
});

test('by keyboard alone, from an empty page to the overview', async ({ bed, page }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await page.goto(bed.url);
  await page.getByTestId('connect-user').focus();
  await page.keyboard.type(account.user);
  await page.keyboard.press('Tab');
  await page.keyboard.type(account.connectPassword);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('login-passphrase')).toBeFocused();
  await expect(page).toHaveTitle('Sign in – Account security');
  await page.keyboard.type(DEMO_PASSPHRASE);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByTestId('login-passphrase')).toHaveAttribute('type', 'text');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('overview')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('where WebAssembly is blocked, signing in takes longer, and the page says why', async ({
  bed,
  page,
  context,
}) => {
  test.slow();
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await context.route(/\/(assets\/.*\.js|login|)$/, async (route) => {
    const response = await route.fetch();
    const policy = response.headers()['content-security-policy'] ?? '';
    const headers = {
      ...response.headers(),
      'content-security-policy': policy.replace("'wasm-unsafe-eval'", ''),
    };
    await route.fulfill({ response, headers });
  });
  await bed.connect(page, account);
  await givePassphrase(page, DEMO_PASSPHRASE);
  await expect(page.getByText('does not let the page use WebAssembly')).toBeVisible();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByTestId('overview')).toBeVisible({ timeout: 60_000 });
});

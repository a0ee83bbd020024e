/**
 * A page that came over plain http is no secure context: no Web Locks, no `crypto.subtle`, no
 * `randomUUID`. What the app needs must not be among them.
 */
import { PLAIN_HOST as HOST, expect, test } from '../test-bed.ts';
import { keysOf } from './second-client.ts';
import { done, fillChange, fillSetup, submit } from './wizard.ts';

const FIRST = 'amber lantern over quiet harbour';
const SECOND = 'violet window under noisy market';

test.use({
  quick: true,
  launchOptions: async ({ launchOptions }, run) => {
    const args = [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${HOST} 127.0.0.1`];
    await run({ ...launchOptions, args });
  },
});

test('set-up and change work over plain http', async ({ bed, page }) => {
  const account = await bed.account();
  const url = new URL('encryption', bed.url);
  url.hostname = HOST;
  await page.goto(url.href);
  expect(
    await page.evaluate(() => [
      isSecureContext,
      'locks' in navigator,
      Reflect.get(crypto, 'subtle') === undefined,
    ]),
  ).toEqual([false, false, true]);
  await page.getByTestId('connect-user').fill(account.user);
  await page.getByTestId('connect-password').fill(account.connectPassword);
  await page.getByTestId('connect-submit').click();
  await page.waitForURL(url.href);
  await fillSetup(page, FIRST);
  await submit(page);
  await done(page);
  const { keys } = await keysOf(bed, account, FIRST);
  await page.getByTestId('wizard-next').click();
  const state = page.getByTestId('encryption-state');
  await expect(state).toHaveAttribute('data-state', 'on');
  await state.getByRole('link').click();
  await fillChange(page, FIRST, SECOND);
  await submit(page);
  await done(page);
  expect((await keysOf(bed, account, SECOND)).keys).toMatchObject(keys);
});

/** What the page says and offers after a 500. `crash.test.ts` refuses every request in turn. */
import type { Route } from '@playwright/test';
import { QUICK_MEMORY_KIB, quickEncryption } from '../quick-app.ts';
import { DEMO_PASSPHRASE as OLD, expect, test } from '../test-bed.ts';
import { keysOf, secondClient, unsealed } from './second-client.ts';
import { done, fillChange, fillSetup, submit } from './wizard.ts';

const NEW = 'amber lantern over quiet harbour';
const { keychain: KEYCHAIN } = quickEncryption(OLD);
const OLD_KEYS = unsealed(KEYCHAIN, OLD, QUICK_MEMORY_KIB).keys;

test.use({ quick: true });

test('a server that answers 500 between the writes: all is put back, and the next try goes through', async ({
  bed,
  page,
}) => {
  const account = await bed.account({ passphrase: OLD, keychain: KEYCHAIN });
  await bed.signIn(page, account, '/encryption');
  await fillChange(page, OLD, NEW);
  await bed.faults([{ path: 'keychain/set', times: 1 }]);
  await submit(page);
  await expect(page.getByTestId('encryption-error')).toContainText('as it was before');
  expect((await keysOf(bed, account, OLD)).keys).toEqual(OLD_KEYS);
  await page.getByRole('button', { name: 'Try again' }).click();
  await done(page);
  expect((await keysOf(bed, account, NEW)).keys).toMatchObject(OLD_KEYS);
});

test('a set-up that a server error breaks off is gone on with from where it stopped', async ({
  bed,
  page,
}) => {
  const account = await bed.account();
  await bed.signIn(page, account, '/encryption');
  await fillSetup(page, NEW);
  await bed.faults([{ path: 'keychain/set', times: 1 }]);
  await submit(page);
  await expect(page.getByTestId('encryption-error')).toContainText('not stored yet');
  expect(await secondClient(bed, account).open(NEW)).toBeNull();
  await page.getByRole('button', { name: 'Go on' }).click();
  await done(page);
  expect(Object.keys((await keysOf(bed, account, NEW)).keys)).toHaveLength(1);
});

test('a change that the network breaks off goes on by itself when the server answers', async ({
  bed,
  context,
  page,
}) => {
  const account = await bed.account({ passphrase: OLD, keychain: KEYCHAIN });
  await bed.signIn(page, account, '/encryption');
  await fillChange(page, OLD, NEW);
  const cut = async (route: Route) => {
    await context.setOffline(true);
    await route.abort('internetdisconnected');
  };
  await page.route('**/keychain/set', cut, { times: 1 });
  await submit(page);
  await expect(page.getByTestId('trouble')).toContainText('Your change was interrupted');
  // Nobody presses anything.
  await context.setOffline(false);
  await done(page);
  await expect(page.getByTestId('trouble')).toBeHidden();
  expect((await keysOf(bed, account, NEW)).keys).toMatchObject(OLD_KEYS);
});

import { expect, test } from '../test-bed.ts';
import { officialClient } from './official-client.ts';
import { done, fillChange, fillSetup, submit } from './wizard.ts';

const FIRST = 'amber lantern over quiet harbour';
const SECOND = 'Grüße aus dem Turm 🔐 und zurück';
const THIRD = 'the third one is once more plain';

test('what an old version of the official client sets up (base64), we change, and it opens', async ({
  bed,
  page,
}) => {
  test.slow();
  const account = await bed.account();
  const ids = await (await officialClient(bed, account)).setUp(FIRST, 'base64');
  await bed.signIn(page, { ...account, passphrase: FIRST }, '/encryption');
  await fillChange(page, FIRST, SECOND);
  await submit(page);
  await done(page);
  const read = await (await officialClient(bed, account)).read(SECOND);
  expect(read.ids).toEqual([...ids, read.current]);
});

test('what we set up, the official client changes, and we open', async ({ bed, page }) => {
  test.slow();
  const account = await bed.account();
  await bed.signIn(page, account, '/encryption');
  await fillSetup(page, FIRST);
  await submit(page);
  await done(page);
  const official = await officialClient(bed, account);
  const before = await official.read(FIRST);
  expect(before.ids).toEqual([before.current]);
  const ids = await (await officialClient(bed, account)).change(FIRST, SECOND, 'hex');
  expect(ids).toHaveLength(2);

  await page.reload();
  await bed.signIn(page, { ...account, passphrase: SECOND }, '/encryption');
  await fillChange(page, SECOND, THIRD);
  await submit(page);
  await done(page);
  const after = await (await officialClient(bed, account)).read(THIRD);
  expect(after.ids).toEqual([...ids, after.current]);
});

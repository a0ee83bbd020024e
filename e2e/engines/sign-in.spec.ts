import type { Account, TestBed } from '../test-bed.ts';
import { DEMO_PASSPHRASE, expect, test } from './engine-test.ts';
import type { Person } from './person.ts';

test.use({ quick: true });

const ALL = ['totp', 'email', 'gateway_sms', 'twofactor_nextcloud_notification', 'backup_codes'];

async function toPicker(bed: TestBed, person: Person): Promise<Account> {
  const account = await bed.account({
    passphrase: DEMO_PASSPHRASE,
    providers: ALL,
    backupCodes: ['11112222'],
  });
  await person.signIn(bed, account);
  await person.see('token-picker');
  return account;
}

test('signs in with a passphrase alone', async ({ bed, person }) => {
  await person.signIn(bed, await bed.account({ passphrase: DEMO_PASSPHRASE }));
  await person.see('overview');
});

test('a code of an authenticator', async ({ bed, person }) => {
  await toPicker(bed, person);
  await person.chooseOption('totp');
  await person.type('token-code', bed.totp());
  await person.see('overview');
});

for (const way of ['email', 'gateway_sms']) {
  test(`a code that is sent by ${way}`, async ({ bed, person }) => {
    const account = await toPicker(bed, person);
    await person.chooseOption(way);
    await person.click('token-request');
    await person.see('token-sent');
    await person.type('token-code', bed.lastCode(account.user));
    await person.see('overview');
  });
}

test('a push that is approved', async ({ bed, person }) => {
  const account = await toPicker(bed, person);
  await person.chooseOption('twofactor_nextcloud_notification');
  await person.click('token-request');
  await person.see('token-sent');
  bed.approvePush(account.user);
  await person.click('token-approved');
  await person.see('overview');
});

test('a backup code', async ({ bed, person }) => {
  await toPicker(bed, person);
  await person.chooseOption('backup_codes');
  await person.type('token-code', '11112222');
  await person.click('login-submit');
  await person.see('overview');
});

test('the arrow keys reach every second step, down and up', async ({ bed, person }) => {
  await toPicker(bed, person);
  const isAt = (id: string | undefined) =>
    expect.poll(() => person.focusedOption(), { message: 'focus in the picker' }).toBe(id);
  // From wherever the page has put the focus.
  await expect
    .poll(async () => {
      await person.press('Tab');
      return person.focusedOption();
    })
    .toBe(ALL[0]);
  for (const id of ALL.slice(1)) {
    await person.press('ArrowDown');
    await isAt(id);
  }
  for (const id of ALL.toReversed().slice(1)) {
    await person.press('ArrowUp');
    await isAt(id);
  }
});
